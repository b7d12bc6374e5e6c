import { foldLetters } from '../../text/fold';

/** How much of each end of a message is looked at, in characters. A long letter often ends with what matters most. */
export const MOST_CHARACTERS = 4000;

/**
 * The sentences of a message, reduced to what the list is written in: its first and last 4,000 characters, folded letters, letters
 * that are held down ("meeere") written once, everything that is neither letter nor digit as one space. "Får jeg å?" becomes
 * "faar jeg aa".
 */
export function foldSentences(message: string): string[] {
  const ends =
    message.length <= 2 * MOST_CHARACTERS
      ? message
      : `${message.slice(0, MOST_CHARACTERS)} . ${message.slice(-MOST_CHARACTERS)}`;
  return foldLetters(ends)
    .split(/[.!?;\n]+/u)
    .map((sentence) =>
      sentence
        .replace(/([a-z])\1{2,}/g, '$1')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}

/** The stretches of a folded sentence, each of so many words and beginning in the middle of the one before; the sentence itself when it is no longer. */
export function stretchesOf(sentence: string, length: number): string[] {
  const words = sentence.split(' ');
  const step = length / 2;
  const count = Math.max(1, Math.ceil(words.length / step) - 1);
  return Array.from({ length: count }, (_, at) => words.slice(at * step, at * step + length).join(' '));
}
