import type { Language } from '../programme/people';

/** The words that ask whether a meeting on a closed day should move, and those that stand there when it is answered. */
export interface ClosedMeetingTexts {
  title(values: { title: string }): string;
  closed(values: { day: string; name: string | undefined }): string;
  noMeeting: string;
  ask: string;
  sameTime(values: { span: string }): string;
  noProposal: string;
  moveTo(values: { day: string }): string;
  fallsOut: string;
  fallen(values: { title: string; day: string }): string;
  moved(values: { title: string; when: string }): string;
  cancelled(values: { title: string; when: string }): string;
  told: string;
}

/** Those words in Danish and English. */
export const closedMeetingTexts = {
  da: {
    title: ({ title }) => `Lukkedag: ${title}`,
    closed: ({ day, name }) => (name === undefined ? `${day} er en lukkedag.` : `${day} er ${name}.`),
    noMeeting: 'Der er ikke møde den dag.',
    ask: 'Skal mødet flyttes?',
    sameTime: ({ span }) => `Klokken er i så fald den samme: ${span}.`,
    noProposal: "Vil du flytte det, så skriv for eksempel 'flyt mødet til onsdag kl. 10-12'.",
    moveTo: ({ day }) => `Flyt til ${day}`,
    fallsOut: 'Nej, det falder ud',
    fallen: ({ title, day }) => `Der er ikke ${title} ${day}. Du kan stadig flytte det.`,
    moved: ({ title, when }) => `Der er ${title} ${when}.`,
    cancelled: ({ title, when }) => `Aflyst: ${title} ${when}.`,
    told: 'De, det gælder, får besked i deres arbejdstid.',
  },
  en: {
    title: ({ title }) => `Closed day: ${title}`,
    closed: ({ day, name }) => (name === undefined ? `${day} is a closed day.` : `${day} is ${name}.`),
    noMeeting: 'There is no meeting that day.',
    ask: 'Should the meeting move?',
    sameTime: ({ span }) => `The time would be the same: ${span}.`,
    noProposal: "To move it, write, for example, 'move the meeting to wednesday 10-12'.",
    moveTo: ({ day }) => `Move to ${day}`,
    fallsOut: 'No, it falls out',
    fallen: ({ title, day }) => `There is no ${title} ${day}. You can still move it.`,
    moved: ({ title, when }) => `There is a ${title} ${when}.`,
    cancelled: ({ title, when }) => `Cancelled: ${title} ${when}.`,
    told: 'Those it is about are told in their working hours.',
  },
} satisfies Record<Language, ClosedMeetingTexts>;
