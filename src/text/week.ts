import type { Language } from '../programme/people';
import type { KindId } from '../schedules/kinds/message-kind';
import type { TeamMessageKind } from '../schedules/team/team-message-kind';

/** The words of the week card, of `min uge` and of the reminder for the development meeting. */
export interface WeekTexts {
  yourWeek(values: { week: number }): string;
  planIsAnother: string;
  nothingThatDay: string;
  /** `meetings` is empty on a day without any. */
  notHere(values: { meetings: string }): string;
  noMeetings: string;
  meeting(values: { span: string; title: string; name: string | undefined }): string;
  closedDay(values: { day: string; name: string | undefined }): string;
  closedNoMeeting: string;
  noTimeYet(values: { names: string; week: number }): string;
  theyChoose: string;
  noRoomForQuestions: string;
  forVolunteers(values: { day: string; span: string }): string;
  coming(values: { moments: string }): string;
  nothingMoreComing: string;
  soon: string;
  comingKinds: Record<KindId | TeamMessageKind['id'], string>;
  headsUps(values: { moments: string }): string;
  openCheckIn(values: { closes: string }): string;
  showRest: string;
  showLess: string;
  setTime: string;
  changeTime: string;
  sameDay(values: { meetings: string }): string;
  questionsMoved(values: { moment: string }): string;
  placeUnset: string;
  place(values: { place: string }): string;
  tomorrow(values: { title: string }): string;
  onDay(values: { title: string }): string;
  when(values: { day: string; span: string; place: string | undefined }): string;
  volunteersUntil(values: { until: string }): string;
  projectGroupTomorrow: string;
  projectGroupOnDay: string;
  passOn: string;
}

