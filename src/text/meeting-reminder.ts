import type { Language } from '../programme/people';

/** The words of the short reminders before a meeting, and of a reminder whose meeting is gone. */
export interface ReminderTexts {
  soon(values: { title: string }): string;
  inMinutes(values: { title: string; minutes: number }): string;
  roundOff: string;
  cancelled(values: { title: string }): string;
  moved(values: { title: string }): string;
  now(values: { when: string }): string;
  changed: string;
  seeMyWeek: string;
}

/** Those words in Danish and English. */
export const reminderTexts = {
  da: {
    soon: ({ title }) => `Der er snart ${title}.`,
    inMinutes: ({ title, minutes }) => `Om ${minutes} minutter begynder ${title}.`,
    roundOff: 'Nu kan du runde af.',
    cancelled: ({ title }) => `Aflyst: ${title}.`,
    moved: ({ title }) => `Flyttet: ${title}.`,
    now: ({ when }) => `Nu: ${when}.`,
    changed: 'Mødet er ændret.',
    seeMyWeek: "Skriv 'min uge', så ser du det, som det er nu.",
  },
  en: {
    soon: ({ title }) => `There is a ${title} soon.`,
    inMinutes: ({ title, minutes }) => `In ${minutes} minutes the ${title} begins.`,
    roundOff: 'Now you can round off.',
    cancelled: ({ title }) => `Cancelled: ${title}.`,
    moved: ({ title }) => `Moved: ${title}.`,
    now: ({ when }) => `Now: ${when}.`,
    changed: 'The meeting has changed.',
    seeMyWeek: "Write 'my week' to see it as it is now.",
  },
} satisfies Record<Language, ReminderTexts>;
