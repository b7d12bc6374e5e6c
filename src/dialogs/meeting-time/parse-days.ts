import { addDays } from '../../schedules/local-time';
import { SHORT_MONTHS, SHORT_WEEKDAYS, TYPED_MONTHS, TYPED_WEEKDAYS } from '../../text/dates';
import { findDay, type FoundDay } from './parse-day';

/** A day, or a week, that stands where one was looked for. */
export interface DayAt extends Omit<FoundDay, 'rest'> {
  /** How many characters it takes. */
  length: number;
  /** Said as belonging to something: "torsdagens møde", "thursday's meeting". */
  possessive: boolean;
}

const WEEKDAY = Object.keys({ ...TYPED_WEEKDAYS, ...SHORT_WEEKDAYS }).join('|');
const MONTH = Object.keys(TYPED_MONTHS).join('|');
const ANY_MONTH = [MONTH, ...Object.keys(SHORT_MONTHS)].join('|');
const YEAR = '20\\d{2}';
const ORDINAL = '(?:st|nd|rd|th)';

const DATES = [
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:(?:d|den|the) )?\\d{1,2}(?:\\.|${ORDINAL})? ?(?:of )?(?:${ANY_MONTH})(?: ${YEAR})?`,
  `(?:${MONTH}) (?:the )?\\d{1,2}${ORDINAL}?(?![.:]\\d| ?-)(?: ${YEAR})?`,
  `(?:(?:d|den|the) )?\\d{1,2}/\\d{1,2}(?:[-/ ]${YEAR}|[-/]\\d{2}(?![\\d.:-]))?`,
  `(?:(?:d|den|the) )?\\d{1,2}\\.\\d{1,2}(?:[.-]${YEAR}|\\.\\d{2})(?![\\d.:-])`,
  '(?:d|den) \\d{1,2}\\.\\d{1,2}(?![\\d:]|\\.\\d)',
  `(?:d|den|the) \\d{1,2}(?:\\.|${ORDINAL})?(?! (?:dage|uger|days|weeks|-)|[.:/-]?\\d)`,
];
const RELATIVE = [
  '(?:i ?)?overmorgen|(?:the )?day after tomorrow',
  'i ?morgen(?:dagens?)?|morgendagens|tomorrow(?: ?s)?',
  'i ?dag|dagens|today(?: ?s)?|i (?:for|efter)middag|i aften|this (?:morning|afternoon|evening)|tonight',
];
const WEEKS = [
  '(?:(?:i|den|in) )?naeste uges?|next week(?: ?s)?|(?:i )?denne uges?|this week(?: ?s)?',
  '(?:(?:i|in) )?(?:uge|week) \\d{1,2}(?![.:]\\d| ?-)',
];
const BEFORE_WEEKDAY = 'naeste|next|nu|den kommende|foerstkommende|kommende|coming|this';
const WEEKDAYS = [`(?:(?:${BEFORE_WEEKDAY}) )?(?:${WEEKDAY})(?:ens|en| s|s)?`];

/** A kind of words for a day stands at most once in what is said of one day: "torsdag d. 12. marts", "onsdag i uge 12". */
const KINDS = [DATES, RELATIVE, WEEKS, WEEKDAYS].map(
  (patterns) => new RegExp(`(?:${patterns.join('|')})(?![a-z\\d])`, 'y'),
);
const BETWEEN = / (?:(?:i|in|paa|on|of) )?/y;
const FURTHER = / om (?:(en uge|8 dage|otte dage)|(?:to uger|14 dage|fjorten dage))(?= |$)/y;

const DAYS_IN_WEEK = 7;

/**
 * The day that stands at a place in a line of folded words: "torsdag d. 12. marts", "uge 12 onsdag", "i morgen", "thursday's", "d. 12".
 * `undefined` when there is none.
 */
export function dayAt(line: string, at: number, today: string): DayAt | undefined {
  const length = lengthOfDay(line, at);
  if (length === 0) return undefined;
  const words = line.slice(at, at + length);
  const day = findDay(plain(words), today);
  // "d. 12.30" is a time after a slip of the hand.
  if (day === undefined) return undefined;
  const { on, byWeekday, mismatch, week } = day;
  const further = byWeekday ? matchAt(FURTHER, line, at + length) : null;
  if (further && on !== undefined) {
    const days = further[1] === undefined ? 2 * DAYS_IN_WEEK : DAYS_IN_WEEK;
    return { ...none, on: addDays(on, days), mismatch, length: length + further[0].length };
  }
  return { on, byWeekday, mismatch, week, length, possessive: POSSESSIVE.test(words) };
}

/** Looks for days as `dayAt` does, in one line only, and at each place once. */
export function daysOfLine(today: string): (line: string, at: number) => DayAt | undefined {
  const seen = new Map<number, DayAt | undefined>();
  return (line, at) => {
    if (!seen.has(at)) seen.set(at, dayAt(line, at, today));
    return seen.get(at);
  };
}

/** Every day that is named somewhere in a line, in order. */
export function daysNamed(line: string, today: string): DayAt[] {
  const days: DayAt[] = [];
  for (let at = 0; at < line.length;) {
    const day = dayAt(line, at, today);
    if (day !== undefined) days.push(day);
    const next = line.indexOf(' ', at + (day?.length ?? 0));
    at = next === -1 ? line.length : next + 1;
  }
  return days;
}

const none = { byWeekday: false, week: undefined, possessive: false };

function lengthOfDay(line: string, at: number): number {
  const left = new Set(KINDS);
  let end = at;
  for (let next = at; ;) {
    const match = [...left].map((kind) => ({ kind, found: matchAt(kind, line, next) })).find(({ found }) => found);
    if (!match?.found) return end - at;
    left.delete(match.kind);
    end = next + match.found[0].length;
    next = end + (matchAt(BETWEEN, line, end)?.[0].length ?? 1);
  }
}

const POSSESSIVE = new RegExp(`(?:(?:${WEEKDAY})(?:ens| s|s)|dagens|tomorrow ?s|today ?s|uges|week ?s)$`);
const ENDINGS = new RegExp(`\\b(${WEEKDAY}|tomorrow|today|uge|week)(?:ens|en| s|s)\\b`, 'g');

/** The words without the endings that they take in a sentence. */
function plain(words: string): string {
  return words
    .replace(ENDINGS, '$1')
    .replace(/\b(?:i ?)?morgendagens?\b/, 'i morgen')
    .replace(/\bdagens\b/, 'i dag');
}

function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(line);
}
