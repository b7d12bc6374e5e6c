import { addDays, addWeeks, dayInWeek, isoWeekOf } from '../../schedules/local-time';
import { SHORT_MONTHS, TYPED_MONTHS } from '../../text/dates';
import { findDay } from '../meeting-time/parse-day';
import { dayAt } from '../meeting-time/parse-days';
import type { Piece, PieceReader } from '../meeting-time/parse-pieces';
import { ABSENCE_PHRASES } from './absence-words';
import type { DaySpan } from './decide-absence';

type PhraseKind = NonNullable<ReturnType<typeof ABSENCE_PHRASES.at>>['kind'];

/** What a part of a message about being away is. */
export type AbsencePiece = Piece &
  (
    | { kind: PhraseKind }
    /**
     * `undefined` for what no calendar has. `byWeekday`: only a weekday was named. `inWeek`: a week was named beside it.
     */
    | { kind: 'days'; span: DaySpan | undefined; byWeekday: boolean; inWeek: boolean }
    | { kind: 'length'; days: number }
    | { kind: 'meeting' }
    | { kind: 'reason' }
  );

/** Days by their name. */
export type DaysPiece = Extract<AbsencePiece, { kind: 'days' }>;

type Reader = PieceReader<AbsencePiece>;

const MONTHS = Object.keys({ ...TYPED_MONTHS, ...SHORT_MONTHS }).join('|');
const ORDINAL = '(?:\\.|st|nd|rd|th)?';
/** "3. til 14. marts", "3.-14. marts", "march 3 to 14": the month is said once. */
const DAY_TO_DAY = new RegExp(
  `(?:(?:d|den|the) )?(\\d{1,2})${ORDINAL}(?: ?- ?| (?:til|til og med|to|until|through) )(?:(?:d|den|the) )?(\\d{1,2})${ORDINAL} ?(?:of )?(${MONTHS})(?![a-z])`,
  'y',
);
const MONTH_DAY_TO_DAY = new RegExp(
  `(${MONTHS}) (\\d{1,2})${ORDINAL}(?: ?- ?| (?:to|until|through) )(\\d{1,2})${ORDINAL}(?= |$)`,
  'y',
);
const WEEKS =
  /(?:i |in )?(?:uge|uger|ugerne|week|weeks) (\d{1,2})( ?- ?| til | to |(?: \d{1,2})*(?: og | and ))(?:(?:uge|week) )?(\d{1,2})(?= |$)/y;

/** Days by their date, weekday, week or month: "torsdag", "uge 28", "3. til 14. marts". */
export function daysReader(today: string): Reader {
  const dayOf = (words: string) => findDay(words, today)?.on;
  const weekOf = (number: string | undefined) => findDay(`uge ${number}`, today)?.week;
  const days = (from: string | undefined, to: string | undefined, end: number): DaysPiece => ({
    kind: 'days',
    span: from === undefined || to === undefined ? undefined : { fromOn: from, toOn: to },
    byWeekday: false,
    inWeek: false,
    end,
  });
  return (line, at) => {
    const dates = matchAt(DAY_TO_DAY, line, at);
    if (dates) return days(dayOf(`${dates[1]}. ${dates[3]}`), dayOf(`${dates[2]}. ${dates[3]}`), at + dates[0].length);
    const monthFirst = matchAt(MONTH_DAY_TO_DAY, line, at);
    if (monthFirst) {
      const [words, month, from, to] = monthFirst;
      return days(dayOf(`${from}. ${month}`), dayOf(`${to}. ${month}`), at + words.length);
    }
    const weeks = matchAt(WEEKS, line, at);
    if (weeks) {
      const [words, from, between = '', to] = weeks;
      // "uge 28 og 30" are not in a row.
      const inARow = /-|til|to/.test(between) || Number(to) - Number(from) === between.trim().split(' ').length;
      const [first, last] = [weekOf(from), inARow ? weekOf(to) : undefined];
      return days(first && weekFrom(first, today), last && dayInWeek(last, 'sunday'), at + words.length);
    }
    const day = dayAt(line, at, today);
    if (day === undefined || PART_OF_DAY.test(line.slice(at, at + day.length))) return undefined;
    const end = at + day.length;
    if (day.week !== undefined) return days(weekFrom(day.week, today), dayInWeek(day.week, 'sunday'), end);
    const { byWeekday } = day;
    return {
      ...days(day.mismatch ? undefined : day.on, day.on, end),
      byWeekday,
      inWeek: WEEK.test(line.slice(at, end)),
    };
  };
}

const WEEK = /\b(?:uge|week|naeste|next)\b/;
/** Half a day away is no day away. */
const PART_OF_DAY = /middag|aften|this (?:morning|afternoon|evening)|tonight/;

