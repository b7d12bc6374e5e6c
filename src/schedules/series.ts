import type { Meeting } from '../programme/programme';
import { addDays, dayInWeek, isoWeekOf, weeksSince } from './local-time';

/**
 * The local dates on which the programme has a meeting in an ISO week, in order. None while its day is not set. Whether the date is closed
 * or outside the period is for others to say.
 */
export function seriesDates(meeting: Meeting, week: string): string[] {
  if (meeting.cadence === 'weekly') return weeklyDates(meeting, week);
  const agreed = meeting.dates.filter((on) => isoWeekOf(on) === week);
  return [...agreed, ...ruleDates(meeting, week)].sort();
}

function weeklyDates(
  { weekday, everyWeeks, fromWeek }: Extract<Meeting, { cadence: 'weekly' }>,
  week: string,
): string[] {
  if (weekday === null) return [];
  const since = fromWeek === null ? 0 : weeksSince(fromWeek, week);
  return since >= 0 && since % everyWeeks === 0 ? [dayInWeek(week, weekday)] : [];
}

/** The date a monthly rule gives in a week, if any: only in a month for which no date has been agreed. */
function ruleDates({ on: rule, dates }: Meeting, week: string): string[] {
  if (rule === null) return [];
  const on = dayInWeek(week, rule.weekday);
  const isAgreed = dates.some((date) => monthOf(date) === monthOf(on));
  return isAgreed || !isOfMonth(rule.which, on) ? [] : [on];
}

const NTH = { first: 1, second: 2, third: 3, fourth: 4 } as const;

/** True when the date is the first, second … of its weekday in its month. */
function isOfMonth(which: keyof typeof NTH | 'last', on: string): boolean {
  if (which === 'last') return monthOf(addDays(on, 7)) !== monthOf(on);
  return Math.ceil(Number(on.slice(8)) / 7) === NTH[which];
}

function monthOf(on: string): string {
  return on.slice(0, 7);
}
