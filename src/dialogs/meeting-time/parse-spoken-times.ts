const HOURS: Readonly<Record<string, number>> = {
  ...{ et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12 },
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
};
const HOUR = `(?:1[0-2]|[1-9]|${Object.keys(HOURS).join('|')})(?![a-z\\d]|[.:]\\d)`;

/** The part of an hour that is said before it, and how many minutes it lies from the hour. */
const PARTS: readonly [string, number][] = [
  ['halv', -30],
  ['half past', 30],
  ['kvart over', 15],
  ['quarter past', 15],
  ['kvart i', -15],
  ['quarter to', -15],
];

/** "halv elleve", "kvart over 12", "half past two", "klokken to": a pattern's part without groups. */
export const SPOKEN = `(?:(?:${PARTS.map(([words]) => words).join('|')}) ${HOUR}|(?:kl\\.?|klokken|at) (?:${Object.keys(HOURS).join('|')})\\b)`;
/** "kl. 12,30", which folding takes apart. */
export const MINUTES_APART = '(?:kl\\.?|klokken) \\d{1,2} [0-5]\\d\\b';
/** Twelve in words. */
export const NOON = '(?:ved middagstid|ved middag|(?:at )?noon)\\b';

/** An hour as the end of a span, "halv elleve til tolv". Not "et": "til et andet tidspunkt" is no time. */
export const LAST_HOUR = `(?:${Object.keys(HOURS)
  .filter((word) => word !== 'et')
  .join('|')})\\b`;

/** What cannot be read: "half two" is half past two in Britain, and half past one to a Dane. */
export const UNCLEAR = /\b(?:halv|half|kvart|quarter)\b/;

const UP_TO = new RegExp(`(?<=\\d (?:til|until) )${LAST_HOUR}`, 'g');
const ALL = new RegExp(`\\b(?:${SPOKEN}|${MINUTES_APART}|${NOON})`, 'g');

/**
 * Folded text with the spoken times in digits, as hours of a working day: "halv to" becomes "13:30". One that may be morning or evening, such
 * as "halv syv", stands as it is.
 */
export function inDigits(folded: string): string {
  const spoken = folded.replace(ALL, (words) => {
    const apart = /(\d{1,2}) (\d{2})$/.exec(words);
    if (apart) return `kl ${apart[1]}:${apart[2]}`;
    if (/noon|middag/.test(words)) return '12:00';
    const [, part, hour] = /^(?:(.*) )?(\S+)$/.exec(words) ?? [];
    const offset = PARTS.find(([said]) => said === part)?.[1] ?? 0;
    return inWorkingDay(60 * (HOURS[hour ?? ''] ?? Number(hour)) + offset) ?? words;
  });
  return spoken.replace(UP_TO, (hour) => inWorkingDay(60 * (HOURS[hour] ?? 0)) ?? hour);
}

const EARLIEST = 7 * 60;
const LATEST = 18 * 60;
const HALF_DAY = 12 * 60;

function inWorkingDay(minutes: number): string | undefined {
  const found = [minutes, minutes + HALF_DAY].find((one) => one >= EARLIEST && one < LATEST);
  if (found === undefined) return undefined;
  return `${String(Math.floor(found / 60)).padStart(2, '0')}:${String(found % 60).padStart(2, '0')}`;
}
