/** Wall times that were found in a text; `to` only beside a `from`. */
export interface FoundTimes {
  from: string | undefined;
  to: string | undefined;
}

const NONE: FoundTimes = { from: undefined, to: undefined };

const TIME = '(\\d{1,2})(?:[.:](\\d{2}))? ?(am|pm)?';
const KL = '(?:kl\\.? ?)?';
const END = '(?![\\d/]|[.:]\\d)';

/** "halv to" and "kvart over 12" are misread too often to be guessed at. */
const SPOKEN = /\b(?:halv|kvart|half|quarter)\b/;
const SPANS = [
  new RegExp(`\\b(?:mellem|between) ${KL}${TIME} (?:og|and) ${KL}${TIME}${END}`),
  new RegExp(`\\b${TIME} ?(?:-|til|to|until) ?${KL}${TIME}${END}`),
];
const SINGLES = [
  new RegExp(`\\b(?:kl\\.?|klokken|at) ?${TIME}${END}`),
  /\b(\d{1,2})[.:](\d{2})(?!\d) ?(am|pm)?/,
  /\b(\d{1,2})()? ?(am|pm)\b/,
];

/** Finds "12-14", "kl. 13.45", "2pm" in folded text from which the day has been taken. Nonsense such as "kl 25" is no time. */
export function findTimes(text: string): FoundTimes {
  if (SPOKEN.test(text)) return NONE;
  const span = firstMatch(SPANS, text);
  if (span) {
    const to = wallTime(span[4], span[5], span[6]);
    const from = startOf(span, to);
    return from === undefined || to === undefined ? NONE : { from, to };
  }
  const single = firstMatch(SINGLES, text);
  return single ? { from: wallTime(single[1], single[2], single[3]), to: undefined } : NONE;
}

/** In "2-4pm" both are afternoon, in "10-12pm" and "11-1pm" only the end. */
function startOf(span: RegExpExecArray, to: string | undefined): string | undefined {
  const [, hours, minutes, half] = span;
  const late = wallTime(hours, minutes, 'pm');
  const isLate = half === undefined && span[6] === 'pm' && late !== undefined && to !== undefined && late < to;
  return isLate ? late : wallTime(hours, minutes, half);
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

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}
