import type { Language } from '../programme/people';

/** The words around cards that show something private for a short while. */
export interface PrivateTexts {
  close: string;
  closed: string;
  /** What stands on such a card: how long it is open. */
  closesByItself: string;
  /** When it is not known which message the card would stand in. */
  writeAnew: string;
}

/** Those words in Danish and English. */
export const privateTexts = {
  da: {
    close: 'Luk',
    closed: 'Kortet er lukket.',
    closesByItself: 'Kortet lukker, når du skriver til mig, eller efter ti minutter.',
    writeAnew: 'Jeg kan ikke vise det på det her kort. Skriv det til mig igen.',
  },
  en: {
    close: 'Close',
    closed: 'The card is closed.',
    closesByItself: 'The card closes when you write to me, or after ten minutes.',
    writeAnew: 'I cannot show it on this card. Please write it to me again.',
  },
} satisfies Record<Language, PrivateTexts>;
