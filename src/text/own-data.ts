import type { Language } from '../programme/people';

/** The words of a person's rights over what is kept about them: see, take out, correct, leave and delete. */
export interface OwnDataTexts {
  title: string;
  who: string;
  notKept: string;
  whatYouCanDo: string;
  showRest: string;
  showAnswers: string;
  takeOut: string;
  delete: string;
  answersTitle: string;
  noAnswers: string;
  week(values: { week: number; day: string }): string;
  ownWeek: string;
  skipped: string;
  nothingChosen: string;
  couldHelp(values: { topic: string }): string;
  notReached: string;
  wrote: string;
  unreadable: string;
  noteSparring: string;
  noteReminder(values: { day: string }): string;
  noteReminderUnset: string;
  older: string;
  newer: string;
  exportTitle: string;
  exportWhere: string;
  exportHow: string;
  exportOnly: string;
  exportText: string;
  exportJson: string;
  part(values: { part: number; parts: number }): string;
  copy: string;
  next: string;
  previous: string;
  nothingToChange: string;
  reopened: string;
  left: string;
  leftNotAsked: string;
  deleteTooOffer: string;
  deleteTitle: string;
  goes: string;
  staysTeams: string;
  staysRead: string;
  staysBackups(values: { day: string }): string;
  staysWork: string;
  staysList: string;
  staysEvaluation: string;
  comesAgain: string;
  noWayBack: string;
  deleteYes: string;
  deleteNo: string;
  deleted: string;
  deletedTeams: string;
  leaveToo: string;
  kept: string;
}

