import { TYPED_WEEKDAYS } from '../../text/dates';

/** The words that commands are recognised by, folded. Short ones are left out: too much else is one slip away from them. */
const WORDS: readonly string[] = [
  ...['pause', 'hjaelp', 'status', 'naeste', 'moede', 'peermoede', 'udviklingsmoede', 'personalemoede', 'sparring'],
  ...['supervision', 'temadag', 'hvornaar', 'spoergsmaal', 'paamindelser', 'beskeder', 'engelsk', 'dansk'],
  ...['meeting', 'schedule', 'english', 'danish', 'reminders', 'messages', 'questions', 'weekly'],
  ...Object.keys(TYPED_WEEKDAYS),
];

const SHORTEST = 5;

/**
 * Folded text with small slips of the fingers mended: a word of five letters or more that is one slip (a letter too many, too few,
 * another, or two swapped) from a word we know becomes that word. For matching only; what a person wrote is read as they wrote it.
 */
export function mendSlips(folded: string): string {
  return folded.replace(/[a-z]+/g, (word) => {
    if (word.length < SHORTEST || WORDS.includes(word)) return word;
    return WORDS.find((known) => isOneSlip(asTyped(word), asTyped(known))) ?? word;
  });
}

/** One key is one letter: folding made two of `æ`, `ø` and `å`. */
function asTyped(folded: string): string {
  return folded.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const swapped = left.length === 2 && left === [...right].reverse().join('');
  return swapped || (left.length <= 1 && right.length <= 1);
}
