import type { Language } from '../programme/people';

/** What the bot answers to commands, and to what it did not understand. */
export interface ReplyTexts {
  unknown: string;
  softAgain: string;
  /** To what is not understood and may be hard for the one who writes it. */
  maybeHard: string;
  /** To the second half of a double click, beside the card that came by the first. */
  tooSoon: string;
  /** To 'gem og luk' when nothing is open. */
  nothingOpen: string;
  hello: string;
  youAreWelcome: string;
  allRight: string;
  hardDay: string;
  notYet: string;
  stoppedNow: string;
  pressTheButton: string;
  nextMeetingDay(values: { title: string; day: string }): string;
  privately: string;
  stranger: string;
  sorry: string;
  oneMoment: string;
  notAllowed: string;
  stop: string;
  stopLeaders: string;
  pause(values: { day: string }): string;
  pausePast: string;
  start: string;
  startVolunteer: string;
  nextMeeting(values: { meeting: string; moment: string }): string;
  nextMeetingNone: string;
  nextMeetingUnset(values: { title: string }): string;
  language: string;
  checkInNotYours: string;
  typedAnswer: string;
  uncertain(values: { what: string }): string;
  helpTitle: string;
  helpNotWatched: string;
  helpMore: string;
  showOn: string;
  showOff: string;
}

