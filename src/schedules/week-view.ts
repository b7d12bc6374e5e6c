import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Person } from '../programme/people';
import type { MeetingId, Words } from '../programme/programme';
import { closedOn, type Closed } from './closed-days';
import { findPerson, peopleWith, settingsOf, type Facts } from './facts';
import { hasNoRoom } from './kinds/check-in';
import type { KindId } from './kinds/message-kind';
import { addDays, addWeeks, dayInWeek, isoWeekOf, localMomentOf, type LocalMoment } from './local-time';
import { occurrencesFor, type Occurrence } from './occurrences';
import { messageHours } from './working-hours';

/** A meeting as a line is made of it. */
export interface MeetingLine {
  meetingId: MeetingId;
  title: Words;
  on: string;
  from: string;
  to: string;
  /** The name of the other person of a peer meeting. */
  withName: string | undefined;
  place: string | undefined;
}

/** One of a person's days in a week. */
export interface DayView {
  on: string;
  meetings: MeetingLine[];
  closed: Closed | undefined;
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
  /** What else the bot will send this week. */
  coming: readonly { kind: KindId; due: LocalMoment }[];
}

/** What a person's week looks like at an instant. Pure. */
export function weekView(
  facts: Facts,
  person: Person,
  week: string,
  now: Date,
  coming: WeekView['coming'] = [],
): WeekView {
  const occurrences = occurrencesFor(facts, person, week);
  const dates = daysOf(facts, person, week, occurrences);
  return {
    week,
    thisYear: localMomentOf(now, facts.programme.timeZone).on.slice(0, 4),
    days: dates.map((on) => ({
      on,
      closed: closedOn(facts.programme, on),
      meetings: occurrences.filter((one) => one.on === on).map((one) => meetingLine(facts, one)),
    })),
    missing: person.role === 'peer' ? missingPartners(facts, person, week) : [],
    volunteersMeet: person.role === 'peer' ? volunteersMeeting(facts, week) : undefined,
    closedNextWeek: closedDaysOf(facts, person, addWeeks(week, 1)),
    noRoomForQuestions:
      person.role === 'peer' && mayAskQuestions(settingsOf(facts, person)) && hasNoRoom(facts, person, week),
    coming: coming.filter(({ due }) => isoWeekOf(due.on) === week),
  };
}

/** A meeting with its words and the other person's name. */
export function meetingLine(facts: Facts, one: Occurrence): MeetingLine {
  const meeting = facts.programme.meetings.find(({ id }) => id === one.meetingId);
  if (meeting === undefined) throw new Error('an occurrence of no meeting');
  const other = one.withPersonId === undefined ? undefined : findPerson(facts, one.withPersonId);
  return {
    meetingId: one.meetingId,
    title: meeting.title,
    on: one.on,
    from: one.from,
    to: one.to,
    withName: other?.name,
    place: meeting.place ?? undefined,
  };
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
