import type { Language } from '../programme/people';

/** The words of local mode's clock. */
export interface TimeMachineTexts {
  now(values: { moment: string }): string;
  sent(values: { count: number }): string;
  waiting(values: { count: number }): string;
  backwards: string;
  tooFar: string;
  notUnderstood: string;
}

/** Those words in Danish and English. */
export const timeMachineTexts = {
  da: {
    now: ({ moment }) => `Uret står nu på ${moment}.`,
    sent: ({ count }) =>
      count === 0
        ? 'Der blev ikke sendt noget undervejs.'
        : `Undervejs sendte jeg ${count} ${count === 1 ? 'besked' : 'beskeder'}.`,
    waiting: ({ count }) => `${count} venter, til personen åbner sin chat.`,
    backwards: 'Uret kan kun gå frem. Vælg et tidspunkt, der ikke er gået.',
    tooFar: 'Jeg kan højst spole 60 dage frem ad gangen.',
    notUnderstood: "Hvad tid? Skriv for eksempel 'spol frem til torsdag kl. 13.45'.",
  },
  en: {
    now: ({ moment }) => `The clock now shows ${moment}.`,
    sent: ({ count }) =>
      count === 0
        ? 'Nothing was sent on the way.'
        : `On the way I sent ${count} ${count === 1 ? 'message' : 'messages'}.`,
    waiting: ({ count }) => `${count} wait until the person opens their chat.`,
    backwards: 'The clock can only go forward. Choose a time that has not passed.',
    tooFar: 'I can go at most 60 days forward at a time.',
    notUnderstood: "When? Write, for example, 'fast-forward to thursday 13.45'.",
  },
} satisfies Record<Language, TimeMachineTexts>;
