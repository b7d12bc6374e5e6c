import type { Person } from '../programme/people';
import type { Meeting, Programme } from '../programme/programme';
import { closedOn, isInPeriod } from './closed-days';
import type { Facts } from './facts';
import { dayInWeek, isoWeekOf } from './local-time';

/** One meeting on one day as one person meets it. Local date and wall times. */
export interface Occurrence {
  meetingId: Meeting['id'];
  on: string;
  from: string;
  to: string;
  /** The other person of a peer meeting. */
  withPersonId: string | undefined;
}

/**
 * The meetings of one person in one ISO week, in order of time. Only what has a time: a meeting whose day or time is not
 * set has no occurrence, and nothing occurs on a closed day. Peer meetings that the people set themselves stand as they were set.
 */
export function occurrencesFor(facts: Facts, person: Person, week: string): Occurrence[] {
  const fixed = facts.programme.meetings.flatMap((meeting) => fixedOccurrence(facts.programme, meeting, person, week));
  const agreed = facts.peerMeetings
    .filter((one) => one.week === week && (one.peerId === person.id || one.volunteerId === person.id))
    .map((one): Occurrence => {
      const withPersonId = one.peerId === person.id ? one.volunteerId : one.peerId;
      return { meetingId: 'peer-meeting', on: one.on, from: one.from, to: one.to, withPersonId };
    });
  return [...fixed, ...agreed].sort(byTime);
}

/** The meetings of a person that begin after a local moment, searched `weeks` ISO weeks ahead, in order of time. */
export function occurrencesAfter(
  facts: Facts,
  person: Person,
  moment: { on: string; at: string },
  weeks: readonly string[],
): Occurrence[] {
  return weeks
    .flatMap((week) => occurrencesFor(facts, person, week))
    .filter((one) => one.on > moment.on || (one.on === moment.on && one.from > moment.at));
}

function fixedOccurrence(programme: Programme, meeting: Meeting, person: Person, week: string): Occurrence[] {
  const on = dateOf(meeting, week);
  const times = timesFor(meeting, person);
  if (on === undefined || times === undefined || !isInPeriod(programme, on)) return [];
  if (closedOn(programme, on) !== undefined) return [];
  return [{ meetingId: meeting.id, on, ...times, withPersonId: undefined }];
}

/** The date of a meeting in a week: of a weekly one its weekday, of a single one its date if that is in this week. */
function dateOf(meeting: Meeting, week: string): string | undefined {
  if (meeting.cadence === 'weekly') return meeting.weekday === null ? undefined : dayInWeek(week, meeting.weekday);
  return meeting.date !== null && isoWeekOf(meeting.date) === week ? meeting.date : undefined;
}

function timesFor(meeting: Meeting, person: Person): { from: string; to: string } | undefined {
  const leads = person.role === 'coordinator' || person.role === 'developmentLeader';
  const own = meeting.audiences.find((audience) => audience.role === person.role);
  if (own !== undefined) return own.from === null || own.to === null ? undefined : { from: own.from, to: own.to };
  return leads && meeting.from !== null && meeting.to !== null ? { from: meeting.from, to: meeting.to } : undefined;
}

function byTime(one: Occurrence, other: Occurrence): number {
  return `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`);
}
