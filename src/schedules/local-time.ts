import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from '../programme/people';

/** Some years of days and their usual times. */
const MOST_REMEMBERED = 20_000;

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
  return new Date(epochOf(`${moment.on}T${moment.at}`, timeZone));
}

/** What calendar and clock show in the zone at an instant; seconds are dropped. */
export function localMomentOf(instant: Date, timeZone: string): LocalMoment {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { on: zoned.toPlainDate().toString(), at: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The local date `days` later (earlier when negative). */
export function addDays(on: string, days: number): string {
  return dayAfter(on, String(days));
}

/** The weekday of a local date. */
export const weekdayOf = remembered((on): Weekday => WEEKDAYS[Temporal.PlainDate.from(on).dayOfWeek - 1] as Weekday);

/** The ISO week of a local date with its ISO year, e.g. `2026-W10`; 1 January 2027 is in `2026-W53`. */
export const isoWeekOf = remembered((on) => {
  const date = Temporal.PlainDate.from(on);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
});

/** The local date of a weekday in an ISO week. */
export function dayInWeek(week: string, weekday: Weekday): string {
  return addDays(mondayOf(week), WEEKDAYS.indexOf(weekday));
}

/** The ISO week `weeks` later (earlier when negative). */
export function addWeeks(week: string, weeks: number): string {
  return isoWeekOf(addDays(mondayOf(week), 7 * weeks));
}

const epochOf = remembered(
  (wallTime, timeZone) =>
    Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds,
);

const dayAfter = remembered((on, days) =>
  Temporal.PlainDate.from(on)
    .add({ days: Number(days) })
    .toString(),
);

const mondayOf = remembered((week) => {
  const [year, number] = week.split('-W') as [string, string];
  // 4 January is always in week 1.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: Number(number) - 1 })
    .toString();
});

/** The planner asks the same few thousand questions over and over, and each answer takes the library some microseconds. */
function remembered<T>(work: (first: string, second: string) => T): (first: string, second?: string) => T {
  const known = new Map<string, T>();
  return (first, second = '') => {
    const key = `${first} ${second}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = work(first, second);
    known.set(key, answer);
    return answer;
  };
}

/** How many weeks after the first ISO week the other comes; negative when before. */
export function weeksSince(first: string, week: string): number {
  const [from, to] = [first, week].map((one) => Temporal.PlainDate.from(mondayOf(one)));
  return (from as Temporal.PlainDate).until(to as Temporal.PlainDate, { largestUnit: 'day' }).days / 7;
}

/** The number that people say, e.g. 10 for `2026-W10`. */
export function weekNumber(week: string): number {
  return Number(week.slice(-2));
}

/** Minutes since midnight of a wall time. */
export function minutesOf(at: string): number {
  return 60 * Number(at.slice(0, 2)) + Number(at.slice(3, 5));
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
