import type { Language } from '../programme/people';

/** The words of the first contact: who I am, what is asked and why, who sees it, how long it is kept, how to stop. */
export interface SetUpTexts {
  hello: string;
  offer: string;
  about: string;
  whoSees: string;
  kept(values: { answers: number; words: number }): string;
  /** In place of the greeting, to somebody who said yes to an earlier version. */
  again: string;
  yourChoice: string;
  nobodyReads: string;
  ask: string;
  yes: string;
  no: string;
  more: string;
  back: string;
  key: string;
  coordinatorSeesNothing: string;
  coordinatorSeesDone: string;
  sharing: string;
  teams: string;
  stopAndDelete: string;
  aNoChangesNothing: string;
  saidYes(values: { first: string }): string;
  howToStop: string;
  tryNow: string;
  saidNo: string;
  changeOfMind: string;
  volunteer: string;
  leader: string;
  answersBelongToThePeer: string;
}

/** Those words in Danish and English. */
export const setUpTexts = {
  da: {
    hello: 'Hej. Jeg hedder Medspiller, og jeg er en bot.',
    offer:
      "Jeg minder dig om møder. Hvis du vil, stiller jeg tre korte spørgsmål om ugen. Det er frivilligt. Skriv 'stop', når du vil have ro.",
    about: 'Spørgsmålene handler om din uge på jobbet. De giver dig tid til at tænke over ugen før sparring.',
    whoSees:
      'Kun du kan se dine svar i Medspiller. Den, der driver Medspiller, har nøglen, og Teams gemmer det, du skriver i chatten.',
    kept: ({ answers, words }) =>
      `Jeg gemmer dine svar i ${answers} dage. Det, du selv skriver til dem, gemmer jeg i ${words} dage.`,
    again:
      'Der er nyt om, hvad jeg gemmer. Derfor spørger jeg dig igen, én gang. Gør du ingenting, kommer der ingen spørgsmål.',
    yourChoice: "Du kan vælge at dele et punkt, og du kan tage det tilbage. Skriv 'slet', når dine svar skal væk.",
    nobodyReads: 'Der sidder ikke nogen og læser med. Ring 112, hvis der er fare.',
    ask: 'Må jeg stille dig spørgsmålene?',
    yes: 'Ja, stil mig spørgsmålene',
    no: 'Nej tak, kun møder',
    more: 'Hvem kan se hvad?',
    back: 'Tilbage',
    key: 'Kun du kan se dine svar i Medspiller. Den, der driver Medspiller, har nøglen.',
    coordinatorSeesNothing:
      'Koordinatoren kan ikke se, hvad du svarer. Koordinatoren kan heller ikke se, om du svarer, medmindre du selv slår det til.',
    coordinatorSeesDone:
      "Koordinatoren kan se, når du er færdig, men ikke hvad du svarer. Springer du over, står du også som færdig. Skriv 'skjul når jeg er færdig', hvis det skal være privat.",
    sharing:
      'Jeg deler kun det, du selv vælger. Du ser ordene først, og hvem der får dem. Det, de har læst, kan ikke tages tilbage.',
    teams:
      'Teams gemmer det, du skriver i chatten. IT kan i særlige tilfælde få adgang til det. Brug derfor knapperne, når det gælder dig selv.',
    stopAndDelete:
      "Skriv 'stop', når du vil have ro. Skriv 'mine data', hvis du vil se det hele, og 'slet', hvis det skal væk. Jeg kan ikke slette det, der står i Teams.",
    aNoChangesNothing: 'Det er helt fint at sige nej. Jeg minder dig stadig om møder. Du skriver ikke under på noget.',
    saidYes: ({ first }) => `Tak. De næste spørgsmål kommer ${first}.`,
    howToStop: "Skriv 'stop', når du vil have ro.",
    tryNow: 'Prøv nu',
    saidNo: 'Helt i orden. Jeg minder dig kun om møder.',
    changeOfMind: "Skriv 'tjek ind', hvis du skifter mening.",
    volunteer: "Skriv 'start', hvis du vil have påmindelser om møder. Ellers skriver jeg ikke af mig selv.",
    leader: "Jeg hjælper med ugens møder. Skriv 'status', hvis du vil se, hvad der er aftalt.",
    answersBelongToThePeer: 'Svar på ugens spørgsmål hører til den, der har givet dem. Dem kan jeg ikke vise.',
  },
  en: {
    hello: 'Hi. My name is Medspiller, and I am a bot.',
    offer:
      "I remind you of meetings. If you like, I ask three short questions a week. It is voluntary. Write 'stop' when you want peace.",
    about: 'The questions are about your week at work. They give you time to think about the week before sparring.',
    whoSees:
      'Only you can see your answers in Medspiller. Whoever runs Medspiller holds the key, and Teams keeps what you write in the chat.',
    kept: ({ answers, words }) =>
      `I keep your answers for ${answers} days. What you write to them yourself I keep for ${words} days.`,
    again: 'There is news about what I keep. So I ask you again, once. If you do nothing, no questions come.',
    yourChoice:
      "You can choose to share a point, and you can take it back. Write 'delete' when your answers should go.",
    nobodyReads: 'Nobody is reading along. Call 112 if there is danger.',
    ask: 'May I ask you the questions?',
    yes: 'Yes, ask me the questions',
    no: 'No thanks, only meetings',
    more: 'Who can see what?',
    back: 'Back',
    key: 'Only you can see your answers in Medspiller. Whoever runs Medspiller holds the key.',
    coordinatorSeesNothing:
      'The coordinator cannot see what you answer. Nor can the coordinator see whether you answer, unless you turn that on.',
    coordinatorSeesDone:
      "The coordinator can see when you are done, but not what you answer. If you skip, you also show as done. Write 'do not show when I am done' if it should be private.",
    sharing:
      'I only share what you choose yourself. You see the words first, and who gets them. What they have read cannot be taken back.',
    teams:
      'Teams keeps what you write in the chat. In special cases IT can get access to it. So use the buttons when it is about yourself.',
    stopAndDelete:
      "Write 'stop' when you want peace. Write 'my data' if you want to see all of it, and 'delete' if it should go. I cannot delete what is in Teams.",
    aNoChangesNothing: 'It is fine to say no. I still remind you of meetings. You are not signing anything.',
    saidYes: ({ first }) => `Thank you. The next questions come ${first}.`,
    howToStop: "Write 'stop' when you want peace.",
    tryNow: 'Try now',
    saidNo: 'That is fine. I only remind you of meetings.',
    changeOfMind: "Write 'check in' if you change your mind.",
    volunteer: "Write 'start' if you want reminders of meetings. Otherwise I do not write by myself.",
    leader: "I help with the week's meetings. Write 'status' if you want to see what has been agreed.",
    answersBelongToThePeer: 'Answers to the weekly questions belong to the person who gave them. I cannot show them.',
  },
} satisfies Record<Language, SetUpTexts>;
