import { meetingGoneCard, type MeetingGone } from '../../cards/meeting-gone-card';
import { tomorrowCard } from '../../cards/tomorrow-card';
import { rsvpView } from '../../dialogs/attendance/rsvp';
import { pointsToTell } from '../../dialogs/meeting-list/points-to-tell';
import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import { type Facts, peopleWith, settingsOf } from '../facts';
import { addDays, isoWeekOf, localMomentOf } from '../local-time';
import { hasLowEnergy } from '../low-energy';
import { occurrenceId, occurrencesFor, occurrencesOf, type Occurrence } from '../occurrences';
import { meetingLine } from '../week-view';
import { hearingTimeOn, workingDayBefore } from '../working-hours';
import type { MessageInput, MessageKind, Occasion } from './message-kind';
import { reminderEnd } from './reminder-end';

/** Tomorrow's meeting, for those of the programme that ask for it, told on the person's last working day before it (Wednesday 14.15). */
export const tomorrowKind: MessageKind = {
  id: 'tomorrow',
  nature: 'planned',
  roles: ['peer', 'volunteer'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,
  weekShown: (on) => isoWeekOf(on),

  occasionsIn(facts, person, week, taken = []) {
    const meetings = remindedOf(facts, person, week);
    const occasions: Occasion[] = [];
    for (const day of new Set(meetings.map(({ on }) => on))) {
      const [first] = meetings.filter((one) => one.on === day);
      const on = workingDayBefore(facts, person, day);
      const busy = [...taken, ...occasions.map(({ due }) => due)];
      const wanted = facts.programme.messages.tomorrow.at;
      const at = on === undefined ? undefined : hearingTimeOn(person, facts.programme, on, wanted, busy);
      if (first === undefined || on === undefined || at === undefined) continue;
      occasions.push({ occasion: day, due: { on, at }, usefulUntil: reminderEnd(first) });
    }
    return occasions;
  },

  message(input) {
    const { facts, person, occasion, now, remake } = input;
    const meeting = remindedOf(facts, person, isoWeekOf(occasion)).find(({ on }) => on === occasion);
    const today = localMomentOf(now, facts.programme.timeZone).on;
    const { language } = settingsOf(facts, person);
    if (meeting !== undefined) return { card: tomorrowCard(viewOf(input, meeting, today), language) };
    return remake ? { card: meetingGoneCard(goneOn(facts, occasion), language, today.slice(0, 4)) } : undefined;
  },
};

function viewOf({ facts, person, occasion, slot, now }: MessageInput, meeting: Occurrence, today: string) {
  const [volunteer] = peopleWith(facts, 'volunteer');
  const forVolunteers =
    volunteer === undefined
      ? undefined
      : occurrencesFor(facts, volunteer, isoWeekOf(occasion)).find(({ id }) => id === meeting.id);
  const { title, place, extraLine } = meetingLine(facts, meeting);
  const others = occurrencesFor(facts, person, isoWeekOf(occasion))
    .filter((one) => one.on === meeting.on && one.id !== meeting.id)
    .map((one) => meetingLine(facts, one));
  const isTomorrow = addDays(today, 1) === meeting.on;
  // Somebody with low energy is told, and asked nothing.
  const isLow = hasLowEnergy(facts, person, today);
  const rsvp = { view: isLow ? undefined : rsvpView(facts, person, meeting.id, now), slot };
  return {
    meeting,
    title,
    forVolunteers,
    others,
    place,
    extraLine,
    isTomorrow,
    role: person.role,
    rsvp,
    mayReturn: true,
    points: pointsToTell(facts, person, meeting),
  };
}

/** The meetings of a week that have a reminder the day before, for one person, in order of time. */
function remindedOf(facts: Facts, person: Person, week: string): Occurrence[] {
  const ids = remindedMeetings(facts).map(({ id }) => id);
  return occurrencesFor(facts, person, week).filter(({ meetingId, remind }) => remind && ids.includes(meetingId));
}

function remindedMeetings(facts: Facts): Meeting[] {
  return facts.programme.meetings.filter(({ remindDayBefore }) => remindDayBefore === true);
}

/** What became of the meeting that stood on a day. */
function goneOn(facts: Facts, day: string): MeetingGone | undefined {
  for (const meeting of remindedMeetings(facts)) {
    const change = facts.meetingChanges.find((one) => one.occurrenceId === occurrenceId(meeting.id, day));
    const here = occurrencesOf(facts, meeting, isoWeekOf(day)).find((one) => one.on === day);
    if (change?.state === 'cancelled' || here?.state === 'cancelled') return { title: meeting.title, now: undefined };
    if (change !== undefined && change.on !== day) return { title: meeting.title, now: change };
  }
  return undefined;
}
