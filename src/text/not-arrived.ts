import type { Language } from '../programme/people';

/** The words around what did not arrive: the list, the preview before it is sent again, and what came of it. */
export interface NotArrivedTexts {
  open: string;
  title: string;
  nothing: string;
  since(values: { moment: string }): string;
  /** Several volunteers, whom nobody names. */
  volunteers(values: { count: number }): string;
  sendAgain: string;
  itCame: string;
  tooLate: string;
  notNow: string;
  more(values: { count: number }): string;
  back: string;
  previewTitle: string;
  preview(values: { what: string; name: string }): string;
  /** Said of what may have arrived. */
  twice(values: { name: string }): string;
  yes: string;
  no: string;
  onItsWay: string;
  changed: string;
  noLongerOfUse: string;
  taken: string;
  ownOnItsWay: string;
  ownTaken: string;
}

/** Those words in Danish and English. */
export const notArrivedTexts = {
  da: {
    open: 'Ikke leveret',
    title: 'Det, der ikke nåede frem',
    nothing: 'Der er ikke noget lige nu.',
    since: ({ moment }) => `Siden ${moment}.`,
    volunteers: ({ count }) => `${count} frivillige`,
    sendAgain: 'Send igen',
    itCame: 'Ja, den kom',
    tooLate: 'Det er for sent at sende nu.',
    notNow: 'Jeg kan ikke sende, før chatten er åben igen.',
    more: ({ count }) => `Og ${count} mere, som ikke vises her.`,
    back: 'Tilbage',
    previewTitle: 'Send igen',
    preview: ({ what, name }) => `Jeg sender ${what} til ${name}.`,
    twice: ({ name }) => `Den kan være kommet frem. Så får ${name} den to gange.`,
    yes: 'Ja, send',
    no: 'Nej',
    onItsWay: 'Det er på vej. Uden for arbejdstid venter det.',
    changed: 'Det er allerede sendt, eller der er sket noget nyt. Se listen.',
    noLongerOfUse: 'Det er for sent til at være til nytte, så jeg sender det ikke.',
    taken: 'Tak. Så står den som kommet frem.',
    ownOnItsWay: 'Det er på vej.',
    ownTaken: 'Tak. Så ved jeg det.',
  },
  en: {
    open: 'Not delivered',
    title: 'What did not arrive',
    nothing: 'There is nothing right now.',
    since: ({ moment }) => `Since ${moment}.`,
    volunteers: ({ count }) => `${count} volunteers`,
    sendAgain: 'Send again',
    itCame: 'Yes, it came',
    tooLate: 'It is too late to send it now.',
    notNow: 'I cannot send before the chat is open again.',
    more: ({ count }) => `And ${count} more that are not shown here.`,
    back: 'Back',
    previewTitle: 'Send again',
    preview: ({ what, name }) => `I send ${what} to ${name}.`,
    twice: ({ name }) => `It may have arrived. Then ${name} gets it twice.`,
    yes: 'Yes, send',
    no: 'No',
    onItsWay: 'It is on its way. Outside working hours it waits.',
    changed: 'It has been sent already, or something new has happened. See the list.',
    noLongerOfUse: 'It is too late to be of use, so I do not send it.',
    taken: 'Thank you. It now counts as arrived.',
    ownOnItsWay: 'It is on its way.',
    ownTaken: 'Thank you. Now I know.',
  },
} satisfies Record<Language, NotArrivedTexts>;
