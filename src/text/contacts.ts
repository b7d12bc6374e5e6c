/** The words about numbers that nobody has looked up for long: for the coordinator, and for the one who runs the bot. Never for a peer. */
export interface ContactTexts {
  /** One quiet line in the coordinator's status. */
  unchecked(values: { names: string }): string;
  /** A line where the bot is started. */
  checkAgain(values: { name: string; on: string }): string;
}

/** How the contacts are named in the middle of a sentence. */
export const contactNames = {
  da: {
    emergency: '112',
    police: 'politiet',
    lifeline: 'Livslinien',
    outOfHoursDoctor: 'lægevagten',
    psychiatricEmergency: 'psykiatrisk akut hjælp',
  },
  en: {
    emergency: '112',
    police: 'the police',
    lifeline: 'Livslinien',
    outOfHoursDoctor: 'the out-of-hours doctor',
    psychiatricEmergency: 'psychiatric emergency help',
  },
} satisfies Record<'da' | 'en', Record<string, string>>;

/** Those words in Danish and English. */
export const contactTexts = {
  da: {
    unchecked: ({ names }) => `Numre, ingen har set efter i et halvt år: ${names}.`,
    checkAgain: ({ name, on }) => `Nummeret til ${name} er sidst set efter ${on}. Se efter, om det stadig passer.`,
  },
  en: {
    unchecked: ({ names }) => `Numbers that nobody has looked up for half a year: ${names}.`,
    checkAgain: ({ name, on }) => `The number of ${name} was last looked up on ${on}. See whether it still holds.`,
  },
} satisfies Record<'da' | 'en', ContactTexts>;

/** What the one who starts the bot reads about one number, Danish first. */
export function checkAgainLine(key: keyof (typeof contactNames)['da'], on: string): string {
  const said = (language: 'da' | 'en') => contactTexts[language].checkAgain({ name: contactNames[language][key], on });
  return `${said('da')} (${said('en')})`;
}
