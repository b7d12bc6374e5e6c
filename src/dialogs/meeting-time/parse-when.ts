import { addDays, isDate, minutesOf, weekdayOf, type LocalMoment } from '../../schedules/local-time';
import { TYPED_MONTHS, TYPED_WEEKDAYS } from '../../text/dates';

/** What a person wrote about a day and a time. What is not there is `undefined`; local date and wall times. */
export interface When {
  on: string | undefined;
  from: string | undefined;
  to: string | undefined;
  /** The weekday and the date they wrote do not fit each other. */
  mismatch: boolean;
}

interface Found {
  on: string;
  /** Only a weekday was named: if the time has passed today, the same day next week is meant. */
  byWeekday: boolean;
  mismatch: boolean;
  rest: string;
}

const WEEKDAY = Object.keys(TYPED_WEEKDAYS).join('|');
const MONTH = Object.keys(TYPED_MONTHS).join('|');

/**
 * Reads day and time from folded text (`fold`), in Danish or English: "onsdag 12-14", "torsdag d. 5. marts kl. 13.45", "i morgen
 * kl 9", "2026-03-05 13:45", "wednesday at 2pm". A day without a year is the next one, today included.
 */
export function parseWhen(folded: string, now: LocalMoment): When {
  const day = findDay(folded, now.on);
  const times = findTimes(day?.rest ?? folded);
  let on = day?.on;
  if (day !== undefined && day.byWeekday && day.on === now.on && times.from !== undefined && times.from <= now.at) {
    on = addDays(day.on, 7);
  }
  return { on, ...times, mismatch: day?.mismatch ?? false };
}

function findDay(text: string, today: string): Found | undefined {
  return (
    isoDay(text) ?? monthDay(text, today) ?? slashDay(text, today) ?? relativeDay(text, today) ?? weekday(text, today)
  );
}

function isoDay(text: string): Found | undefined {
  const match = /\b(\d{4}-\d{2}-\d{2})(?=\D|$)t?/.exec(text);
  const on = match?.[1];
  return match && on !== undefined && isDate(on) ? found(text, match, on) : undefined;
}

function monthDay(text: string, today: string): Found | undefined {
  const danish = new RegExp(`\\b(\\d{1,2})\\.? ?(?:of )?(${MONTH})\\b(?: (\\d{4}))?`).exec(text);
  const english = new RegExp(`\\b(${MONTH}) (\\d{1,2})\\b(?!\\.\\d)(?:,? (\\d{4}))?`).exec(text);
  const match = danish ?? english;
  if (!match) return undefined;
  const [day, month] = danish ? [match[1], match[2]] : [match[2], match[1]];
  return dated(text, match, Number(day), TYPED_MONTHS[month ?? ''], match[3], today);
}

function slashDay(text: string, today: string): Found | undefined {
  const match = /\b(\d{1,2})\/(\d{1,2})(?:[-/](\d{4}))?\b/.exec(text);
  return match ? dated(text, match, Number(match[1]), Number(match[2]), match[3], today) : undefined;
}

function relativeDay(text: string, today: string): Found | undefined {
  const steps: [RegExp, number][] = [
    [/\b(i overmorgen|iovermorgen|the day after tomorrow)\b/, 2],
    [/\b(i ?morgen|i ?morn|tomorrow)\b/, 1],
    [/\b(i ?dag|today)\b/, 0],
  ];
  for (const [pattern, days] of steps) {
    const match = pattern.exec(text);
    if (match) return found(text, match, addDays(today, days));
  }
  return undefined;
}

function weekday(text: string, today: string): Found | undefined {
  const match = new RegExp(`\\b(${WEEKDAY})\\b`).exec(text);
  const wanted = TYPED_WEEKDAYS[match?.[1] ?? ''];
  if (!match || wanted === undefined) return undefined;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const on = addDays(today, ahead);
    if (weekdayOf(on) === wanted) return { ...found(text, match, on), byWeekday: true };
  }
  return undefined;
}

function dated(
  text: string,
  match: RegExpExecArray,
  day: number,
  month: number | undefined,
  year: string | undefined,
  today: string,
): Found | undefined {
  if (month === undefined) return undefined;
  const inYear = (one: number) => `${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be up to eight years away.
  const years = year === undefined ? [0, 1, 2, 3, 4, 5, 6, 7, 8].map((ahead) => thisYear + ahead) : [Number(year)];
  const on = years.map(inYear).find((one) => isDate(one) && (year !== undefined || one >= today));
  return on === undefined ? undefined : found(text, match, on);
}

function found(text: string, match: RegExpExecArray, on: string): Found {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const named = new RegExp(`\\b(${WEEKDAY})\\b`).exec(rest)?.[1];
  const mismatch = named !== undefined && TYPED_WEEKDAYS[named] !== weekdayOf(on);
  return { on, byWeekday: false, mismatch, rest };
}

const TIME = '(\\d{1,2})(?:[.:](\\d{2}))? ?(am|pm)?';

function findTimes(text: string): { from: string | undefined; to: string | undefined } {
  const span = new RegExp(`\\b${TIME} ?(?:-|til|to|until) ?(?:kl\\.? ?)?${TIME}(?![\\d/])`).exec(text);
  if (span) {
    const to = wallTime(span[4], span[5], span[6]);
    const from = wallTime(
      span[1],
      span[2],
      span[3] ?? (span[6] === 'pm' && Number(span[1]) < 12 && Number(span[1]) < Number(span[4]) ? 'pm' : undefined),
    );
    return { from, to };
  }
  const single =
    new RegExp(`\\b(?:kl\\.?|klokken|at|t) ?${TIME}(?!\\d)`).exec(text) ??
    /\b(\d{1,2})[.:](\d{2})(?!\d) ?(am|pm)?/.exec(text) ??
    /\b(\d{1,2})()? ?(am|pm)\b/.exec(text);
  return { from: single ? wallTime(single[1], single[2], single[3]) : undefined, to: undefined };
}

function wallTime(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): string | undefined {
  let hour = Number(hours);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const minute = Number(minutes ?? 0);
  if (!(hour < 24 && minute < 60)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** True when `to` comes after `from` on the same day. */
export function isForward(from: string, to: string): boolean {
  return minutesOf(to) > minutesOf(from);
}
