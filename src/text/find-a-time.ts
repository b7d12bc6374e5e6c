import type { Language } from '../programme/people';

/** The words of two people finding a time together. */
export interface FindATimeTexts {
  title: string;
  find: string;
  findHint: string;
  about: string;
  who(values: { names: string }): string;
  whoFirst: string;
  ask(values: { name: string; week: number }): string;
  asked(values: { name: string; week: number }): string;
  onlyResult: string;
  can: string;
  ifNeeded: string;
  cannot: string;
  send: string;
  answer: string;
  missing: string;
  otherTimes: string;
  waiting(values: { name: string; week: number }): string;
  waitingTail: string;
  notWrittenTo(values: { name: string }): string;
  passOn: string;
  passOnAsk(values: { times: string }): string;
  passOnSet(values: { when: string }): string;
  says(values: { name: string }): string;
  saveTheirs: string;
  withdraw: string;
  withdrawn: string;
  over: string;
  closed: string;
  none: string;
  again: string;
  findNew: string;
  talk: string;
  noRoom(values: { week: number }): string;
  noRoomSoon: string;
  toWeek: string;
  whySettled: string;
}

/** Those words in Danish and English. */
export const findATimeTexts = {
  da: {
    title: 'Tid til peermøde',
    find: 'Find en tid',
    findHint: 'Er I ikke enige om en tid endnu? Så kan jeg foreslå tre.',
    about: 'tre tider, som I svarer på',
    who: ({ names }) => `Hvem vil du finde en tid med? Jeg kender ${names}. Skriv for eksempel 'find en tid med A'.`,
    whoFirst: 'Vælg, hvem du mødes med. Så finder jeg tre tider.',
    ask: ({ name, week }) => `Her er tider til peermøde med ${name} i uge ${week}. Hvad kan du?`,
    asked: ({ name, week }) => `${name} vil gerne finde en tid til peermøde med dig i uge ${week}. Hvad kan du?`,
    onlyResult: 'Den anden ser kun den tid, I ender med. Ikke dine svar.',
    can: 'Kan',
    ifNeeded: 'Kan hvis nødvendigt',
    cannot: 'Kan ikke',
    send: 'Send',
    answer: 'Svar',
    missing: 'Vælg et svar til hver tid. Jeg har ikke sendt noget endnu.',
    otherTimes: 'Der er kommet andre tider. Jeg har ikke gemt noget.',
    waiting: ({ name, week }) => `Du har svaret på tiderne i uge ${week}. Nu svarer ${name}.`,
    waitingTail: 'Jeg skriver, når I begge har svaret. Svarer den anden ikke, er der ikke valgt nogen tid.',
    notWrittenTo: ({ name }) => `Jeg skriver ikke til ${name}. Giv selv tiderne videre, og skriv svaret ind her.`,
    passOn: 'Du kan sige det sådan her:',
    passOnAsk: ({ times }) => `Hvornår kan du mødes? ${times} Svar kan, kan hvis nødvendigt eller kan ikke.`,
    passOnSet: ({ when }) => `Vi mødes ${when}.`,
    says: ({ name }) => `${name} siger:`,
    saveTheirs: 'Gem svaret',
    withdraw: 'Træk tilbage',
    withdrawn: 'Tiderne er taget tilbage. Der er ikke valgt nogen tid.',
    over: 'Tiderne er gået. Der er ikke valgt nogen tid.',
    closed: 'Det spørgsmål er lukket.',
    none: 'Det blev ikke til en tid denne gang.',
    again: 'Skal jeg finde tre nye?',
    findNew: 'Find nye tider',
    talk: "I kan også aftale det mundtligt. Skriv så tiden, når I har den: 'peermøde med A onsdag 12-14'.",
    noRoom: ({ week }) => `Jeg kan ikke finde en tid, som I begge har i uge ${week}.`,
    noRoomSoon: 'Jeg kan ikke finde en tid, som I begge har i de næste uger.',
    toWeek: 'Til ugen',
    whySettled: 'Jeg skriver, fordi I har ledt efter en tid. Det tager et øjeblik at læse. Du skal ikke gøre noget.',
  },
  en: {
    title: 'Time for a peer meeting',
    find: 'Find a time',
    findHint: 'Have you not agreed on a time yet? Then I can suggest three.',
    about: 'three times that you both answer',
    who: ({ names }) =>
      `Who do you want to find a time with? I know ${names}. Write, for example, 'find a time with A'.`,
    whoFirst: 'Choose who you meet. Then I find three times.',
    ask: ({ name, week }) => `Here are times for a peer meeting with ${name} in week ${week}. Which can you?`,
    asked: ({ name, week }) =>
      `${name} would like to find a time for a peer meeting with you in week ${week}. Which can you?`,
    onlyResult: 'The other person sees only the time you end up with. Not your answers.',
    can: 'Can',
    ifNeeded: 'Can if needed',
    cannot: 'Cannot',
    send: 'Send',
    answer: 'Answer',
    missing: 'Choose an answer for each time. I have sent nothing yet.',
    otherTimes: 'The times have changed. I have saved nothing.',
    waiting: ({ name, week }) => `You have answered the times in week ${week}. Now ${name} answers.`,
    waitingTail: 'I write when you both have answered. If the other person does not answer, no time is chosen.',
    notWrittenTo: ({ name }) => `I do not write to ${name}. Pass the times on yourself, and put the answer in here.`,
    passOn: 'You can say it like this:',
    passOnAsk: ({ times }) => `When can you meet? ${times} Answer can, can if needed or cannot.`,
    passOnSet: ({ when }) => `We meet ${when}.`,
    says: ({ name }) => `${name} says:`,
    saveTheirs: 'Save answer',
    withdraw: 'Take back',
    withdrawn: 'The times have been taken back. No time is chosen.',
    over: 'The times have passed. No time is chosen.',
    closed: 'That question is closed.',
    none: 'It did not come to a time this time round.',
    again: 'Shall I find three new ones?',
    findNew: 'Find new times',
    talk: "You can also agree by talking. Then write the time when you have it: 'peer meeting with A wednesday 12-14'.",
    noRoom: ({ week }) => `I cannot find a time that you both have in week ${week}.`,
    noRoomSoon: 'I cannot find a time that you both have in the next weeks.',
    toWeek: 'To the week',
    whySettled:
      'I write because you have been looking for a time. It takes a moment to read. You need not do anything.',
  },
} satisfies Record<Language, FindATimeTexts>;
