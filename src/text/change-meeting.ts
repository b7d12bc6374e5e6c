import type { Language, Role } from '../programme/people';

/** The words with which a meeting is set, moved, called off or put back: the question before, the answer after, and every kind no. */
export interface ChangeMeetingTexts {
  ask: string;
  notYet: string;
  changedMeanwhile: string;
  before(values: { when: string }): string;
  beforeCancelled(values: { when: string }): string;
  beforeNothing: string;
  now(values: { when: string }): string;
  nowCancelled: string;
  tells(values: { names: string }): string;
  tellsVolunteers(values: { name: string }): string;
  volunteersByHand: string;
  tooLateFor(values: { names: string }): string;
  tellsPartner(values: { name: string }): string;
  partnerIsTold(values: { name: string }): string;
  partnerByHand(values: { name: string }): string;
  tellsNobody: string;
  closed(values: { day: string; name: string | undefined }): string;
  outsideHours: string;
  doIt: string;
  leave: string;
  done: string;
  doneTail: string;
  left: string;
  which: string;
  whichOfMany(values: { meetings: string }): string;
  alreadyStands(values: { when: string }): string;
  alreadyCancelled(values: { when: string }): string;
  alreadyClosed(values: { day: string; name: string | undefined }): string;
  peerPlace: string;
  notYours(values: { title: string; roles: string }): string;
  roles: Record<Role, string>;
  unset(values: { title: string }): string;
  what: string;
  none: string;
  over: string;
  when: string;
  day: string;
  time: string;
  placeMissing: string;
  mismatch: string;
  past: string;
  far: string;
  backwards: string;
  period: string;
  otherWeek: string;
  overlap(values: { span: string; title: string }): string;
  open: string;
  openOwn: string;
  formTitle: string;
  formWhich: string;
  formWhat: string;
  formMove: string;
  formCancel: string;
  formReinstate: string;
  formDay: string;
  formFrom: string;
  formTo: string;
  formHint: string;
  formMissing: string;
  formNone: string;
  calledOff: string;
  show: string;
  back: string;
}

