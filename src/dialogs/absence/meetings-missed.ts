import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesFor, type Occurrence } from '../../schedules/occurrences';
import { belongsTo } from '../../programme/belongs-to';
import { isPeerMeeting } from '../attendance/own-meetings';
import type { DaySpan } from './decide-absence';

/**
 * The meetings that a person would have been in on these days and that have not begun, in order of time. What a leader only sees is not
 * among them.
 */
export function meetingsMissed(facts: Facts, person: Person, span: DaySpan, now: Date): Occurrence[] {
  const local = localMomentOf(now, facts.programme.timeZone);
  return weeksOf(span)
    .flatMap((week) => occurrencesFor(facts, person, week))
    .filter(({ on }) => on >= span.fromOn && on <= span.toOn)
    .filter(({ on, from }) => `${on} ${from}` > `${local.on} ${local.at}`)
    .filter((one) => isPeerMeeting(one) || belongsTo(facts.programme, person, one.meetingId));
}

function weeksOf({ fromOn, toOn }: DaySpan): string[] {
  const weeks: string[] = [];
  for (let week = isoWeekOf(fromOn); week <= isoWeekOf(toOn); week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}