/** Those words in Danish and English. */
export const weekTexts = {
  da: {
    yourWeek: ({ week }) => `Din uge ${week}`,
    planIsAnother: 'Planen er lavet om. Her er din uge, som den er nu.',
    nothingThatDay: 'ingen møder.',
    notHere: ({ meetings }) => (meetings === '' ? 'du er ikke her.' : `du er ikke her. Der er ${meetings}.`),
    noMeetings: 'Der er ingen møder med tid på i den uge.',
    meeting: ({ span, title, name }) =>
      name === undefined ? `kl. ${span} ${title}` : `kl. ${span} ${title} med ${name}`,
    closedDay: ({ day, name }) => (name === undefined ? `${day} er en lukkedag.` : `${day} er ${name}.`),
    closedNoMeeting: 'Der er ikke møde den dag.',
    noTimeYet: ({ names, week }) => `Der er ikke valgt tid med ${names} i uge ${week}.`,
    theyChoose: 'Vil I finde en tid? I vælger selv.',
    noRoomForQuestions:
      "Møderne giver ikke plads til ugens spørgsmål. Skriv 'tjek ind', hvis du vil have dem alligevel.",
    forVolunteers: ({ day, span }) => `Til de frivillige: Møde i projektgruppen ${day} kl. ${span}.`,
    coming: ({ moments }) => `Jeg skriver igen: ${moments}.`,
    nothingMoreComing: 'Jeg skriver ikke mere af mig selv i denne uge.',
    soon: 'lige om lidt',
    comingKinds: {
      welcome: 'hilsen',
      'week-card': 'ugens plan',
      'week-anew': 'ugens plan, som den er nu',
      tomorrow: 'besked om mødet dagen efter',
      'lead-time': 'besked om et kommende møde',
      'check-in': 'ugens tre spørgsmål',
      'heads-up': 'varsel før et møde',
      change: 'besked om et møde, der er ændret',
      'closed-meeting': 'et møde på en lukkedag',
      'not-here': 'en, der ikke er her',
      proposal: 'tid til peermøde',
      returned: 'det, du ville have igen',
      'own-reminder': 'det, du ville mindes om',
      outage: 'besked om, at jeg var ude af drift',
      'secret-ends': 'min adgang til Teams',
      'team-meeting': 'mødet i teamets chat',
    },
    headsUps: ({ moments }) => `Varsel før møder: ${moments}.`,
    openCheckIn: ({ closes }) => `Ugens spørgsmål er åbne til ${closes}. Du må gerne springe over.`,
    showRest: 'Vis resten',
    showLess: 'Vis mindre',
    setTime: 'Vælg tid',
    changeTime: 'Skift en tid',
    sameDay: ({ meetings }) => `Samme dag: ${meetings}.`,
    questionsMoved: ({ moment }) => `Ugens spørgsmål kommer så ${moment}.`,
    placeUnset: 'Stedet er ikke sat.',
    place: ({ place }) => `Sted: ${place}.`,
    tomorrow: ({ title }) => `I morgen er der ${title}.`,
    onDay: ({ title }) => `Der er snart ${title}.`,
    when: ({ day, span, place }) => (place === undefined ? `${day} kl. ${span}.` : `${day} kl. ${span} i ${place}.`),
    volunteersUntil: ({ until }) => `De frivillige er med til kl. ${until}.`,
    projectGroupTomorrow: 'I morgen er der møde i projektgruppen.',
    projectGroupOnDay: 'Der er snart møde i projektgruppen.',
    passOn: 'Du kan give det videre til de frivillige sådan her:',
  },
  en: {
    yourWeek: ({ week }) => `Your week ${week}`,
    planIsAnother: 'The plan has been changed. Here is your week as it is now.',
    nothingThatDay: 'no meetings.',
    notHere: ({ meetings }) => (meetings === '' ? 'you are not here.' : `you are not here. There is ${meetings}.`),
    noMeetings: 'There are no meetings with a time that week.',
    meeting: ({ span, title, name }) => (name === undefined ? `${span} ${title}` : `${span} ${title} with ${name}`),
    closedDay: ({ day, name }) => (name === undefined ? `${day} is a closed day.` : `${day} is ${name}.`),
    closedNoMeeting: 'There is no meeting that day.',
    noTimeYet: ({ names, week }) => `No time has been chosen with ${names} in week ${week}.`,
    theyChoose: 'Would you like to find a time? It is up to the two of you.',
    noRoomForQuestions:
      "The meetings leave no room for the weekly questions. Write 'check in' if you want them anyway.",
    forVolunteers: ({ day, span }) => `For the volunteers: Meeting in the project group ${day}, ${span}.`,
    coming: ({ moments }) => `I write again: ${moments}.`,
    nothingMoreComing: 'I will not write any more by myself this week.',
    soon: 'in a moment',
    comingKinds: {
      welcome: 'greeting',
      'week-card': "the week's plan",
      'week-anew': "the week's plan as it is now",
      tomorrow: "a word about the next day's meeting",
      'lead-time': 'a word about a coming meeting',
      'check-in': 'the three questions',
      'heads-up': 'a word before a meeting',
      change: 'a word about a meeting that has changed',
      'closed-meeting': 'a meeting on a closed day',
      'not-here': 'somebody who is not here',
      proposal: 'a time for a peer meeting',
      returned: 'what you wanted again',
      'own-reminder': 'what you wanted to be reminded of',
      outage: 'a word that I was out of order',
      'secret-ends': 'my access to Teams',
      'team-meeting': "the meeting in the team's chat",
    },
    headsUps: ({ moments }) => `A word before meetings: ${moments}.`,
    openCheckIn: ({ closes }) => `The weekly questions are open until ${closes}. You may skip.`,
    showRest: 'Show the rest',
    showLess: 'Show less',
    setTime: 'Choose a time',
    changeTime: 'Change a time',
    sameDay: ({ meetings }) => `The same day: ${meetings}.`,
    questionsMoved: ({ moment }) => `The weekly questions then come ${moment}.`,
    placeUnset: 'The place is not set.',
    place: ({ place }) => `Place: ${place}.`,
    tomorrow: ({ title }) => `There is a ${title} tomorrow.`,
    onDay: ({ title }) => `There is a ${title} soon.`,
    when: ({ day, span, place }) => (place === undefined ? `${day}, ${span}.` : `${day}, ${span} in ${place}.`),
    volunteersUntil: ({ until }) => `The volunteers take part until ${until}.`,
    projectGroupTomorrow: 'There is a meeting in the project group tomorrow.',
    projectGroupOnDay: 'There is a meeting in the project group soon.',
    passOn: 'You can pass it on to the volunteers like this:',
  },
} satisfies Record<Language, WeekTexts>;