/** Those words in Danish and English. */
export const changeMeetingTexts = {
  da: {
    ask: 'Skal det være sådan?',
    notYet: 'Jeg har ikke ændret noget endnu.',
    changedMeanwhile: 'Mødet er ændret i mellemtiden. Se her, før du siger ja.',
    before: ({ when }) => `Før: ${when}.`,
    beforeCancelled: ({ when }) => `Før: aflyst (${when}).`,
    beforeNothing: 'Før: ingen tid.',
    now: ({ when }) => `Nu: ${when}.`,
    nowCancelled: 'Nu: aflyst.',
    tells: ({ names }) => `Jeg skriver til ${names}.`,
    tellsVolunteers: ({ name }) => `De frivillige hører det fra ${name}, eller fra mig, hvis de har bedt om det.`,
    volunteersByHand: 'De frivillige hører det kun fra mig, hvis de har bedt om det. Sig det også selv.',
    tooLateFor: ({ names }) => `Jeg kan ikke nå at skrive til ${names} i arbejdstiden. Sig det selv.`,
    tellsPartner: ({ name }) => `Jeg skriver til ${name}. Sig det gerne selv også.`,
    partnerIsTold: ({ name }) => `${name} får besked.`,
    partnerByHand: ({ name }) => `${name} hører det ikke fra mig. Sig det selv.`,
    tellsNobody: 'Der er ingen andre, jeg skal skrive til.',
    closed: ({ day, name }) =>
      name === undefined ? `${day} er en lukkedag. Passer tiden stadig?` : `${day} er ${name}. Passer tiden stadig?`,
    outsideHours: 'Tiden ligger uden for peerens arbejdstid.',
    doIt: 'Gør det',
    leave: 'Lad være',
    done: 'Det er gjort.',
    doneTail: 'De, jeg kan nå, får besked i deres arbejdstid. Haster det, så sig det også selv.',
    left: 'Jeg har ikke ændret noget.',
    which: 'Hvad for et møde er det?',
    whichOfMany: ({ meetings }) => `Der er flere: ${meetings}. Skriv mødets navn og dag.`,
    alreadyStands: ({ when }) => `Sådan står det allerede: ${when}.`,
    alreadyCancelled: ({ when }) => `Mødet er allerede aflyst: ${when}.`,
    alreadyClosed: ({ day, name }) =>
      name === undefined
        ? `${day} er en lukkedag. Der er ikke møde den dag.`
        : `${day} er ${name}. Der er ikke møde den dag.`,
    peerPlace: 'Stedet for et peermøde aftaler I selv. Det gemmer jeg ikke.',
    notYours: ({ title, roles }) =>
      `Det er ${roles}, der bestemmer, hvornår der er ${title}. Jeg har ikke ændret noget.`,
    roles: {
      peer: 'peeren',
      volunteer: 'de frivillige',
      coordinator: 'koordinatoren',
      developmentLeader: 'udviklingslederen',
    },
    unset: ({ title }) => `Der er ikke sat tid på ${title}. Skriv for eksempel 'sæt ${title} torsdag kl. 13'.`,
    what: "Hvilket møde er det? Skriv for eksempel 'flyt udviklingsmødet på torsdag til onsdag kl. 10-12'.",
    none: 'Det møde kan jeg ikke finde. Jeg har ikke ændret noget.',
    over: 'Det møde er begyndt eller holdt. Jeg har ikke ændret noget.',
    when: "Hvornår skal mødet være? Skriv for eksempel 'flyt udviklingsmødet på torsdag til onsdag kl. 10-12'.",
    day: "Hvilken dag er mødet? Skriv for eksempel 'sæt sparring torsdag d. 12. marts kl. 13-14'.",
    time: "Hvad tid er mødet? Skriv for eksempel 'sæt sparring torsdag d. 12. marts kl. 13-14'.",
    placeMissing: "Hvor er mødet? Skriv for eksempel 'udviklingsmødet på torsdag er i lokale 2'.",
    mismatch: 'Ugedag og dato passer ikke sammen. Jeg har ikke ændret noget. Prøv igen med kun den ene.',
    past: 'Den tid er gået. Jeg har ikke ændret noget. Vælg en tid, der kommer.',
    far: 'Den dag er mere end fire måneder væk. Jeg har ikke ændret noget. Vælg en anden dag.',
    backwards: 'Mødet slutter, før det begynder. Jeg har ikke ændret noget. Prøv igen.',
    period: 'Den dag ligger uden for programmets tid. Jeg har ikke ændret noget. Vælg en anden dag.',
    otherWeek: 'Et peermøde hører til sin uge. Aflys det her, og vælg så en tid i den anden uge.',
    overlap: ({ span, title }) => `Der er allerede ${title} kl. ${span}. Jeg har ikke ændret noget. Vælg en anden tid.`,
    open: 'Ret et møde',
    openOwn: 'Aflys et møde',
    formTitle: 'Ret et møde',
    formWhich: 'Hvilket møde?',
    formWhat: 'Hvad skal der ske?',
    formMove: 'Flyt det',
    formCancel: 'Aflys det',
    formReinstate: 'Hold det alligevel',
    formDay: 'Ny dag',
    formFrom: 'Fra',
    formTo: 'Til',
    formHint: 'Er dag eller tid tom, er den som før. Du ser det hele, før noget bliver ændret.',
    formMissing: 'Vælg et møde.',
    formNone: 'Der er ingen møder de næste fire uger.',
    calledOff: 'aflyst',
    show: 'Vis det først',
    back: 'Tilbage',
  },
  en: {
    ask: 'Is this how it should be?',
    notYet: 'I have not changed anything yet.',
    changedMeanwhile: 'The meeting has changed in the meantime. Look here before you say yes.',
    before: ({ when }) => `Before: ${when}.`,
    beforeCancelled: ({ when }) => `Before: cancelled (${when}).`,
    beforeNothing: 'Before: no time.',
    now: ({ when }) => `Now: ${when}.`,
    nowCancelled: 'Now: cancelled.',
    tells: ({ names }) => `I write to ${names}.`,
    tellsVolunteers: ({ name }) => `The volunteers hear it from ${name}, or from me if they have asked for it.`,
    volunteersByHand: 'The volunteers hear it from me only if they have asked for it. Please tell them too.',
    tooLateFor: ({ names }) => `I cannot write to ${names} in time within working hours. Please tell them yourself.`,
    tellsPartner: ({ name }) => `I write to ${name}. You are welcome to say it too.`,
    partnerIsTold: ({ name }) => `${name} is told.`,
    partnerByHand: ({ name }) => `${name} does not hear it from me. Please say it yourself.`,
    tellsNobody: 'There is nobody else for me to write to.',
    closed: ({ day, name }) =>
      name === undefined
        ? `${day} is a closed day. Does the time still suit?`
        : `${day} is ${name}. Does the time still suit?`,
    outsideHours: "The time is outside the peer's working hours.",
    doIt: 'Do it',
    leave: 'Leave it',
    done: 'It is done.',
    doneTail: 'Those I can reach are told in their working hours. If it is urgent, please tell them yourself too.',
    left: 'I have not changed anything.',
    which: 'Which meeting is it?',
    whichOfMany: ({ meetings }) => `There are several: ${meetings}. Write the name and the day of the meeting.`,
    alreadyStands: ({ when }) => `It is like that already: ${when}.`,
    alreadyCancelled: ({ when }) => `The meeting is already cancelled: ${when}.`,
    alreadyClosed: ({ day, name }) =>
      name === undefined
        ? `${day} is a closed day. There is no meeting that day.`
        : `${day} is ${name}. There is no meeting that day.`,
    peerPlace: 'You agree on the place of a peer meeting yourselves. I do not keep it.',
    notYours: ({ title, roles }) => `When there is a ${title} is decided by ${roles}. I have not changed anything.`,
    roles: {
      peer: 'the peer worker',
      volunteer: 'the volunteers',
      coordinator: 'the coordinator',
      developmentLeader: 'the development leader',
    },
    unset: ({ title }) => `No time has been set for ${title}. Write, for example, 'set ${title} thursday at 13'.`,
    what: "Which meeting is it? Write, for example, 'move the development meeting on thursday to wednesday 10-12'.",
    none: 'I cannot find that meeting. I have not changed anything.',
    over: 'That meeting has begun or been held. I have not changed anything.',
    when: "When should the meeting be? Write, for example, 'move the development meeting on thursday to wednesday 10-12'.",
    day: "Which day is the meeting? Write, for example, 'set sparring thursday 12 march 13-14'.",
    time: "What time is the meeting? Write, for example, 'set sparring thursday 12 march 13-14'.",
    placeMissing: "Where is the meeting? Write, for example, 'the development meeting on thursday is in room 2'.",
    mismatch: 'Weekday and date do not fit each other. I have not changed anything. Try again with only one of them.',
    past: 'That time has passed. I have not changed anything. Choose a time to come.',
    far: 'That day is more than four months away. I have not changed anything. Choose another day.',
    backwards: 'The meeting ends before it begins. I have not changed anything. Try again.',
    period: 'That day is outside the time of the programme. I have not changed anything. Choose another day.',
    otherWeek: 'A peer meeting belongs to its week. Cancel it here, and then choose a time in the other week.',
    overlap: ({ span, title }) =>
      `There is already a ${title} at ${span}. I have not changed anything. Choose another time.`,
    open: 'Change a meeting',
    openOwn: 'Cancel a meeting',
    formTitle: 'Change a meeting',
    formWhich: 'Which meeting?',
    formWhat: 'What should happen?',
    formMove: 'Move it',
    formCancel: 'Cancel it',
    formReinstate: 'Hold it after all',
    formDay: 'New day',
    formFrom: 'From',
    formTo: 'To',
    formHint: 'Where day or time is empty, it stays as it was. You see all of it before anything is changed.',
    formMissing: 'Choose a meeting.',
    formNone: 'There are no meetings in the next four weeks.',
    calledOff: 'cancelled',
    show: 'Show it first',
    back: 'Back',
  },
} satisfies Record<Language, ChangeMeetingTexts>;
