import type { Meeting } from '../../programme/programme';
import type { Facts } from '../../schedules/facts';
import { addDays, addWeeks, isoWeekOf } from '../../schedules/local-time';
import { occurrenceId } from '../../schedules/occurrences';
import { seriesDates } from '../../schedules/series';
import type { Target } from './change-decision';
import { targetsOf } from './targets';

/**
 * Which occurrence a meeting is that somebody wants on a date: one that is there already and would be set anew (of a weekly meeting the
 * one of that week, of a monthly one that of the month, of a single one the one there is), or the name for a new one.
 */
export function findDate(
  facts: Facts,
  meeting: Meeting,
  on: string,
  now: Date,
): { target: Target } | { newId: string } {
  const target = targetsOf(facts, meeting, now).find((one) => isSameTurn(meeting, one.on, on));
  if (target !== undefined) return { target };
  const planned = datesAround(meeting, on).find((date) => isSameTurn(meeting, date, on));
  return { newId: freeId(facts, meeting, planned ?? on) };
}

function isSameTurn(meeting: Meeting, one: string, other: string): boolean {
  switch (meeting.cadence) {
    case 'weekly':
      return isoWeekOf(one) === isoWeekOf(other);
    case 'monthly':
      return one.slice(0, 7) === other.slice(0, 7);
    case 'once':
      return meeting.count === 1 || one === other;
    case 'notStated':
      return one === other;
  }
}

/** The programme's own dates in the weeks of a month around a date: those without a time are no occurrence yet. */
function datesAround(meeting: Meeting, on: string): string[] {
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((weeks) => seriesDates(meeting, addWeeks(isoWeekOf(on), weeks)));
}

/** A name is for life: where one that was moved away has it, the new one is called after the next day. */
function freeId(facts: Facts, meeting: Meeting, on: string): string {
  const taken = new Set(facts.meetingChanges.map((one) => one.occurrenceId));
  let date = on;
  while (taken.has(occurrenceId(meeting.id, date))) date = addDays(date, 1);
  return occurrenceId(meeting.id, date);
}
