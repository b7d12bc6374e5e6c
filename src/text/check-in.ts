import type { Language } from '../programme/people';

/** The words around the week's questions. The questions themselves stand in the theme files. */
export interface CheckInTexts {
  intro(values: { of: number }): string;
  whyPlanned: string;
  whyOwn: string;
  private: string;
  ifNothing(values: { closes: string }): string;
  place(values: { number: number; of: number }): string;
  skip: string;
  back: string;
  whoToGoTo: string;
  ending: string;
  endHere: string;
  finished: string;
  windowClosed: string;
  /** To someone who types an answer in the chat instead of pressing. */
  typedAnswer: string;
}

const howMany = {
  da: ['Et kort spørgsmål', 'To korte spørgsmål', 'Tre korte spørgsmål'],
  en: ['One short question', 'Two short questions', 'Three short questions'],
};

/** Those words in Danish and English. */
export const checkInTexts = {
  da: {
    intro: ({ of }) =>
      `${howMany.da[of - 1] ?? 'Korte spørgsmål'}. Det tager cirka et halvt minut. Du må gerne springe over.`,
    whyPlanned: 'De kommer én gang om ugen, fordi du har sagt ja til dem.',
    whyOwn: 'De kommer nu, fordi du selv har åbnet dem.',
    private:
      'Kun du kan se dine svar i Medspiller. Den, der driver Medspiller, har nøglen, og Teams gemmer det, du skriver i chatten.',
    ifNothing: ({ closes }) => `Gør du ingenting, sker der ikke noget. Spørgsmålene er åbne til ${closes}.`,
    place: ({ number, of }) => `Spørgsmål ${number} af ${of}`,
    skip: 'Spring over',
    back: 'Tilbage',
    whoToGoTo: 'Hvem kan jeg gå til?',
    ending: 'Tak for dine svar. Vil du gøre mere ved noget af det? Du kan også bare slutte her.',
    endHere: 'Slut her',
    finished: 'Ugens spørgsmål: færdig. Tak.',
    windowClosed: 'Tiden for de her spørgsmål er gået. Det gør ikke noget.',
    typedAnswer: 'Det, du skriver her, bliver i Teams. Brug hellere en af knapperne på kortet.',
  },
  en: {
    intro: ({ of }) => `${howMany.en[of - 1] ?? 'Short questions'}. It takes about half a minute. You may skip.`,
    whyPlanned: 'They come once a week, because you have said yes to them.',
    whyOwn: 'They come now, because you opened them yourself.',
    private:
      'Only you can see your answers in Medspiller. Whoever runs Medspiller holds the key, and Teams keeps what you write in the chat.',
    ifNothing: ({ closes }) => `If you do nothing, nothing happens. The questions are open until ${closes}.`,
    place: ({ number, of }) => `Question ${number} of ${of}`,
    skip: 'Skip',
    back: 'Back',
    whoToGoTo: 'Who can I go to?',
    ending: 'Thank you for your answers. Would you like to do more about any of it? You can also just end here.',
    endHere: 'End here',
    finished: 'The weekly questions: done. Thank you.',
    windowClosed: 'The time for these questions has passed. That is all right.',
    typedAnswer: 'What you write here stays in Teams. Please use one of the buttons on the card instead.',
  },
} satisfies Record<Language, CheckInTexts>;
