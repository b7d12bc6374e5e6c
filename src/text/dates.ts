import type { Language, Weekday } from '../programme/people';
import type { NamedDay } from '../schedules/holidays';

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The name of a weekday in lower case for Danish, e.g. `torsdag` / `Thursday`. */
export function weekdayName(on: string, language: Language): string {
  return named(on, language, { weekday: 'long' });
}

/** A date as people say it: `torsdag d. 5. marts` / `Thursday 5 March`; with the year when it is not `thisYear` (e.g. `2026`). */
export function dayName(on: string, language: Language, thisYear?: string): string {
  const year = on.slice(0, 4);
  const tail = thisYear === undefined || thisYear === year ? '' : ` ${year}`;
  const weekday = weekdayName(on, language);
  const day = Number(on.slice(8, 10));
  const month = named(on, language, { month: 'long' });
  return language === 'da' ? `${weekday} d. ${day}. ${month}${tail}` : `${weekday} ${day} ${month}${tail}`;
}

/** A time of day: `9.30`, `13.45`. */
export function timeName(at: string): string {
  const [hours, minutes] = at.split(':') as [string, string];
  return `${Number(hours)}.${minutes}`;
}

/** A span of time: `10.00-12.00`. */
export function spanName(from: string, to: string): string {
  return `${timeName(from)}-${timeName(to)}`;
}

/** A moment: `torsdag d. 5. marts kl. 13.45` / `Thursday 5 March at 13.45`. */
export function momentName(moment: { on: string; at: string }, language: Language, thisYear?: string): string {
  return usualMomentName(dayName(moment.on, language, thisYear), moment.at, language);
}

/** A day in words and a time: `torsdag kl. 13.45` / `Thursday at 13.45`. */
export function usualMomentName(day: string, at: string, language: Language): string {
  return `${day} ${language === 'da' ? 'kl.' : 'at'} ${timeName(at)}`;
}

/** A word with its first letter large, for the start of a line. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}

/** A day and a span on it: `onsdag d. 4. marts kl. 12.00-14.00` / `Wednesday 4 March 12.00-14.00`. */
export function daySpanName(on: string, from: string, to: string, language: Language, thisYear?: string): string {
  return `${dayName(on, language, thisYear)} ${language === 'da' ? 'kl. ' : ''}${spanName(from, to)}`;
}

/** A meeting and whom it is with: `peermøde med Frivillig A`. */
export function withName(title: string, name: string | undefined, language: Language): string {
  return name === undefined ? title : `${title} ${language === 'da' ? 'med' : 'with'} ${name}`;
}

/** The words joined as in speech: `A, B og C`. */
export function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${items.at(-1)}`;
}

/** The weekdays that a person may type, folded (`loe` for `lø`), in both languages. */
export const TYPED_WEEKDAYS: Readonly<Record<string, Weekday>> = {
  mandag: 'monday',
  tirsdag: 'tuesday',
  onsdag: 'wednesday',
  torsdag: 'thursday',
  fredag: 'friday',
  loerdag: 'saturday',
  soendag: 'sunday',
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
};

/** Short weekdays that are no other word in either language (`man`, `tor`, `fri` and `sat` are). */
export const SHORT_WEEKDAYS: Readonly<Record<string, Weekday>> = {
  tirs: 'tuesday',
  ons: 'wednesday',
  tors: 'thursday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thurs: 'thursday',
};

/** Short months, by number; understood only after the day ("5. mar"), for Jan is also a name. */
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** The months that a person may type, folded, by number. */
export const TYPED_MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  marts: 3,
  april: 4,
  maj: 5,
  juni: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  december: 12,
  january: 1,
  february: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  october: 10,
};

/** The names of the public holidays, and of the days that are free by agreement. */
export const holidayNames = {
  da: {
    newYear: 'nytårsdag',
    maundyThursday: 'skærtorsdag',
    goodFriday: 'langfredag',
    easterSunday: 'påskedag',
    easterMonday: '2. påskedag',
    prayerDay: 'store bededag',
    ascension: 'Kristi himmelfartsdag',
    whitSunday: 'pinsedag',
    whitMonday: '2. pinsedag',
    christmasDay: 'juledag',
    boxingDay: '2. juledag',
    mayDay: 'arbejdernes kampdag',
    constitutionDay: 'grundlovsdag',
    christmasEve: 'juleaftensdag',
    newYearsEve: 'nytårsaftensdag',
  },
  en: {
    newYear: "New Year's Day",
    maundyThursday: 'Maundy Thursday',
    goodFriday: 'Good Friday',
    easterSunday: 'Easter Sunday',
    easterMonday: 'Easter Monday',
    prayerDay: 'Great Prayer Day',
    ascension: 'Ascension Day',
    whitSunday: 'Whit Sunday',
    whitMonday: 'Whit Monday',
    christmasDay: 'Christmas Day',
    boxingDay: 'Boxing Day',
    mayDay: 'May Day',
    constitutionDay: 'Constitution Day',
    christmasEve: 'Christmas Eve',
    newYearsEve: "New Year's Eve",
  },
} satisfies Record<Language, Record<NamedDay, string>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function named(on: string, language: Language, part: { weekday?: 'long'; month?: 'long' }): string {
  const key = `${language} ${Object.keys(part)[0]}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALE[language], { ...part, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(new Date(`${on}T00:00:00Z`));
}
