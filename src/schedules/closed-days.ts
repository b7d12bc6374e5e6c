import type { Programme } from '../programme/programme';
import { FREE_DAYS, publicHolidayOn, type NamedDay } from './holidays';

/** Why there is no work on a date: a day with a name, or one that the workplace has closed itself. */
export interface Closed {
  holiday: NamedDay | undefined;
}

/**
 * Says whether and why a local date is closed. The programme may close more days (24 December each year, or weeks in summer) or hold a
 * closed one open; `open` goes before everything else.
 */
export function closedOn(programme: Programme, on: string): Closed | undefined {
  const { publicHolidays, closed, open, freeByAgreement } = programme.closedDays;
  if (open.includes(on)) return undefined;
  const holiday = publicHolidays === 'DK' ? publicHolidayOn(on) : undefined;
  const named = holiday ?? freeByAgreement.find((day) => FREE_DAYS[day] === on.slice(5));
  if (named !== undefined) return { holiday: named };
  return closed.some((one) => isIn(one, on)) ? { holiday: undefined } : undefined;
}

function isIn(closed: string | { from: string; to: string }, on: string): boolean {
  return typeof closed === 'string' ? closed === on : closed.from <= on && on <= closed.to;
}

/** True when a local date lies in the programme's period. Where start or end is not set, there is none. */
export function isInPeriod({ period: { start, end } }: Programme, on: string): boolean {
  return (start === null || on >= start) && (end === null || on <= end);
}

/** On a half day: the wall time after which nothing is held or sent; `undefined` on every other date. */
export function closesAt(programme: Programme, on: string): string | undefined {
  return programme.closedDays.halfDays.find(({ date }) => date === on)?.closesAt;
}
