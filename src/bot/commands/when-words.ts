import { TYPED_MONTHS, TYPED_WEEKDAYS } from '../../text/dates';

/** The numbers that people write as words, folded. */
export const TYPED_NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, fjorten: 14 },
  ...{ one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, fourteen: 14 },
};

const DAY: readonly string[] = [
  ...'til to until med og inklusive paa on d den the i in for af of fra from naeste next hele resten rest'.split(' '),
  ...'efter after kun bare denne this dag dage uge uger ugen maaned maaneder maaneden weekend weekenden'.split(' '),
  ...'day days week weeks month months idag imorgen iovermorgen morgen morn overmorgen today tomorrow'.split(' '),
  ...Object.keys({ ...TYPED_WEEKDAYS, ...TYPED_MONTHS, ...TYPED_NUMBERS }),
];
const TIME: readonly string[] = 'kl klokken at noon middag - am pm'.split(' ');

const DAY_NUMBER = '\\d{1,3}(?:\\.|/\\d{1,2})?|20\\d{2}(?:-\\d{2}-\\d{2})?';
const DAY_OR_TIME_NUMBER = '\\d[\\d.:/-]*(?:am|pm)?';

/** A pattern's part for the words of a day or a length of time, in any order and number, each with a space before it. */
export const DAY_WORDS = anyOf(DAY, DAY_NUMBER);

/** The same with times of day. */
export const DAY_AND_TIME_WORDS = anyOf([...DAY, ...TIME], DAY_OR_TIME_NUMBER);

/** Said for politeness at the end; changes nothing. */
export const POLITE = '(?: (?:tak|please|pls|nu|now|venligst))*';

/** No word may match in two ways: a long message that almost fits would take for ever. */
function anyOf(words: readonly string[], number: string): string {
  const each = [...new Set(words)];
  return `(?: (?:(?:${each.join('|')})\\.?|${number})(?= |$))*`;
}
