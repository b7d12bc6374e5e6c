import type Holidays from 'date-holidays';

/** The public holidays we have words for, by what they are. */
export const HOLIDAYS = [
  'newYear',
  'maundyThursday',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'prayerDay',
  'ascension',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** The days that are no public holidays but often free by agreement, and when they are: month and day. */
export const FREE_DAYS = {
  mayDay: '05-01',
  constitutionDay: '06-05',
  christmasEve: '12-24',
  newYearsEve: '12-31',
} as const;
/** One of those days. */
export type FreeDay = keyof typeof FREE_DAYS;

/** A closed day that we have words for. */
export type NamedDay = Holiday | FreeDay;

/** How the library names each Danish holiday's rule. The tests compare every year that `holidays.json` lists. */
const BY_RULE: Record<string, Holiday> = {
  '01-01': 'newYear',
  'easter -3': 'maundyThursday',
  'easter -2': 'goodFriday',
  easter: 'easterSunday',
  'easter 1': 'easterMonday',
  'easter 26 prior to 2024': 'prayerDay',
  'easter 39': 'ascension',
  'easter 49': 'whitSunday',
  'easter 50': 'whitMonday',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
};

let library: Holidays | undefined;
const years = new Map<string, ReadonlyMap<string, Holiday>>();

/** The public holiday of a local date (`YYYY-MM-DD`) in Denmark, or `undefined`. Store bededag only until 2023. */
export function publicHolidayOn(on: string): Holiday | undefined {
  const year = on.slice(0, 4);
  let days = years.get(year);
  if (days === undefined) {
    days = holidaysOf(Number(year));
    years.set(year, days);
  }
  return days.get(on);
}

function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  library ??= newLibrary();
  const found = new Map<string, Holiday>();
  for (const day of library.getHolidays(year)) {
    const holiday = BY_RULE[day.rule];
    if (day.type === 'public' && holiday !== undefined) found.set(day.date.slice(0, 10), holiday);
  }
  return found;
}

function newLibrary(): Holidays {
  // Loaded at first use: it costs a tenth of a second that no start needs.
  const DateHolidays = require('date-holidays') as typeof Holidays;
  return new DateHolidays('DK', { timezone: 'Europe/Copenhagen' });
}