/** Of this week only what is left. */
function weekFrom(week: string, today: string): string {
  const monday = dayInWeek(week, 'monday');
  return monday < today ? today : monday;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, fjorten: 14 },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, fourteen: 14 },
  ...{ 'et par': 2, 'a couple of': 2 },
};
const LENGTH = new RegExp(
  `(?:(?:i|for|de naeste|naeste|de foerste|the next|for the next|next) )?(\\d{1,3}|${Object.keys(NUMBERS).reverse().join('|')}) ` +
    '(dage?|uger?|maaned(?:er)?|days?|weeks?|months?)(?: (?:frem|fra nu|from now))?(?= |$)',
  'y',
);
const WEEKS_AHEAD = new RegExp(
  `(?:om|in) (\\d{1,3}|${Object.keys(NUMBERS).reverse().join('|')}) (uger?|weeks?|dage|days)(?= |$)`,
  'y',
);

/** "Ferie om to uger", "ferie om 14 dage": Monday to Friday of that week. Other days ahead have no end, and are not read. */
export function weekAheadReader(today: string): Reader {
  return (line, at, before) => {
    const match = before.some(({ kind }) => kind === 'away' || kind === 'off') ? matchAt(WEEKS_AHEAD, line, at) : null;
    if (!match) return undefined;
    const count = NUMBERS[match[1] ?? ''] ?? Number(match[1]);
    const weeks = /^(?:uge|week)/.test(match[2] ?? '') ? count : count / 7;
    const end = at + match[0].length;
    const goesOn = /^ (?:og|and) /.test(line.slice(end));
    const isWeek = !goesOn && Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS_AHEAD;
    const week = isWeek ? addWeeks(isoWeekOf(today), weeks) : undefined;
    const span =
      week === undefined ? undefined : { fromOn: dayInWeek(week, 'monday'), toOn: dayInWeek(week, 'friday') };
    return { kind: 'days', span, byWeekday: false, inWeek: false, end };
  };
}

const MOST_WEEKS_AHEAD = 52;
const DAYS_OF = { dag: 1, uge: 7, maa: 30, day: 1, wee: 7, mon: 30 } as const;

/** A length of time: "to uger", "the next three days". */
export const lengthReader: Reader = (line, at) => {
  const match = matchAt(LENGTH, line, at);
  if (!match) return undefined;
  const count = NUMBERS[match[1] ?? ''] ?? Number(match[1]);
  const unit = (match[2] ?? '').slice(0, 3) as keyof typeof DAYS_OF;
  return { kind: 'length', days: count * DAYS_OF[unit], end: at + match[0].length };
};

const MEETING =
  /(?:(?:til|to|i|paa|for) )?(?:(?:the|my|our|vores|mit|det) )?(?:(?:development|staff|peer|team|monthly) )?(?:[a-z-]*(?:moedet?|meeting|supervision(?:en)?|sparring(?:en)?|sparringsmoedet|temadag(?:en)?|theme day|workshop(?:pen)?|evaluering(?:en)?|evaluation))(?: (?:med|with) (?:(?:frivillig|volunteer) )?[a-z0-9-]+)?(?= |$)/y;

/** "til udviklingsmødet": which meeting is missed. The day of it counts. */
export const meetingReader: Reader = (line, at, before) => {
  const match = before.some(({ kind }) => kind === 'away' || kind === 'come' || kind === 'off')
    ? matchAt(MEETING, line, at)
    : null;
  return match ? { kind: 'meeting', end: at + match[0].length } : undefined;
};

const REASON = /(?:fordi|pga|paa grund af|grundet|da jeg|for jeg|eftersom|because|due to|since i|as i) /y;
const WEAK_REASON =
  /(?:jeg (?:skal|har|er)|a (?:skal|har)|skal (?:til|paa|have)|har (?:tid|en aftale)|min|mit|my|i have|i ve got|i need to|i m|det er aftalt|aftalt med|efter aftale|som aftalt|saa (?:i|jeg)|med|with|it s agreed|agreed with|hilsen|vh|mvh|kh) /y;
const DAY_WORD =
  /\b(?:[a-z]*dag|[a-z]*day|uge|week|i morgen|tomorrow|igen|again|tilbage|back|alligevel|hvis|if|maaske|maybe|ikke|not)\b/;

/** Why, to the end: it is dropped here and goes no further. */
export const reasonReader: Reader = (line, at, before) => {
  if (
    !before.some(
      ({ kind }) => kind === 'away' || kind === 'off' || kind === 'back' || kind === 'backAlone' || kind === 'come',
    )
  )
    return undefined;
  const isReason =
    matchAt(REASON, line, at) !== null || (matchAt(WEAK_REASON, line, at) !== null && !DAY_WORD.test(line.slice(at)));
  return isReason ? { kind: 'reason', end: line.length } : undefined;
};

/** A phrase of the list. */
export const phraseReader: Reader = (line, at) => ABSENCE_PHRASES.at(line, at);

/** The days a length takes from a day on, that day included. */
export function daysFrom(on: string, days: number): DaySpan {
  return { fromOn: on, toOn: addDays(on, days - 1) };
}

/** From a day through the Sunday of its week. */
export function restOfWeek(on: string): DaySpan {
  return { fromOn: on, toOn: dayInWeek(isoWeekOf(on), 'sunday') };
}

function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(line);
}
