import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from '../programme/people';

/** Some years of days and their usual times. */
const MOST_REMEMBERED = 20_000;

/** The wall times of a day, by their minute: the planner looks at every minute of many days. */
const WALL_TIMES: readonly string[] = Array.from({ length: 24 * 60 }, (_, minute) => {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
});
const MINUTES: ReadonlyMap<string, number> = new Map(WALL_TIMES.map((at, minute) => [at, minute]));

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

const MINUTE_MS = 60_000;

/** What calendar and clock show in the zone at an instant; seconds are dropped. */
export function localMomentOf(instant: Date, timeZone: string): LocalMoment {
  // By the minute, so that what is asked in one minute is worked out once; since 1972 every zone is whole minutes away from UTC.
  const { on, at } = momentAt(Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS, timeZone);
  return { on, at };
}

/** The local date `days` later (earlier when negative). */
export function addDays(on: string, days: number): string {
  return dayAfter(on, days);
}

/** The weekday of a local date. */
export const weekdayOf = remembered(
  (on: string): Weekday => WEEKDAYS[Temporal.PlainDate.from(on).dayOfWeek - 1] as Weekday,
);

/** The ISO week of a local date with its ISO year, e.g. `2026-W10`; 1 January 2027 is in `2026-W53`. */
export const isoWeekOf = remembered((on: string) => {
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

const momentAt = remembered((epochMs: number, timeZone: string): LocalMoment => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  return { on: zoned.toPlainDate().toString(), at: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
});

const epochOf = remembered(
  (wallTime: string, timeZone: string) =>
    Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds,
);

const dayAfter = remembered((on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString());

const mondayOf = remembered((week: string) => {
  const [year, number] = week.split('-W') as [string, string];
  // 4 January is always in week 1.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: Number(number) - 1 })
    .toString();
});

/** The planner asks the same few thousand questions over and over, and each answer takes the library some microseconds. */
function remembered<First, T, Second = void>(
  work: (first: First, second: Second) => T,
): (first: First, second: Second) => T {
  const known = new Map<Second, Map<First, T>>();
  let count = 0;
  return (first, second) => {
    const before = known.get(second)?.get(first);
    if (before !== undefined) return before;
    const answer = work(first, second);
    if (count === MOST_REMEMBERED) {
      known.clear();
      count = 0;
    }
    count += 1;
    const answers = known.get(second) ?? new Map<First, T>();
    known.set(second, answers.set(first, answer));
    return answer;
  };
}

/** How many weeks after the first ISO week the other comes; negative when before. */
export function weeksSince(first: string, week: string): number {
  const [from, to] = [first, week].map((one) => Temporal.PlainDate.from(mondayOf(one)));
  return (from as Temporal.PlainDate).until(to as Temporal.PlainDate, { largestUnit: 'day' }).days / 7;
}

/** How many days after the first local date the other comes; negative when before. */
export function daysBetween(first: string, on: string): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(on), { largestUnit: 'day' }).days;
}

/** The number that people say, e.g. 10 for `2026-W10`. */
export function weekNumber(week: string): number {
  return Number(week.slice(-2));
}

/** Minutes since midnight of a wall time. */
export function minutesOf(at: string): number {
  return MINUTES.get(at) ?? 60 * Number(at.slice(0, 2)) + Number(at.slice(3, 5));
}

/** The wall time of minutes since midnight; outside one day it throws. */
export function wallTimeOf(minutes: number): string {
  const at = WALL_TIMES[minutes];
  if (at === undefined) throw new RangeError('not a time of one day');
  return at;
}

/** True for a real calendar date such as `2026-02-28`. */
export function isDate(on: string): boolean {
  try {
    return Temporal.PlainDate.from(on, { overflow: 'reject' }).toString() === on;
  } catch {
    return false;
  }
}
