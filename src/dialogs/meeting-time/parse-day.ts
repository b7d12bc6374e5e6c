import { addDays, addWeeks, dayInWeek, isDate, isoWeekOf, weekdayOf } from '../../schedules/local-time';
import { SHORT_MONTHS, SHORT_WEEKDAYS, TYPED_MONTHS, TYPED_WEEKDAYS } from '../../text/dates';

/** A day that was found in a text. */
export interface FoundDay {
  /** The local date; `undefined` when a date was written that no calendar has. */
  on: string | undefined;
  /** Only a weekday was named: if the time has passed today, the same day next week is meant. */
  byWeekday: boolean;
  /** A weekday stands beside it that does not fit. */
  mismatch: boolean;
  /** The ISO week, where no more than a week was named. */
  week: string | undefined;
  /** The text without the day. */
  rest: string;
}

interface Words {
  text: string;
  today: string;
}

const WEEKDAYS = { ...TYPED_WEEKDAYS, ...SHORT_WEEKDAYS };
const WEEKDAY = Object.keys(WEEKDAYS).join('|');
const MONTH = Object.keys(TYPED_MONTHS).join('|');
const ANY_MONTH = [MONTH, ...Object.keys(SHORT_MONTHS)].join('|');
const YEAR = '(20\\d{2})';

