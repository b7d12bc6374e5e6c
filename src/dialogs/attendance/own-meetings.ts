import { belongsTo } from '../../programme/belongs-to';
import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { isDate, isoWeekOf } from '../../schedules/local-time';
import { allOccurrencesFor, PEER_MEETING, peerMeetingId, type Occurrence } from '../../schedules/occurrences';
import type { Attendance } from '../../store/store';

/** An occurrence as one person meets it, wherever it has been moved to; `undefined` for those who cannot see it and for names of nothing. */
export function occurrenceSeenBy(facts: Facts, person: Person, occurrenceId: string): Occurrence | undefined {
  const week = weekOfOccurrence(facts, occurrenceId);
  return week === undefined ? undefined : allOccurrencesFor(facts, person, week).find(({ id }) => id === occurrenceId);
}

/** The same for those who belong to the meeting; `undefined` for everybody else. */
export function ownOccurrence(facts: Facts, person: Person, occurrenceId: string): Occurrence | undefined {
  const one = occurrenceSeenBy(facts, person, occurrenceId);
  return one !== undefined && belongsTo(facts.programme, person, one.meetingId) ? one : undefined;
}

/** What a person has said about an occurrence. What was said while it lay on another day is not about this one. */
export function wordOf(
  facts: Facts,
  personId: string,
  { id, on }: Pick<Occurrence, 'id' | 'on'>,
): Attendance | undefined {
  return facts.attendance.find((one) => one.occurrenceId === id && one.personId === personId && one.on === on);
}

/** True for the meetings whose times two people agree on themselves: leaders see only how many. */
export function isPeerMeeting({ meetingId }: Pick<Occurrence, 'meetingId'>): boolean {
  return meetingId === PEER_MEETING;
}

function weekOfOccurrence(facts: Facts, occurrenceId: string): string | undefined {
  const agreed = facts.peerMeetings.find((one) => peerMeetingId(one) === occurrenceId);
  if (agreed !== undefined) return agreed.week;
  const changed = facts.meetingChanges.find((one) => one.occurrenceId === occurrenceId);
  const on = changed?.on ?? occurrenceId.slice(occurrenceId.lastIndexOf('.') + 1);
  return isDate(on) ? isoWeekOf(on) : undefined;
}
