import type { Language } from '../programme/people';
import type { AgendaItem, Attendance, Delivery } from '../store/store';

/** The words around what is taken out beside answers: choices, messages, meetings. */
export interface TakenOutTexts {
  choice: Record<
    | 'language'
    | 'questions'
    | 'stopped'
    | 'pausedUntil'
    | 'lowEnergyUntil'
    | 'showWhenDone'
    | 'wantsReminders'
    | 'headsUp'
    | 'cap'
    | 'everyWeeks'
    | 'nameInTeamChat'
    | 'turnedOn',
    string
  >;
  yes: string;
  no: string;
  notSet: string;
  chat: string;
  chatActive: string;
  chatInactive: string;
  message: Record<Delivery['state'], string>;
  peerMeeting(values: { name: string; when: string }): string;
  agreed: string;
  cancelled: string;
  changedMeeting(values: { day: string }): string;
  attendance(values: { day: string }): string;
  rsvp: Record<NonNullable<Attendance['rsvp']>, string>;
  outcome: Record<NonNullable<Attendance['outcome']>, string>;
  absence(values: { from: string; to: string }): string;
  proposal(values: { name: string; week: number }): string;
  listItem: string;
  itemState: Record<AgendaItem['state'], string>;
  key: string;
  hasKey: string;
}

/** Those words in Danish and English. */
export const takenOutTexts = {
  da: {
    choice: {
      language: 'Sprog',
      questions: 'Ugens spørgsmål',
      stopped: 'Stop',
      pausedUntil: 'Pause til',
      lowEnergyUntil: 'Lav energi til',
      showWhenDone: 'Koordinatoren kan se, når du er færdig',
      wantsReminders: 'Du har bedt om at blive mindet om møder',
      headsUp: 'Varsel i minutter',
      cap: 'Højst så mange beskeder om ugen',
      everyWeeks: 'Uger mellem spørgsmål',
      nameInTeamChat: 'Dit navn må stå i teamets chat',
      turnedOn: 'Slået til af dig',
    },
    yes: 'ja',
    no: 'nej',
    notSet: 'ikke valgt',
    chat: 'Chatten i Teams',
    chatActive: 'Jeg kan skrive til dig.',
    chatInactive: 'Jeg kan ikke skrive til dig lige nu.',
    message: {
      planned: 'venter',
      sending: 'på vej',
      sent: 'sendt',
      blocked: 'afvist af Teams',
      failed: 'kom ikke frem',
      uncertain: 'måske kommet frem',
      missed: 'blev ikke sendt',
      withdrawn: 'taget af',
    },
    peerMeeting: ({ name, when }) => `Peermøde med ${name} ${when}`,
    agreed: 'aftalt',
    cancelled: 'aflyst',
    changedMeeting: ({ day }) => `Du har ændret et møde ${day}`,
    attendance: ({ day }) => `Det, du har sagt om et møde ${day}`,
    rsvp: { coming: 'kommer', 'not-coming': 'kommer ikke', unsure: 'ved ikke' },
    outcome: { held: 'blev holdt', moved: 'blev flyttet', cancelled: 'blev aflyst', absent: 'du var der ikke' },
    absence: ({ from, to }) => `Ikke her fra ${from} til ${to}`,
    proposal: ({ name, week }) => `Forslag til en tid med ${name} i uge ${week}`,
    listItem: 'Skrevet af dig på mødets liste',
    itemState: { open: 'åben', done: 'gjort', removed: 'taget af' },
    key: 'Nøglen',
    hasKey: 'Der er en nøgle til det, der er dit.',
  },
  en: {
    choice: {
      language: 'Language',
      questions: 'The weekly questions',
      stopped: 'Stop',
      pausedUntil: 'Pause until',
      lowEnergyUntil: 'Low energy until',
      showWhenDone: 'The coordinator can see when you are done',
      wantsReminders: 'You have asked to be reminded of meetings',
      headsUp: 'A word before, in minutes',
      cap: 'At most so many messages a week',
      everyWeeks: 'Weeks between questions',
      nameInTeamChat: "Your name may stand in the team's chat",
      turnedOn: 'Turned on by you',
    },
    yes: 'yes',
    no: 'no',
    notSet: 'not chosen',
    chat: 'The chat in Teams',
    chatActive: 'I can write to you.',
    chatInactive: 'I cannot write to you right now.',
    message: {
      planned: 'waits',
      sending: 'on its way',
      sent: 'sent',
      blocked: 'refused by Teams',
      failed: 'did not arrive',
      uncertain: 'may have arrived',
      missed: 'was not sent',
      withdrawn: 'taken off',
    },
    peerMeeting: ({ name, when }) => `Peer meeting with ${name} ${when}`,
    agreed: 'agreed',
    cancelled: 'cancelled',
    changedMeeting: ({ day }) => `You changed a meeting ${day}`,
    attendance: ({ day }) => `What you have said about a meeting ${day}`,
    rsvp: { coming: 'coming', 'not-coming': 'not coming', unsure: 'not sure' },
    outcome: { held: 'was held', moved: 'was moved', cancelled: 'was cancelled', absent: 'you were not there' },
    absence: ({ from, to }) => `Not here from ${from} to ${to}`,
    proposal: ({ name, week }) => `Proposals for a time with ${name} in week ${week}`,
    listItem: "Written by you on the meeting's list",
    itemState: { open: 'open', done: 'done', removed: 'taken off' },
    key: 'The key',
    hasKey: 'There is a key to what is yours.',
  },
} satisfies Record<Language, TakenOutTexts>;
