import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesFor, occurrencesOf, type Occurrence } from '../../schedules/occurrences';

/** The meeting that the list is for, as the programme names it. */
export const DEVELOPMENT_MEETING = 'development-meeting';

/** Nobody looks farther for the next one or the last one. */
const MOST_WEEKS = 8;

/** The next development meeting as the person meets it, also one that has begun; `undefined` when none is near. */
export function nextDevelopmentMeeting(facts: Facts, person: Person, now: Date): Occurrence | undefined {
  const { on, at } = localMomentOf(now, facts.programme.timeZone);
  return weeksFrom(on, 1)
    .flatMap((week) => occurrencesFor(facts, person, week))
    .find((one) => one.meetingId === DEVELOPMENT_MEETING && `${one.on} ${one.to}` > `${on} ${at}`);
}

/** The local date of the last development meeting that is over; `undefined` when none was held lately. */
export function lastDevelopmentMeetingOn(facts: Facts, now: Date): string | undefined {
  const meeting = facts.programme.meetings.find(({ id }) => id === DEVELOPMENT_MEETING);
  if (meeting === undefined) return undefined;
  const { on, at } = localMomentOf(now, facts.programme.timeZone);
  return weeksFrom(on, -1)
    .flatMap((week) => occurrencesOf(facts, meeting, week).reverse())
    .find((one) => one.state === 'stands' && `${one.on} ${one.to}` <= `${on} ${at}`)?.on;
}

function weeksFrom(on: string, direction: 1 | -1): string[] {
  return Array.from({ length: MOST_WEEKS }, (_, weeks) => addWeeks(isoWeekOf(on), direction * weeks));
}
