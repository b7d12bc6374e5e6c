import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from '../programme/people';

/** A moment as a person reads it: local date `YYYY-MM-DD` and wall time `HH:MM` in some zone. */
export interface LocalMoment {
  on: string;
  at: string;
}

/**
 * The instant of a wall time. A time that the clock skips in spring becomes the same distance after the gap; one that comes
 * twice in autumn is the first of the two. So each local date has exactly one instant for each wall time.
 */
export function instantOf(moment: LocalMoment, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${moment.on}T${moment.at}`).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return new Date(zoned.epochMilliseconds);
}

/** What calendar and clock show in the zone at an instant; seconds are dropped. */
export function localMomentOf(instant: Date, timeZone: string): LocalMoment {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { on: zoned.toPlainDate().toString(), at: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The local date `days` later (earlier when negative). */
export function addDays(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** The weekday of a local date. */
export function weekdayOf(on: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(on).dayOfWeek - 1] as Weekday;
}

/** The ISO week of a local date with its ISO year, e.g. `2026-W10`; 1 January 2027 is in `2026-W53`. */
export function isoWeekOf(on: string): string {
  const date = Temporal.PlainDate.from(on);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** The local date of a weekday in an ISO week. */
export function dayInWeek(week: string, weekday: Weekday): string {
  const [year, number] = week.split('-W') as [string, string];
  // 4 January is always in week 1.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 });
  return monday.add({ days: WEEKDAYS.indexOf(weekday) }).toString();
}

/** The ISO week `weeks` later (earlier when negative). */
export function addWeeks(week: string, weeks: number): string {
  return isoWeekOf(addDays(dayInWeek(week, 'monday'), 7 * weeks));
}

/** The number that people say, e.g. 10 for `2026-W10`. */
export function weekNumber(week: string): number {
  return Number(week.slice(-2));
}

/** Minutes since midnight of a wall time. */
export function minutesOf(at: string): number {
  const [hours, minutes] = at.split(':').map(Number) as [number, number];
  return 60 * hours + minutes;
}

/** The wall time of minutes since midnight; outside one day it throws. */
export function wallTimeOf(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= 24 * 60) throw new RangeError('not a time of one day');
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** True for a real calendar date such as `2026-02-28`. */
export function isDate(on: string): boolean {
  try {
    return Temporal.PlainDate.from(on, { overflow: 'reject' }).toString() === on;
  } catch {
    return false;
  }
}
