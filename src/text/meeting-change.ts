import type { Language } from '../programme/people';

/** The words of the message about a meeting that has changed, and of what can be passed on about it. */
export interface MeetingChangeTexts {
  changed(values: { title: string }): string;
  cancelled(values: { title: string }): string;
  newTime(values: { title: string }): string;
  before(values: { when: string }): string;
  beforeClosed(values: { day: string; name: string | undefined }): string;
  beforeCancelled: string;
  now(values: { when: string }): string;
  placeBefore(values: { place: string | undefined }): string;
  placeNow(values: { place: string | undefined }): string;
  withWhom(values: { name: string }): string;
  by: Record<'set' | 'held' | 'moved' | 'place' | 'cancelled', (values: { name: string }) => string>;
  free: string;
  overlaps(values: { meetings: string }): string;
  reminder(values: { moment: string }): string;
  noReminder: string;
  restAsBefore: string;
  othersAsBefore: string;
  moreHasChanged: string;
  projectGroup: string;
  passOnMoved(values: { title: string; before: string; now: string }): string;
  passOnCancelled(values: { title: string; before: string }): string;
  passOnNew(values: { title: string; now: string }): string;
  passOnPlace(values: { title: string; now: string }): string;
  placeIsNow(values: { place: string | undefined }): string;
}

/** Those words in Danish and English. */
export const meetingChangeTexts = {
  da: {
    changed: ({ title }) => `Ændring: ${title}`,
    cancelled: ({ title }) => `Aflyst: ${title}`,
    newTime: ({ title }) => `Ny tid: ${title}`,
    before: ({ when }) => `Før: ${when}.`,
    beforeClosed: ({ day, name }) =>
      name === undefined ? `Før: ingen møde. ${day} er en lukkedag.` : `Før: ingen møde. ${day} er ${name}.`,
    beforeCancelled: 'Før: aflyst.',
    now: ({ when }) => `Nu: ${when}.`,
    placeBefore: ({ place }) => (place === undefined ? 'Stedet før: ikke sat.' : `Stedet før: ${place}`),
    placeNow: ({ place }) => (place === undefined ? 'Stedet nu: ikke sat.' : `Stedet nu: ${place}`),
    withWhom: ({ name }) => `Mødet er med ${name}.`,
    by: {
      set: ({ name }) => `Det er ${name}, der har sat tiden.`,
      held: ({ name }) => `Det er ${name}, der har sat mødet på igen.`,
      moved: ({ name }) => `Det er ${name}, der har flyttet mødet.`,
      place: ({ name }) => `Det er ${name}, der har skiftet stedet.`,
      cancelled: ({ name }) => `Det er ${name}, der har aflyst mødet.`,
    },
    free: 'Tiden er nu fri.',
    overlaps: ({ meetings }) => `Den falder sammen med ${meetings}.`,
    reminder: ({ moment }) => `Jeg minder om mødet ${moment}.`,
    noReminder: 'Jeg minder ikke om mødet dagen før.',
    restAsBefore: 'Resten af din uge er som før.',
    othersAsBefore: 'Dine andre møder er som før.',
    moreHasChanged: 'Mere er ændret. Det skriver jeg om for sig.',
    projectGroup: 'møde i projektgruppen',
    passOnMoved: ({ title, before, now }) => `Flyttet: ${title}. Før: ${before}. Nu: ${now}.`,
    passOnCancelled: ({ title, before }) => `Aflyst: ${title} ${before}.`,
    passOnNew: ({ title, now }) => `Ny tid: ${title} ${now}.`,
    passOnPlace: ({ title, now }) => `Nyt sted: ${title} ${now}.`,
    placeIsNow: ({ place }) => (place === undefined ? 'Stedet er ikke sat.' : `Stedet er nu: ${place}`),
  },
  en: {
    changed: ({ title }) => `Change: ${title}`,
    cancelled: ({ title }) => `Cancelled: ${title}`,
    newTime: ({ title }) => `New time: ${title}`,
    before: ({ when }) => `Before: ${when}.`,
    beforeClosed: ({ day, name }) =>
      name === undefined ? `Before: no meeting. ${day} is a closed day.` : `Before: no meeting. ${day} is ${name}.`,
    beforeCancelled: 'Before: cancelled.',
    now: ({ when }) => `Now: ${when}.`,
    placeBefore: ({ place }) => (place === undefined ? 'The place before: not set.' : `The place before: ${place}`),
    placeNow: ({ place }) => (place === undefined ? 'The place now: not set.' : `The place now: ${place}`),
    withWhom: ({ name }) => `The meeting is with ${name}.`,
    by: {
      set: ({ name }) => `The time was set by ${name}.`,
      held: ({ name }) => `The meeting was put back by ${name}.`,
      moved: ({ name }) => `It was moved by ${name}.`,
      place: ({ name }) => `The place was changed by ${name}.`,
      cancelled: ({ name }) => `It was cancelled by ${name}.`,
    },
    free: 'The time is now free.',
    overlaps: ({ meetings }) => `It is at the same time as ${meetings}.`,
    reminder: ({ moment }) => `I remind you of the meeting ${moment}.`,
    noReminder: 'I do not remind you of it the day before.',
    restAsBefore: 'The rest of your week is as before.',
    othersAsBefore: 'Your other meetings are as before.',
    moreHasChanged: 'More has changed. I write about that separately.',
    projectGroup: 'meeting in the project group',
    passOnMoved: ({ title, before, now }) => `Moved: ${title}. Before: ${before}. Now: ${now}.`,
    passOnCancelled: ({ title, before }) => `Cancelled: ${title} ${before}.`,
    passOnNew: ({ title, now }) => `New time: ${title} ${now}.`,
    passOnPlace: ({ title, now }) => `New place: ${title} ${now}.`,
    placeIsNow: ({ place }) => (place === undefined ? 'The place is not set.' : `The place is now: ${place}`),
  },
} satisfies Record<Language, MeetingChangeTexts>;

const CALLED_OFF = { da: 'Aflyst', en: 'Cancelled' } satisfies Record<Language, string>;

/** What stands where a meeting was called off: `Aflyst: kl. 10.00-12.00 udviklingsmøde.` */
export function cancelledWords(meetings: string, language: Language): string {
  return `${CALLED_OFF[language]}: ${meetings}.`;
}