/** Those words in Danish and English. */
export const ownDataTexts = {
  da: {
    title: 'Det gemmer jeg om dig',
    who: 'Den, der driver Medspiller, har nøglen til det hele. Teams gemmer det, du skriver i chatten.',
    notKept: 'Jeg gemmer ikke, hvorfor du er væk. Skriver du i chatten, at du har det svært, gemmer jeg det ikke.',
    whatYouCanDo: "Skriv 'ret', hvis du vil ændre et svar. Skriv 'forlad', hvis du ikke vil have flere spørgsmål.",
    showRest: 'Vis alt, jeg gemmer',
    showAnswers: 'Vis mine svar',
    takeOut: 'Tag det med ud',
    delete: 'Slet mine svar',
    answersTitle: 'Dine svar',
    noAnswers: 'Der er ingen svar eller noter her.',
    week: ({ week, day }) => `Uge ${week}, ${day}`,
    ownWeek: 'Åbnet af dig selv.',
    skipped: 'Sprunget over',
    nothingChosen: 'Intet valgt',
    couldHelp: ({ topic }) => `Det kan hjælpe med: ${topic}`,
    notReached: 'Du nåede ikke hertil.',
    wrote: 'Du skrev:',
    unreadable: 'Det her kan jeg ikke læse mere.',
    noteSparring: 'Note til sparring',
    noteReminder: ({ day }) => `Du vil mindes om det ${day}`,
    noteReminderUnset: 'Du vil mindes om det',
    older: 'Ældre',
    newer: 'Nyere',
    exportTitle: 'Tag det med ud',
    exportWhere: 'Jeg viser det på et kort her i chatten. Det bliver liggende i Teams, også når kortet er lukket.',
    exportHow: 'Jeg kan ikke sende en fil. Du kan kopiere teksten fra kortet, et stykke ad gangen.',
    exportOnly: 'Kun du ser det i Medspiller. Andres ord er ikke med.',
    exportText: 'Vis som tekst',
    exportJson: 'Vis som JSON',
    part: ({ part, parts }) => `Stykke ${part} af ${parts}`,
    copy: 'Marker teksten, og kopier den.',
    next: 'Næste',
    previous: 'Forrige',
    nothingToChange: "Der er ingen svar, du kan ændre nu. Tiden for dem er gået. Skriv 'slet', hvis de skal væk.",
    reopened: 'Du kan svare igen her. Stop, når du har rettet det, du vil. Resten bliver stående.',
    left: "Helt i orden. Jeg stiller ikke flere spørgsmål. Jeg minder dig stadig om møder. Skriv 'tjek ind', hvis du skifter mening.",
    leftNotAsked: 'Jeg stiller dig ingen spørgsmål. Så det er, som det skal være.',
    deleteTooOffer: 'Dine svar er her stadig. Du kan også slette dem.',
    deleteTitle: 'Skal jeg slette det?',
    goes: 'Det her går væk med det samme, hvis der er noget af det:',
    staysTeams:
      'Det, der står i Teams, kan jeg ikke slette. Mine egne kort med spørgsmål bytter jeg ud, hvis Teams lader mig.',
    staysRead: 'Det, andre har læst, kan ikke tages tilbage.',
    staysBackups: ({ day }) => `Er der taget en kopi for sikkerheds skyld, er det væk fra den senest ${day}.`,
    staysWork: 'Aftaler om møder og fravær hører til dit job. De bliver stående.',
    staysList: 'Det, du har skrevet på mødets liste, hører til gruppen. Det bliver stående.',
    staysEvaluation: 'Der er ingen evaluering her endnu.',
    comesAgain: "Ugens spørgsmål kommer stadig. Skriv 'forlad', hvis de skal stoppe.",
    noWayBack: 'Det kan ikke laves om.',
    deleteYes: 'Ja, slet det',
    deleteNo: 'Nej, behold det',
    deleted: 'Det er slettet. Der er ingen svar, noter eller delte punkter fra dig her mere.',
    deletedTeams: 'Det, du selv har skrevet i chatten, må du slette i Teams.',
    leaveToo: 'Stop også spørgsmålene',
    kept: 'Helt i orden. Jeg har ikke slettet noget.',
  },
  en: {
    title: 'What I keep about you',
    who: 'Whoever runs Medspiller holds the key to all of it. Teams keeps what you write in the chat.',
    notKept:
      'I do not keep why you are away. If you write in the chat that you are having a hard time, I do not keep it.',
    whatYouCanDo: "Write 'correct' if you want to change an answer. Write 'leave' if you want no more questions.",
    showRest: 'Show all I keep',
    showAnswers: 'Show my answers',
    takeOut: 'Take it with me',
    delete: 'Delete my answers',
    answersTitle: 'Your answers',
    noAnswers: 'There are no answers or notes here.',
    week: ({ week, day }) => `Week ${week}, ${day}`,
    ownWeek: 'Opened by yourself.',
    skipped: 'Skipped',
    nothingChosen: 'Nothing chosen',
    couldHelp: ({ topic }) => `What could help with: ${topic}`,
    notReached: 'You did not get to this one.',
    wrote: 'You wrote:',
    unreadable: 'I can no longer read this.',
    noteSparring: 'Note for sparring',
    noteReminder: ({ day }) => `You want to be reminded of it ${day}`,
    noteReminderUnset: 'You want to be reminded of it',
    older: 'Older',
    newer: 'Newer',
    exportTitle: 'Take it with you',
    exportWhere: 'I show it on a card here in the chat. It stays in Teams, also when the card is closed.',
    exportHow: 'I cannot send a file. You can copy the text from the card, a piece at a time.',
    exportOnly: 'Only you see it in Medspiller. The words of others are not in it.',
    exportText: 'Show as text',
    exportJson: 'Show as JSON',
    part: ({ part, parts }) => `Piece ${part} of ${parts}`,
    copy: 'Mark the text and copy it.',
    next: 'Next',
    previous: 'Back',
    nothingToChange:
      "There are no answers you can change now. Their time has passed. Write 'delete' if they should go.",
    reopened: 'You can answer again here. Stop when you have changed what you want. The rest stays as it is.',
    left: "That is fine. I ask no more questions. I still remind you of meetings. Write 'check in' if you change your mind.",
    leftNotAsked: 'I ask you no questions. So it is as it should be.',
    deleteTooOffer: 'Your answers are still here. You can delete them too.',
    deleteTitle: 'Should I delete it?',
    goes: 'This goes at once, if there is any of it:',
    staysTeams: 'I cannot delete what stands in Teams. I replace my own cards with questions if Teams lets me.',
    staysRead: 'What others have read cannot be taken back.',
    staysBackups: ({ day }) => `If a backup has been made, it is gone from that by ${day} at the latest.`,
    staysWork: 'Plans of meetings and absence belong to your job. They stay.',
    staysList: "What you have written on the meeting's list belongs to the group. It stays.",
    staysEvaluation: 'There is no evaluation here yet.',
    comesAgain: "The weekly questions still come. Write 'leave' if they should stop.",
    noWayBack: 'It cannot be undone.',
    deleteYes: 'Yes, delete it',
    deleteNo: 'No, keep it',
    deleted: 'It is deleted. There are no answers, notes or shared points of yours here any more.',
    deletedTeams: 'What you have written in the chat yourself, you may delete in Teams.',
    leaveToo: 'Stop the questions too',
    kept: 'That is fine. I have deleted nothing.',
  },
} satisfies Record<Language, OwnDataTexts>;
