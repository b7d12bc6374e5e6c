import { TYPED_WEEKDAYS } from '../../text/dates';
import { isOneSlip } from '../../text/one-slip';

/** The words that commands are recognised by, folded. Short ones are left out: too much else is one slip away from them. */
const WORDS: readonly string[] = [
  ...['pause', 'hjaelp', 'status', 'naeste', 'moede', 'peermoede', 'udviklingsmoede', 'personalemoede', 'sparring'],
  ...[
    'supervision',
    'temadag',
    'hvornaar',
    'spoergsmaal',
    'paamindelser',
    'beskeder',
    'engelsk',
    'dansk',
    'energi',
    'energy',
  ],
  ...['meeting', 'schedule', 'english', 'danish', 'reminders', 'messages', 'questions', 'weekly'],
  ...Object.keys(TYPED_WEEKDAYS),
];

const SHORTEST = 5;

/** Short words that commands are recognised by: no other word is one of them with a letter twice. */
const SHORT_WORDS: readonly string[] = ['stop', 'slet', 'lav', 'low', 'mine', 'svar', 'data', 'uge', 'week', 'help'];

/**
 * Folded text with small slips of the fingers mended: a word of five letters or more that is one slip (a letter too many, too few,
 * another, or two swapped) from a word we know becomes that word, and so does a short one with a letter twice (`stopp`). For matching
 * only; what a person wrote is read as they wrote it.
 */
export function mendSlips(folded: string): string {
  return folded.replace(/[a-z]+/g, (word) => {
    const short = SHORT_WORDS.find((known) => word.length === known.length + 1 && isDoubled(word, known));
    if (short !== undefined) return short;
    if (word.length < SHORTEST || WORDS.includes(word)) return word;
    return WORDS.find((known) => isOneSlip(word, known)) ?? word;
  });
}

/** True when the word is the known one with one of its letters twice. */
function isDoubled(word: string, known: string): boolean {
  return [...known].some((letter, at) => known.slice(0, at) + letter + known.slice(at) === word);
}