/** Those words in Danish and English. */
export const replyTexts = {
  da: {
    hello: "Hej. Skriv 'hjælp', hvis du vil se, hvad jeg kan.",
    youAreWelcome: 'Selv tak.',
    allRight: 'Det er helt fint.',
    hardDay:
      "Det lyder tungt. Jeg er en bot og kan ikke trøste. Skriv 'hvem kan jeg gå til', hvis du vil tale med nogen.",
    notYet:
      "Det kan jeg ikke endnu. Jeg har ikke ændret noget. Skriv 'hvem kan jeg gå til', så ser du, hvem du kan spørge.",
    stoppedNow: "Du har sagt stop, så jeg skriver ikke af mig selv. Skriv 'start', hvis du vil høre fra mig igen.",
    pressTheButton: 'Tryk på en knap på kortet her, så er jeg sikker på, hvad du mener.',
    nextMeetingDay: ({ title, day }) => `Der er ${title} ${day}. Klokkeslættet er ikke sat.`,
    nothingOpen: 'Der er ikke noget åbent lige nu. Det, du har svaret, er gemt.',
    tooSoon: 'Det gik lidt hurtigt. Læs kortet, og tryk så igen.',
    softAgain: "Skriv 'hvem kan jeg gå til', hvis du vil se, hvem du kan tale med.",
    maybeHard:
      "Jeg er en bot, og jeg forstod det ikke helt. Er noget svært, så skriv 'hvem kan jeg gå til'. Skriv 'hjælp', hvis du vil se, hvad jeg kan.",
    unknown: "Det forstod jeg ikke. Skriv for eksempel 'min uge', 'næste møde' eller 'hjælp'.",
    privately: 'Skriv til mig privat.',
    stranger: 'Jeg kender dig ikke endnu. Bed koordinatoren om at sætte dig på listen. Jeg har ikke gemt noget.',
    sorry: 'Noget gik galt hos mig. Det er ikke gemt. Prøv igen nu eller senere.',
    oneMoment: 'Et øjeblik. Kortet kommer om lidt.',
    notAllowed:
      'Det kan jeg ikke vise. Svarene hører til den, der har givet dem. Peeren vælger selv, hvad der skal med til sparring.',
    stop: "Helt i orden. Jeg skriver ikke mere af mig selv. Skriv 'start', hvis du vil høre fra mig igen.",
    stopLeaders:
      "Helt i orden. Jeg skriver ikke mere af mig selv. Du kan stadig spørge mig. Skriv 'start', hvis du vil høre fra mig igen.",
    pause: ({ day }) =>
      `Helt i orden. Jeg holder pause til og med ${day}. Skriv 'start', hvis du vil høre fra mig før.`,
    pausePast: "Den pause kan jeg ikke holde. Skriv for eksempel 'pause til fredag' eller 'pause i to uger'.",
    start: "Jeg er i gang igen. Skriv 'min uge', hvis du vil se ugen.",
    startVolunteer: "Jeg minder dig om møder dagen før. Skriv 'stop', når du vil have ro.",
    nextMeeting: ({ meeting, moment }) => `Det næste er ${meeting} ${moment}.`,
    nextMeetingNone: 'Der er ikke flere møder med tid på.',
    nextMeetingUnset: ({ title }) => `Der er ikke sat tid på ${title}.`,
    language: 'Jeg skriver på dansk fra nu af.',
    checkInNotYours: 'Ugens spørgsmål er kun til den lønnede peer. Der er ingen til dig.',
    typedAnswer: 'Det, du skriver her, bliver i Teams. Jeg har ikke gemt det som svar. Brug knappen i stedet.',
    uncertain: ({ what }) => `Jeg ved ikke, om ${what} nåede frem til dig. Jeg sender det ikke igen af mig selv.`,
    helpTitle: 'Det kan jeg hjælpe med',
    helpMore: "Skriv 'hjælp', så ser du det hele.",
    helpNotWatched: 'Jeg er en bot. Ingen holder øje med det, du skriver her. Er der fare, så ring 112.',
    showOn: 'Koordinatoren kan nu se, når du er færdig med ugens spørgsmål. Svarene kan kun du se.',
    showOff: 'Koordinatoren kan ikke længere se, om du er færdig med ugens spørgsmål.',
  },
  en: {
    hello: "Hi. Write 'help' if you want to see what I can do.",
    youAreWelcome: 'You are welcome.',
    allRight: 'That is quite all right.',
    hardDay:
      "That sounds heavy. I am a bot and cannot comfort. Write 'who can I go to' if you want to talk to someone.",
    notYet: "I cannot do that yet. I have changed nothing. Write 'who can I go to', and you see who you can ask.",
    stoppedNow: "You have said stop, so I do not write by myself. Write 'start' if you want to hear from me again.",
    pressTheButton: 'Press a button on this card, so that I know for certain what you mean.',
    nextMeetingDay: ({ title, day }) => `There is a ${title} ${day}. The time is not set.`,
    nothingOpen: 'Nothing is open right now. What you have answered is saved.',
    tooSoon: 'That was a little fast. Read the card, and then press again.',
    softAgain: "Write 'who can I go to' if you want to see who you can talk to.",
    maybeHard:
      "I am a bot, and I did not quite understand that. If something is hard, write 'who can I go to'. Write 'help' to see what I can do.",
    unknown: "I did not understand that. Try 'my week', 'next meeting' or 'help'.",
    privately: 'Write to me privately.',
    stranger: 'I do not know you yet. Ask the coordinator to put you on the list. I have saved nothing.',
    sorry: 'Something went wrong on my side. It is not saved. Try again now or later.',
    oneMoment: 'One moment. The card comes in a little while.',
    notAllowed:
      'I cannot show that. The answers belong to the person who gave them. The peer chooses what goes to sparring.',
    stop: "That is fine. I will not write by myself any more. Write 'start' if you want to hear from me again.",
    stopLeaders:
      "That is fine. I will not write by myself any more. You can still ask me. Write 'start' if you want to hear from me again.",
    pause: ({ day }) =>
      `That is fine. I pause until ${day}, that day included. Write 'start' if you want to hear from me sooner.`,
    pausePast: "I cannot pause like that. Write, for example, 'pause until friday' or 'pause for two weeks'.",
    start: "I am running again. Write 'my week' if you want to see the week.",
    startVolunteer: "I remind you of meetings the day before. Write 'stop' when you want peace.",
    nextMeeting: ({ meeting, moment }) => `The next one is ${meeting} ${moment}.`,
    nextMeetingNone: 'There are no more meetings with a time.',
    nextMeetingUnset: ({ title }) => `No time has been set for ${title}.`,
    language: 'I write in English from now on.',
    checkInNotYours: 'The weekly questions are only for the paid peer. There are none for you.',
    typedAnswer: 'What you write here stays in Teams. Please use the button instead.',
    uncertain: ({ what }) => `I do not know whether ${what} reached you. I do not send it again by myself.`,
    helpTitle: 'This is what I can help with',
    helpMore: "Write 'help' to see all of it.",
    helpNotWatched: 'I am a bot. Nobody watches what you write here. If there is danger, call 112.',
    showOn: 'The coordinator can now see when you are done with the weekly questions. Only you can see the answers.',
    showOff: 'The coordinator can no longer see whether you are done with the weekly questions.',
  },
} satisfies Record<Language, ReplyTexts>;
