import type { Person } from '../../programme/people';
import type { MeetingId } from '../../programme/programme';
import { findPerson, type Facts } from '../../schedules/facts';
import { addWeeks, dayInWeek, isoWeekOf } from '../../schedules/local-time';
import { allOccurrencesFor, type Occurrence } from '../../schedules/occurrences';
import { agreement, outcomeOf } from './outcome';
import { belongsTo } from '../../programme/belongs-to';
import { rsvpOf } from './rsvp';

/**
 * One kind of meeting in a span of time. Called off and moved away, a meeting counts for nobody and is in none of the numbers. Those with
 * volunteers are one sum.
 */
export interface MeetingAttendance {
  meetingId: MeetingId;
  /** Meetings that stand. */
  agreed: number;
  held: number;
  /** By the peer's own word. */
  present: number;
  /** Told before that they would not be there. */
  announcedAbsent: number;
  /** Meetings where the peer has said what became of them and had not told before that they were away: `present` of so many. */
  expected: number;
  /** The two sides say different things. */
  notAgreed: number;
  /** Nobody has said what became of it. */
  notSaid: number;
}

/** A peer's attendance from one local date through another, a row for each kind of meeting that there was, in the programme's order. */
export function attendanceOf(facts: Facts, peer: Person, fromOn: string, toOn: string): MeetingAttendance[] {
  const all = weeksBetween(fromOn, toOn)
    .flatMap((week) => allOccurrencesFor(facts, peer, week))
    .filter(({ on, meetingId }) => fromOn <= on && on <= toOn && belongsTo(facts.programme, peer, meetingId));
  return facts.programme.meetings.flatMap(({ id }) => {
    const row = {
      meetingId: id,
      agreed: 0,
      held: 0,
      present: 0,
      announcedAbsent: 0,
      expected: 0,
      notAgreed: 0,
      notSaid: 0,
    };
    for (const one of all.filter(({ meetingId }) => meetingId === id)) count(row, facts, peer, one);
    return row.agreed === 0 ? [] : [row];
  });
}

/** The same for one ISO week. */
export function attendanceIn(facts: Facts, peer: Person, week: string): MeetingAttendance[] {
  return attendanceOf(facts, peer, dayInWeek(week, 'monday'), dayInWeek(week, 'sunday'));
}

function count(row: MeetingAttendance, facts: Facts, peer: Person, one: Occurrence): void {
  const known = agreement(facts, one.id);
  if (known === 'cancelled' || known === 'moved') return;
  row.agreed += 1;
  if (known === 'held') row.held += 1;
  if (known === 'not-agreed') row.notAgreed += 1;
  const own = outcomeOf(facts, peer, one);
  const isAway = rsvpOf(facts, peer, one) === 'not-coming' && own !== 'held';
  if (known === 'not-agreed') return;
  if (isAway) row.announcedAbsent += 1;
  else if (known === 'unknown') row.notSaid += 1;
  else if (own !== undefined && !isOtherAway(facts, one)) row.expected += 1;
  if (own === 'held') row.present += 1;
}

/** A meeting that the other one did not come to, as they had said, is not the peer's absence. */
function isOtherAway(facts: Facts, one: Occurrence): boolean {
  const other = one.withPersonId === undefined ? undefined : findPerson(facts, one.withPersonId);
  return other !== undefined && agreement(facts, one.id) !== 'held' && rsvpOf(facts, other, one) === 'not-coming';
}

function weeksBetween(fromOn: string, toOn: string): string[] {
  const weeks: string[] = [];
  for (let week = isoWeekOf(fromOn); week <= isoWeekOf(toOn); week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}