const ISO = /\b(\d{4}-\d{2}-\d{2})(?=\D|$)t?/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(${ANY_MONTH})\\b\\.?(?: ${YEAR})?`);
// Not "med August 12-14": a month is a name too, and then a time follows.
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?![.:]\\d| ?-)(?: ${YEAR})?`);
const SLASHED = new RegExp(`\\b(\\d{1,2})/(\\d{1,2})(?:[-/ ]${YEAR}|[-/](\\d{2})(?![\\d.:-]))?(?![\\d/])`);
const DOTTED = new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})(?:[.-]${YEAR}|\\.(\\d{2}))(?![\\d.:-])`);
const SHORT_DOTTED = /\b(?:d\.?|den) ?(\d{1,2})\.(\d{1,2})(?![\d:]|\.\d)/;
const DAY_OF_MONTH = /\b(?:d\.?|den|the) ?(\d{1,2})(?:\.|st|nd|rd|th)?(?= |$)(?! ?-)/;
const RELATIVE: readonly [RegExp, number][] = [
  [/\b(?:i ?)?overmorgen\b|\b(?:the )?day after tomorrow\b/, 2],
  [/\bi ?mor(?:gen|n)\b|\bi maren\b|\btomorrow\b/, 1],
  [/\bi ?dag\b|\btoday\b|\bi (?:for|efter)middag\b|\bi aften\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b/, 0],
];
const NEXT_WEEK = /\b(?:i |den |in )?naeste uge\b|\bnext week\b/;
const THIS_WEEK = /\b(?:i )?denne uge\b|\bthis week\b/;
const NUMBERED_WEEK = /\b(?:i |in )?(?:uge|week) (\d{1,2})\b(?![.:]\d| ?-)/;
const ON_WEEKDAY = new RegExp(`\\b(naeste |next )?(${WEEKDAY})\\b`);

/** Finds the day that folded text names, Danish or English. A date without a year is the next one, today included. */
export function findDay(text: string, today: string): FoundDay | undefined {
  const words = { text, today };
  return (
    isoDay(words) ?? monthDay(words) ?? numberDay(words) ?? dayOfMonth(words) ?? relativeDay(words) ?? weekdayDay(words)
  );
}

function isoDay({ text }: Words): FoundDay | undefined {
  const match = ISO.exec(text);
  return match ? found(without(text, match), real(match[1] ?? '')) : undefined;
}

function monthDay(words: Words): FoundDay | undefined {
  const danish = DAY_FIRST.exec(words.text);
  const match = danish ?? MONTH_FIRST.exec(words.text);
  if (!match) return undefined;
  const [day, month] = danish ? [match[1], match[2]] : [match[2], match[1]];
  return dated(words, match, day, TYPED_MONTHS[month ?? ''] ?? SHORT_MONTHS[month ?? ''], match[3]);
}

function numberDay(words: Words): FoundDay | undefined {
  const match = SLASHED.exec(words.text) ?? DOTTED.exec(words.text);
  if (match) return dated(words, match, match[1], Number(match[2]), match[3] ?? (match[4] && `20${match[4]}`));
  const short = SHORT_DOTTED.exec(words.text);
  const day = short ? dated(words, short, short[1], Number(short[2]), undefined) : undefined;
  // "d. 12.30" is a time after a slip of the hand, and no date.
  return day?.on === undefined ? undefined : day;
}

/** "d. 12": the next twelfth. */
function dayOfMonth({ text, today }: Words): FoundDay | undefined {
  const match = DAY_OF_MONTH.exec(text);
  const number = Number(match?.[1]);
  if (!match || number < 1 || number > 31) return undefined;
  const ahead = Array.from({ length: 62 }, (_, days) => addDays(today, days));
  return found(
    without(text, match),
    ahead.find((on) => Number(on.slice(8)) === number),
  );
}

function relativeDay({ text, today }: Words): FoundDay | undefined {
  for (const [pattern, days] of RELATIVE) {
    const match = pattern.exec(text);
    if (match) return found(without(text, match), addDays(today, days));
  }
  return undefined;
}

function weekdayDay({ text, today }: Words): FoundDay | undefined {
  const week = namedWeek(text, today);
  const rest = week?.rest ?? text;
  const match = ON_WEEKDAY.exec(rest);
  const wanted = WEEKDAYS[match?.[2] ?? ''];
  // A week alone is no day yet; but its number is no time either.
  if (!match || wanted === undefined)
    return week ? { on: undefined, byWeekday: false, mismatch: false, week: week.week, rest } : undefined;
  const left = without(rest, match);
  if (week) return found(left, week.week && dayInWeek(week.week, wanted));
  if (match[1] !== undefined) return found(left, dayInWeek(addWeeks(isoWeekOf(today), 1), wanted));
  const [on] = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(today, ahead)).filter((day) => weekdayOf(day) === wanted);
  return { ...found(left, on), byWeekday: true };
}

function namedWeek(text: string, today: string): { week: string | undefined; rest: string } | null {
  const current = isoWeekOf(today);
  const next = NEXT_WEEK.exec(text);
  if (next) return { week: addWeeks(current, 1), rest: without(text, next) };
  const same = THIS_WEEK.exec(text);
  if (same) return { week: current, rest: without(text, same) };
  const numbered = NUMBERED_WEEK.exec(text);
  return numbered && { week: nextWeekWithNumber(Number(numbered[1]), current), rest: without(text, numbered) };
}

function nextWeekWithNumber(number: number, current: string): string | undefined {
  const year = Number(current.slice(0, 4));
  const weeks = [year, year + 1].map((one) => `${one}-W${String(number).padStart(2, '0')}`);
  return weeks.find((week) => week >= current && number >= 1 && isoWeekOf(dayInWeek(week, 'monday')) === week);
}

function dated(
  { text, today }: Words,
  match: RegExpExecArray,
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
): FoundDay {
  const rest = without(text, match);
  const inYear = (one: number) => real(`${one}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`);
  if (year !== undefined) return found(rest, inYear(Number(year)));
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be up to eight years away.
  const next = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((ahead) => inYear(thisYear + ahead)).find((on) => on && on >= today);
  const gone = inYear(thisYear);
  // "onsdag d. 4. marts" said on the fifth is yesterday, and not a year ahead on another weekday.
  return found(rest, next !== gone && gone !== undefined && isOnNamedWeekday(rest, gone) ? gone : next);
}

function found(rest: string, on: string | undefined): FoundDay {
  const mismatch = namedWeekday(rest) !== undefined && !isOnNamedWeekday(rest, on);
  return { on, byWeekday: false, mismatch, week: undefined, rest };
}

function isOnNamedWeekday(text: string, on: string | undefined): boolean {
  return on !== undefined && namedWeekday(text) === weekdayOf(on);
}

function namedWeekday(text: string) {
  return WEEKDAYS[ON_WEEKDAY.exec(text)?.[2] ?? ''];
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

function real(on: string): string | undefined {
  return isDate(on) ? on : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
