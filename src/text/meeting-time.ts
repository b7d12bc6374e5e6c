import type { Language } from '../programme/people';

/** The words about setting a peer meeting's time. */
export interface MeetingTimeTexts {
  set(values: { name: string; when: string }): string;
  moved(values: { name: string; before: string; when: string }): string;
  unchanged(values: { name: string; when: string }): string;
  closed(values: { day: string; name: string | undefined }): string;
  outsideHours: string;
  notYours: string;
  who(values: { names: string }): string;
  day: string;
  newDay: string;
  time: string;
  mismatch: string;
  past: string;
  far: string;
  backwards: string;
  overlap(values: { span: string; title: string }): string;
  noPartner: string;
  formTitle: string;
  formWho: string;
  formWhen: string;
  formMissing: string;
  formNoRoom: string;
  save: string;
  back: string;
}

/** Those words in Danish and English. */
export const meetingTimeTexts = {
  da: {
    set: ({ name, when }) => `Tiden er gemt: peermøde med ${name} ${when}.`,
    moved: ({ name, before, when }) => `Peermødet med ${name} er flyttet. Før: ${before}. Nu: ${when}.`,
    unchanged: ({ name, when }) => `Peermødet med ${name} står der allerede: ${when}.`,
    closed: ({ day, name }) =>
      name === undefined ? `${day} er en lukkedag. Passer tiden stadig?` : `${day} er ${name}. Passer tiden stadig?`,
    outsideHours: 'Tiden ligger uden for arbejdstiden. I vælger selv.',
    notYours: 'Peer og frivillig aftaler selv tiden. Jeg kan ikke sætte den for dem.',
    who: ({ names }) => `Hvem er mødet med? Jeg kender ${names}. Skriv for eksempel 'peermøde med A onsdag 12-14'.`,
    day: "Hvilken dag er mødet? Skriv for eksempel 'peermøde med A onsdag 12-14'.",
    newDay: "Hvilken dag skal mødet flyttes til? Skriv for eksempel 'flyt A til onsdag 12-14'.",
    time: "Hvad tid er mødet? Skriv for eksempel 'peermøde med A onsdag 12-14'.",
    mismatch: 'Ugedag og dato passer ikke sammen. Jeg har ikke gemt noget. Prøv igen med kun den ene.',
    past: 'Den tid er gået. Jeg har ikke gemt noget. Vælg en tid, der kommer.',
    far: 'Den dag er gået, eller den er mere end fire måneder væk. Jeg har ikke gemt noget. Vælg en anden dag.',
    backwards: 'Mødet slutter, før det begynder. Jeg har ikke gemt noget. Prøv igen.',
    overlap: ({ span, title }) => `Der er allerede ${title} kl. ${span}. Jeg har ikke gemt noget. Vælg en anden tid.`,
    noPartner: 'Der er ingen at holde peermøde med på listen endnu.',
    formTitle: 'Tid til peermøde',
    formWho: 'Hvem mødes du med?',
    formWhen: 'Hvornår?',
    formMissing: 'Vælg begge dele, så gemmer jeg.',
    formNoRoom: "Jeg kan ikke finde en ledig tid i ugen. Skriv for eksempel 'peermøde med A onsdag 12-14'.",
    save: 'Gem tiden',
    back: 'Tilbage',
  },
  en: {
    set: ({ name, when }) => `The time is saved: peer meeting with ${name} ${when}.`,
    moved: ({ name, before, when }) => `The peer meeting with ${name} has moved. Before: ${before}. Now: ${when}.`,
    unchanged: ({ name, when }) => `The peer meeting with ${name} is already there: ${when}.`,
    closed: ({ day, name }) =>
      name === undefined
        ? `${day} is a closed day. Does the time still suit you?`
        : `${day} is ${name}. Does the time still suit you?`,
    outsideHours: 'The time is outside working hours. It is up to the two of you.',
    notYours: 'Peer and volunteer agree on the time themselves. I cannot set it for them.',
    who: ({ names }) =>
      `Who is the meeting with? I know ${names}. Write, for example, 'peer meeting with A wednesday 12-14'.`,
    day: "Which day is the meeting? Write, for example, 'peer meeting with A wednesday 12-14'.",
    newDay: "Which day should the meeting move to? Write, for example, 'move A to wednesday 12-14'.",
    time: "What time is the meeting? Write, for example, 'peer meeting with A wednesday 12-14'.",
    mismatch: 'Weekday and date do not fit each other. I have saved nothing. Try again with only one of them.',
    past: 'That time has passed. I have saved nothing. Choose a time to come.',
    far: 'That day has passed, or it is more than four months away. I have saved nothing. Choose another day.',
    backwards: 'The meeting ends before it begins. I have saved nothing. Try again.',
    overlap: ({ span, title }) => `There is already a ${title} at ${span}. I have saved nothing. Choose another time.`,
    noPartner: 'There is nobody on the list to have a peer meeting with yet.',
    formTitle: 'Time for a peer meeting',
    formWho: 'Who do you meet?',
    formWhen: 'When?',
    formMissing: 'Choose both, and I will save it.',
    formNoRoom: "I cannot find a free time this week. Write, for example, 'peer meeting with A wednesday 12-14'.",
    save: 'Save the time',
    back: 'Back',
  },
} satisfies Record<Language, MeetingTimeTexts>;
