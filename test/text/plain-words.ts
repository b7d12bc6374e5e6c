import { countWords, lix } from './lix';
import { WORDS_NOT_SAID } from './words-not-said';

/** One text and where it stands, e.g. `da.intro`. */
export interface FoundText {
  path: string;
  text: string;
}

/** Stands in for every named value a text may ask for. */
const SAMPLE = new Proxy({}, { get: (_, name) => (name === 'n' || name === 'of' || name === 'number' ? 3 : 'Anna') });

/** Every text in a module, strings as they are and functions with sample values. */
export function collectTexts(node: unknown, path = ''): FoundText[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node === 'function') return collectTexts((node as (values: unknown) => unknown)(SAMPLE), path);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => collectTexts(value, path === '' ? key : `${path}.${key}`));
}

/** What is easy to read. */
export const MOST_LIX = 30;

/** A shorter text says too little by itself: it is measured together with the others beside it. */
export const FEWEST_WORDS = 8;

/** True for a text that can be measured and is above the limit. */
export const isHard = (text: string): boolean => countWords(text) >= FEWEST_WORDS && lix(text) > MOST_LIX;

/**
 * Danish texts that are too hard: each of eight words or more by itself, the shorter ones together. Give it what is read
 * together, such as one card.
 */
export function hardTexts(texts: readonly string[]): string[] {
  const long = texts.filter((text) => countWords(text) >= FEWEST_WORDS);
  const short = texts.filter((text) => countWords(text) < FEWEST_WORDS).join('\n');
  return [...long, ...(countWords(short) >= FEWEST_WORDS ? [short] : [])]
    .filter(isHard)
    .map((text) => `LIX ${lix(text).toFixed(1)}: ${text}`);
}

const word = (forbidden: string): RegExp => new RegExp(`(?<!\\p{L})${forbidden}(?!\\p{L})`, 'iu');

const FORBIDDEN: readonly [RegExp, string][] = [
  [/!/u, 'an exclamation mark'],
  [/\p{Extended_Pictographic}/u, 'an emoji'],
  [/[–—]/u, 'a dash that is not a hyphen'],
  ...WORDS_NOT_SAID.flatMap(({ why, words }) =>
    words.map((forbidden): [RegExp, string] => [word(forbidden), `"${forbidden}" ${why}`]),
  ),
];

/** What a text says in a way the bot does not speak; empty when it is fine. */
export const toneProblems = (text: string): string[] =>
  FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, name]) => `${name}: ${text}`);
