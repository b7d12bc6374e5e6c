import type { Language } from '../programme/people';

/** What local mode prints in the terminal. */
export interface LocalStartTexts {
  open: string;
  try: string;
  tries: readonly string[];
  clock(values: { moment: string }): string;
  heldForward: string;
  stop: string;
}

/** Those words in Danish and English. */
export const localStartTexts = {
  da: {
    open: 'Medspiller kører kun her på maskinen. Åbn en side for hver person:',
    try: 'Tre ting at prøve:',
    tries: [
      "Peer: tryk 'Ja, stil mig spørgsmålene' på det første kort.",
      "Peer: skriv 'spol frem til torsdag kl. 13.45'. Ugens beskeder kommer, og du kan svare på spørgsmålene.",
      "Koordinator: skriv 'status'. Du ser ugen, men ingen svar.",
    ],
    clock: ({ moment }) => `Uret står på ${moment}.`,
    heldForward: 'Så langt er der allerede sendt beskeder. Slet mappen med data for at begynde forfra.',
    stop: 'Stop med Ctrl-C.',
  },
  en: {
    open: 'Medspiller runs on this machine only. Open one page for each person:',
    try: 'Three things to try:',
    tries: [
      "Peer: press 'Ja, stil mig spørgsmålene' on the first card. (Write 'skriv på engelsk' for English.)",
      "Peer: write 'spol frem til torsdag kl. 13.45' (or 'fast-forward to thursday 13.45'). The week happens; answer the questions.",
      "Koordinator: write 'status'. You see the week, and no answers.",
    ],
    clock: ({ moment }) => `The clock shows ${moment}.`,
    heldForward: 'Messages have been sent up to there already. Delete the data folder to begin anew.',
    stop: 'Stop with Ctrl-C.',
  },
} satisfies Record<Language, LocalStartTexts>;

/** What is said when the programme's or the people's file cannot be read. */
export const missingFile = (file: string): string =>
  `Filen ${file} kan ikke læses. Ret MEDSPILLER_PROGRAMME eller MEDSPILLER_PEOPLE, eller læg filen der. (The file ${file} cannot be read. Mend the setting, or put the file there.)`;
