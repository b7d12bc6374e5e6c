/** Fixed terms of the field count as short words: they cannot be said more simply, and everybody here knows them. */
const TERMS = [
  ...['medspiller', 'livslinien', 'peer', 'frivillig', 'koordinator', 'udviklingsleder', 'personaleleder'],
  ...['udviklingsmøde', 'personalemøde', 'sparring', 'supervision', 'samarbejdssupervision', 'temadag', 'delmål'],
  ...['milepæl', 'månedsevaluering', 'kursusevaluering', 'fremmøde', 'skånebehov', 'omstilling', 'beboer', 'trivsel'],
];

const LONG_WORD_LETTERS = 6;

const ABBREVIATION = /(?<![\p{L}\p{N}])(kl|d|dvs|fx|ca|nr|bl\.a|osv)\.(?=\s)/giu;
/** "14.30", and the ordinal in "2. april". */
const DOT_IN_NUMBER = /(?<=\d)\.(?=\d|\s+\p{Ll})/gu;

function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Letters are counted: "10.00-11.30" is no long word. */
const isLong = (word: string): boolean =>
  word.replace(/\P{L}/gu, '').length > LONG_WORD_LETTERS && !TERMS.some((term) => word.toLowerCase().startsWith(term));

/** How many words a text has. A number or a time is one word. */
export const countWords = (text: string): number => listWords(text).length;

/**
 * The reading number of a Danish text: words per sentence plus the percentage of words with more than six letters.
 * 30 or less is easy. A line end ends a sentence; abbreviations, times and dates do not. Gives 0 for a text without words.
 */
export function lix(text: string): number {
  const words = listWords(text);
  if (words.length === 0) return 0;
  const sentences = text
    .replace(ABBREVIATION, '$1')
    .replace(DOT_IN_NUMBER, '')
    .split(/[.!?:](?=\s|$)|\n/u)
    .filter((sentence) => countWords(sentence) > 0).length;
  return words.length / sentences + (100 * words.filter(isLong).length) / words.length;
}
