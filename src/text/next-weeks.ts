import type { Language } from '../programme/people';

/** The words of the next four weeks, and of changing a reminder before it goes out. */
export interface NextWeeksTexts {
  title: string;
  own: string;
  nothing: string;
  send(values: { moment: string; what: string }): string;
  onlyIfNothingChanges: string;
  meetings: string;
  meeting(values: { when: string; title: string }): string;
  toldAt(values: { moments: string }): string;
  noReminder: string;
  cancelled: string;
  which: string;
  choose: string;
  edit: string;
  place: string;
  extraLine: string;
  othersSee: string;
  save: string;
  skip: string;
  unskip: string;
  back: string;
  saved: string;
  skipped: string;
  unskipped: string;
  gone: string;
}

/** Those words in Danish and English. */
export const nextWeeksTexts = {
  da: {
    title: 'De næste fire uger',
    own: 'Det her sender jeg til dig:',
    nothing: 'Jeg sender dig ikke noget af mig selv.',
    send: ({ moment, what }) => `${moment}: ${what}.`,
    onlyIfNothingChanges: 'Bliver et møde ændret, får du besked om det.',
    meetings: 'Det her minder jeg de andre om:',
    meeting: ({ when, title }) => `${when}: ${title}.`,
    toldAt: ({ moments }) => `Jeg siger til ${moments}.`,
    noReminder: 'Jeg siger ikke til før dette møde.',
    cancelled: 'Aflyst.',
    which: 'Hvilket møde vil du rette?',
    choose: 'Vælg et møde, så åbner jeg det.',
    edit: 'Ret påmindelsen',
    place: 'Sted',
    extraLine: 'En linje mere i påmindelsen',
    othersSee: 'Alle, der er med til mødet, kan læse det her.',
    save: 'Gem',
    skip: 'Spring over',
    unskip: 'Send den alligevel',
    back: 'Tilbage',
    saved: 'Det er gemt. Påmindelsen ser sådan ud fra nu af. Er stedet nyt, får de andre besked.',
    skipped: 'Jeg springer påmindelsen over. Mødet står der stadig, og de næste påmindelser kommer.',
    unskipped: 'Påmindelsen kommer alligevel.',
    gone: 'Det møde er ikke i de næste fire uger mere. Jeg har ikke gemt noget.',
  },
  en: {
    title: 'The next four weeks',
    own: 'This is what I send to you:',
    nothing: 'I send you nothing by myself.',
    send: ({ moment, what }) => `${moment}: ${what}.`,
    onlyIfNothingChanges: 'If a meeting changes, you are told.',
    meetings: 'This is what I remind the others of:',
    meeting: ({ when, title }) => `${when}: ${title}.`,
    toldAt: ({ moments }) => `I tell them ${moments}.`,
    noReminder: 'I do not tell them before this meeting.',
    cancelled: 'Cancelled.',
    which: 'Which meeting would you like to change?',
    choose: 'Choose a meeting, and I will open it.',
    edit: 'Change the reminder',
    place: 'Place',
    extraLine: 'One more line in the reminder',
    othersSee: 'Everybody in the meeting can read this.',
    save: 'Save',
    skip: 'Skip it',
    unskip: 'Send it after all',
    back: 'Back',
    saved: 'It is saved. The reminder looks like this from now on. If the place is new, the others are told.',
    skipped: 'I skip the reminder. The meeting is still there, and the next reminders come.',
    unskipped: 'The reminder comes after all.',
    gone: 'That meeting is not in the next four weeks any more. I have saved nothing.',
  },
} satisfies Record<Language, NextWeeksTexts>;
