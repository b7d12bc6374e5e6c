import { unmarked } from '../dialogs/attendance/outcome';
import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Person } from '../programme/people';
import type { MeetingId, Words } from '../programme/programme';
import { loadNote, type LoadNote } from '../programme/week-load';
import { closedOn, type Closed } from './closed-days';
import { findPerson, peopleWith, settingsOf, type Facts } from './facts';
import { hasNoRoom } from './kinds/check-in';
import type { Coming } from './kinds/message-kind';
import { addDays, addWeeks, dayInWeek, isoWeekOf, localMomentOf } from './local-time';
import { allOccurrencesFor, occurrencesFor, type Occurrence } from './occurrences';
import { isAway, messageHours, worksOn } from './working-hours';

/** A meeting as a line is made of it. */
export interface MeetingLine {
  meetingId: MeetingId;
  /** Names the occurrence for life. */
  occurrenceId: string;
  title: Words;
  on: string;
  from: string;
  to: string;
  /** The name of the other person of a peer meeting. */
  withName: string | undefined;
  place: string | undefined;
  /** One more line, in the words of the one who wrote it. */
  extraLine: string | undefined;
}

/** One of a person's days in a week. */
export interface DayView {
  on: string;
  meetings: MeetingLine[];
  /** Called off, and still told, so that nobody looks for them. */
  cancelled: MeetingLine[];
  closed: Closed | undefined;
  /** The person has said that they are not here that day. */
  away: boolean;
}

/** A person's week: all that the week card and `min uge` show. */
export interface WeekView {
  week: string;
  /** The year people are in, so that dates need not say it. */
  thisYear: string;
  days: DayView[];
  /** For a peer: who has no time with them yet this week, in the order of the people file. */
  missing: { id: string; name: string }[];
  /** When the volunteers meet the project group, for the line that can be passed on. */
  volunteersMeet: MeetingLine | undefined;
  /** Closed working days of the week after, told a week before. */
  closedNextWeek: { on: string; closed: Closed }[];
  /** The week's meetings leave no room for the questions that the peer has said yes to. */
  noRoomForQuestions: boolean;
  /** What does not fit in a peer's week and in the one after, told before it happens. */
  loads: LoadNote[];
  /** The person has not said what became of some meeting of the week before. */
  hasUnmarked: boolean;
  /** What else the bot will send until the next week card; `undefined` where nothing is said of it: folded, or a week that is gone. */
  coming: readonly Pick<Coming, 'kind' | 'due' | 'waits'>[] | undefined;
}

/** What a person's week looks like at an instant. Pure. */
export function weekView(facts: Facts, person: Person, week: string, now: Date, coming?: WeekView['coming']): WeekView {
  const occurrences = allOccurrencesFor(facts, person, week);
  const dates = daysOf(facts, person, week, occurrences);
  const linesOf = (on: string, state: Occurrence['state']) =>
    occurrences.filter((one) => one.on === on && one.state === state).map((one) => meetingLine(facts, one));
  const thisWeek = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  return {
    week,
    thisYear: localMomentOf(now, facts.programme.timeZone).on.slice(0, 4),
    days: dates.map((on) => ({
      on,
      closed: closedOn(facts.programme, on),
      meetings: linesOf(on, 'stands'),
      cancelled: linesOf(on, 'cancelled'),
      away: isAway(facts, person, on),
    })),
    missing:
      person.role === 'peer' && !isAwayAllOf(facts, person, week, now) ? missingPartners(facts, person, week) : [],
    volunteersMeet: person.role === 'peer' ? volunteersMeeting(facts, week) : undefined,
    closedNextWeek: closedDaysOf(facts, person, addWeeks(week, 1)),
    noRoomForQuestions:
      person.role === 'peer' && mayAskQuestions(settingsOf(facts, person)) && hasNoRoom(facts, person, week),
    loads: person.role === 'peer' && week >= thisWeek ? loadNotes(facts, person, week) : [],
    hasUnmarked: week === thisWeek && unmarked(facts, person, addWeeks(week, -1), now).length > 0,
    coming,
  };
}

/** A meeting with its words and the other person's name. */
export function meetingLine(facts: Facts, one: Occurrence): MeetingLine {
  const meeting = facts.programme.meetings.find(({ id }) => id === one.meetingId);
  if (meeting === undefined) throw new Error('an occurrence of no meeting');
  const other = one.withPersonId === undefined ? undefined : findPerson(facts, one.withPersonId);
  return {
    meetingId: one.meetingId,
    occurrenceId: one.id,
    title: meeting.title,
    on: one.on,
    from: one.from,
    to: one.to,
    withName: other?.name,
    place: one.place,
    extraLine: one.extraLine,
  };
}

function loadNotes(facts: Facts, peer: Person, week: string): LoadNote[] {
  return [week, addWeeks(week, 1)].flatMap((one) => loadNote(facts, peer, one) ?? []);
}

/** True when somebody is away on every day of theirs that is left of a week: then nothing is missing in it. */
function isAwayAllOf(facts: Facts, person: Person, week: string, now: Date): boolean {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const days = messageHours(person, facts.programme)
    .days.map((weekday) => dayInWeek(week, weekday))
    .filter((on) => on >= today && worksOn(person, facts.programme, on));
  return days.length > 0 && days.every((on) => isAway(facts, person, on));
}

/** The volunteers without a time with this peer in a week. */
export function missingPartners(facts: Facts, peer: Person, week: string): { id: string; name: string }[] {
  const set = new Set(
    facts.peerMeetings.filter((one) => one.week === week && one.peerId === peer.id).map((one) => one.volunteerId),
  );
  return peopleWith(facts, 'volunteer')
    .filter((volunteer) => !set.has(volunteer.id))
    .map(({ id, name }) => ({ id, name }));
}

/** The working days of a person in a week that are closed, and why. */
export function closedDaysOf(facts: Facts, person: Person, week: string): { on: string; closed: Closed }[] {
  return messageHours(person, facts.programme).days.flatMap((weekday) => {
    const on = dayInWeek(week, weekday);
    const closed = closedOn(facts.programme, on);
    return closed === undefined ? [] : [{ on, closed }];
  });
}

function volunteersMeeting(facts: Facts, week: string): MeetingLine | undefined {
  const [volunteer] = peopleWith(facts, 'volunteer');
  if (volunteer === undefined) return undefined;
  const meeting = occurrencesFor(facts, volunteer, week).find((one) => one.meetingId === 'development-meeting');
  return meeting === undefined ? undefined : meetingLine(facts, meeting);
}

function daysOf(facts: Facts, person: Person, week: string, occurrences: readonly Occurrence[]): string[] {
  const { days, agreed } = messageHours(person, facts.programme);
  const withMeetings = new Set(occurrences.map((one) => one.on));
  const monday = dayInWeek(week, 'monday');
  const all = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const working = new Set(agreed ? days.map((weekday) => dayInWeek(week, weekday)) : []);
  return all.filter((on) => working.has(on) || withMeetings.has(on));
}
