import { LAST_HOUR, MINUTES_APART, NOON, SPOKEN, UNCLEAR, inDigits } from './parse-spoken-times';
import { SHORT_MONTHS, TYPED_MONTHS } from '../../text/dates';

/** Wall times that were found in a text; `to` only beside a `from`. */
export interface FoundTimes {
  from: string | undefined;
  to: string | undefined;
}

/** Wall times that stand where one was looked for. */
export interface TimesAt extends FoundTimes {
  /** How many characters they take. */
  length: number;
  /** "fra" or "from" stands before them. */
  afterFrom: boolean;
  /** The two are joined by a word such as "til", which in "flyt mødet fra 12 til 13" leads from the old time to the new. */
  joinedByWord: boolean;
}

/** What "kl. 2" is: 02.00 by the clock, or 14.00 as said of a meeting. */
type BareHour = 'clock' | 'working-day';

const NONE: FoundTimes = { from: undefined, to: undefined };

const TIME = '(\\d{1,2})(?:[.:](\\d{2}))? ?(am|pm)?';
const KL = '(?:kl\\.? ?)?';
const END = '(?![\\d/]|[.:]\\d)';

const SPANS = [
  new RegExp(`\\b(?:mellem|between) ${KL}${TIME} (?:og|and) ${KL}${TIME}${END}`),
  new RegExp(`\\b${TIME} ?(?:-|til|to|until) ?${KL}${TIME}${END}`),
];
const SINGLES = [
  new RegExp(`\\b(?:kl\\.?|klokken|at) ?${TIME}${END}`),
  /\b(\d{1,2})[.:](\d{2})(?!\d) ?(am|pm)?/,
  /\b(\d{1,2})()? ?(am|pm)\b/,
];

/**
 * Finds "12-14", "kl. 13.45", "2pm", "halv elleve" in folded text from which the day has been taken. Nonsense such as "kl 25" is no time.
 * A spoken time is the one in the working day: "halv to" is 13.30.
 */
export function findTimes(text: string, bareHour: BareHour = 'clock'): FoundTimes {
  const written = inDigits(text);
  if (UNCLEAR.test(written)) return NONE;
  const span = firstMatch(SPANS, written);
  if (span) {
    const to = wallTime(span[4], span[5], span[6], bareHour);
    const from = startOf(span, to, bareHour);
    return from === undefined || to === undefined ? NONE : { from, to };
  }
  const single = firstMatch(SINGLES, written);
  return single ? { from: wallTime(single[1], single[2], single[3], bareHour), to: undefined } : NONE;
}

const DIGITS = '\\d{1,2}(?:[.:]\\d{2})?(?: ?(?:am|pm)\\b)?';
const LEAD = '(?:(?:ved|omkring|around|about|ca)\\.? )?(?:(?:kl\\.?|klokken|at) )?(?:ca\\.? )?';
const MONTHS = Object.keys({ ...TYPED_MONTHS, ...SHORT_MONTHS }).join('|');
/** "12-14. marts" is days. */
const NO_MORE = `(?![\\d/:]|\\.(?: |\\d)|\\.?(?:st|nd|rd|th)?(?: of)? ?(?:${MONTHS})\\b|-)`;
const ONE = `(?:${SPOKEN}|${MINUTES_APART}|${NOON}|${DIGITS})`;
const SPAN_AT = new RegExp(
  `(?:(fra|from|mellem|between) )?${LEAD}${ONE}(?: ?- ?| (til|to|until|og|and) )${LEAD}(?:${ONE}|${LAST_HOUR})${NO_MORE}`,
  'y',
);
/** A bare number may be a date, or how many there are. */
const SINGLE_AT = new RegExp(
  `(?:(fra|from) )?(?:${LEAD}(?:${SPOKEN}|${MINUTES_APART}|${NOON}|\\d{1,2}[.:]\\d{2}(?: ?(?:am|pm)\\b)?|\\d{1,2} ?(?:am|pm)\\b)|` +
    `(?:(?:ved|omkring|around|about|ca)\\.? )?(?:kl\\.?|klokken|at) (?:ca\\.? )?${DIGITS})${NO_MORE}`,
  'y',
);

/**
 * The time or span of time that stands at a place in a line of folded words, with the words that lead to it; `undefined` when there is
 * none. Hours are those of a working day: "kl. 2" is 14.00. Nonsense such as "kl. 25" stands there, but is no time.
 */
export function timesAt(line: string, at: number): TimesAt | undefined {
  const span = matchAt(SPAN_AT, line, at);
  const needsAnd = span?.[1] === 'mellem' || span?.[1] === 'between';
  if (span && needsAnd === (span[2] === 'og' || span[2] === 'and')) {
    const afterFrom = span[1] !== undefined && !needsAnd;
    return { ...timesIn(span[0]), length: span[0].length, afterFrom, joinedByWord: span[2] !== undefined && !needsAnd };
  }
  const single = matchAt(SINGLE_AT, line, at);
  return (
    single && {
      ...timesIn(single[0]),
      length: single[0].length,
      afterFrom: single[1] !== undefined,
      joinedByWord: false,
    }
  );
}

function timesIn(words: string): FoundTimes {
  return findTimes(words, 'working-day');
}

/** In "2-4pm" both are afternoon, in "10-12pm" and "11-1pm" only the end. */
function startOf(span: RegExpExecArray, to: string | undefined, bareHour: BareHour): string | undefined {
  const [, hours, minutes, half] = span;
  const late = wallTime(hours, minutes, 'pm', bareHour);
  const isLate = half === undefined && span[6] === 'pm' && late !== undefined && to !== undefined && late < to;
  return isLate ? late : wallTime(hours, minutes, half, bareHour);
}

/** Nobody meets at two at night: one figure up to six is an hour of the afternoon. */
const AFTERNOON = /^[1-6]$/;

function wallTime(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
  bareHour: BareHour,
): string | undefined {
  let hour = Number(hours);
  const isLate = half === undefined && bareHour === 'working-day' && AFTERNOON.test(hours ?? '');
  if ((half === 'pm' && hour < 12) || isLate) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const minute = Number(minutes ?? 0);
  if (!(hour < 24 && minute < 60)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(line) ?? undefined;
}
