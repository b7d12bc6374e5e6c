import type { Language } from '../programme/people';

/** The words of a kind no. They are the same whether the thing exists or not. */
export interface RefusalTexts {
  notYours: string;
  oldCard: string;
}

/** Those words in Danish and English. */
export const refusalTexts = {
  da: {
    notYours: "Det kan jeg ikke vise her. Skriv 'hjælp', hvis du vil se, hvad jeg kan.",
    oldCard: "Det her kort er gammelt, og knapperne virker ikke mere. Skriv 'hjælp', så viser jeg dig vej.",
  },
  en: {
    notYours: "I cannot show that here. Write 'help' if you want to see what I can do.",
    oldCard: "This card is old, and its buttons no longer work. Write 'help', and I will show you the way.",
  },
} satisfies Record<Language, RefusalTexts>;
