import type { Language } from '../programme/people';

/** What a person can choose there, in the order shown. */
export const HOW_OFTEN_CHOICES = ['weekly', 'seldom', 'pause', 'none'] as const;
export type HowOften = (typeof HOW_OFTEN_CHOICES)[number];

/** The words of the one card that asks how often the questions are wanted. No number stands there, and no reason is asked for. */
export interface HowOftenTexts {
  ask: string;
  ifNothing: string;
  choices: Record<HowOften, string>;
  chosen: Record<Exclude<HowOften, 'pause'>, string>;
  paused(values: { day: string }): string;
}

/** Those words in Danish and English. */
export const howOftenTexts = {
  da: {
    ask: 'Hvordan vil du have ugens spørgsmål? Alle svar er lige gode. Jeg viser det ikke til andre.',
    ifNothing: 'Gør du ingenting, kommer de hver anden uge. Det kan du altid lave om.',
    choices: {
      weekly: 'Hver uge som nu',
      seldom: 'Hver anden uge',
      pause: 'Hold pause en uge',
      none: 'Ingen spørgsmål',
    },
    chosen: {
      weekly: 'Helt i orden. De kommer hver uge.',
      seldom: 'Helt i orden. De kommer hver anden uge.',
      none: "Helt i orden. Der kommer ingen spørgsmål. Skriv 'tjek ind', hvis du skifter mening.",
    },
    paused: ({ day }) => `Helt i orden. Jeg holder pause til og med ${day}.`,
  },
  en: {
    ask: 'How would you like the weekly questions? All answers are equally good. I do not show it to others.',
    ifNothing: 'If you do nothing, they come every other week. You can always change that.',
    choices: {
      weekly: 'Every week as now',
      seldom: 'Every other week',
      pause: 'Pause for a week',
      none: 'No questions',
    },
    chosen: {
      weekly: 'That is fine. They come every week.',
      seldom: 'That is fine. They come every other week.',
      none: "That is fine. No questions will come. Write 'check in' if you change your mind.",
    },
    paused: ({ day }) => `That is fine. I pause through ${day}.`,
  },
} satisfies Record<Language, HowOftenTexts>;
