import type { Programme } from '../programme/programme';
import { publicHolidayOn, type Holiday } from './holidays';

/** Why there is no work on a date: a public holiday, or a day the workplace has closed itself. */
export type Closed = { holiday: Holiday } | { holiday: undefined };

/**
 * Says whether and why a local date is closed. The programme may close more days (24 December, say) or hold a public
 * holiday open; its word goes before the calendar's.
 */
export function closedOn(programme: Programme, on: string): Closed | undefined {
  const { publicHolidays, closed, open } = programme.closedDays;
  if (open.includes(on)) return undefined;
  const holiday = publicHolidays === 'DK' ? publicHolidayOn(on) : undefined;
  if (holiday !== undefined) return { holiday };
  return closed.includes(on) ? { holiday: undefined } : undefined;
}

/** True when a local date lies in the programme's period. Where start or end is not set, there is none. */
export function isInPeriod({ period: { start, end } }: Programme, on: string): boolean {
  return (start === null || on >= start) && (end === null || on <= end);
}
