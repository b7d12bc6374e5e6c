import type { Language } from '../programme/people';

/** The words about what did not come in time, and about the bot's own way into Teams. */
export interface OutageTexts {
  title: string;
  titleHeld: string;
  stopped(values: { when: string }): string;
  held(values: { when: string }): string;
  overlooked(values: { moment: string }): string;
  sorry: string;
  span(values: { from: string; to: string }): string;
  missed: string;
  comes: string;
  gone: string;
  item(values: { what: string; moment: string }): string;
  items(values: { what: string; count: number; first: string; last: string }): string;
  calendar: string;
  volunteers: string;
  own: string;
  neverOut: string;
  lastOut(values: { when: string }): string;
  whatThen: string;
  showWeek: string;
  openQuestions: string;
  showStatus: string;
  secretTitle: string;
  secretEnds(values: { day: string; days: number }): string;
}

/** Those words in Danish and English. */
export const outageTexts = {
  da: {
    title: 'Jeg var ude af drift',
    titleHeld: 'Noget kom ikke i tide',
    stopped: ({ when }) => `Jeg var ude af drift ${when}.`,
    held: ({ when }) => `Mine beskeder kom ikke ud ${when}.`,
    overlooked: ({ moment }) => `Noget manglede i min plan ${moment}. Nu er det der.`,
    sorry: 'Det er jeg ked af.',
    span: ({ from, to }) => `fra ${from} til ${to}`,
    missed: 'De her beskeder kom ikke:',
    comes: 'De her beskeder kommer nu:',
    gone: 'De her er der ikke længere brug for:',
    item: ({ what, moment }) => `${what}, ${moment}.`,
    items: ({ what, count, first, last }) => `${what}, ${count} gange. Først ${first}, sidst ${last}.`,
    calendar: 'Efter kalenderen skulle jeg have sendt det her.',
    volunteers: 'De frivillige, der hører fra mig, kan mangle det samme.',
    own: 'De næste var til dig selv.',
    neverOut: 'Nej, ikke så vidt jeg ved.',
    lastOut: ({ when }) => `Jeg var sidst ude af drift ${when}.`,
    whatThen: 'Det, der var til dig imens, har jeg skrevet til dig om, eller jeg gør det snart.',
    showWeek: 'Vis min uge',
    openQuestions: 'Ugens spørgsmål',
    showStatus: 'Vis status',
    secretTitle: 'Min adgang til Teams',
    secretEnds: ({ day, days }) =>
      `Min adgang til Teams slutter ${day}, ${daysAhead.da(days)}. Den, der driver Medspiller, skal lave en ny.`,
  },
  en: {
    title: 'I was out of order',
    titleHeld: 'Something did not come in time',
    stopped: ({ when }) => `I was out of order ${when}.`,
    held: ({ when }) => `My messages did not get out ${when}.`,
    overlooked: ({ moment }) => `Something was missing in my plan ${moment}. Now it is there.`,
    sorry: 'I am sorry about that.',
    span: ({ from, to }) => `from ${from} to ${to}`,
    missed: 'These messages did not come:',
    comes: 'These messages come now:',
    gone: 'These messages are no longer needed:',
    item: ({ what, moment }) => `${what}, ${moment}.`,
    items: ({ what, count, first, last }) => `${what}, ${count} times. First ${first}, last ${last}.`,
    calendar: 'By the calendar I should have sent this.',
    volunteers: 'The volunteers who hear from me may be missing the same.',
    own: 'The next ones were for you yourself.',
    neverOut: 'No, not as far as I know.',
    lastOut: ({ when }) => `I was last out of order ${when}.`,
    whatThen: 'I have written to you about what was for you then, or I will do so soon.',
    showWeek: 'Show my week',
    openQuestions: 'Weekly questions',
    showStatus: 'Show status',
    secretTitle: 'My access to Teams',
    secretEnds: ({ day, days }) =>
      `My access to Teams ends ${day}, ${daysAhead.en(days)}. Whoever runs Medspiller must make a new one.`,
  },
} satisfies Record<Language, OutageTexts>;

const daysAhead: Record<Language, (days: number) => string> = {
  da: (days) => (days === 0 ? 'i dag' : days === 1 ? 'i morgen' : `om ${days} dage`),
  en: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
};
