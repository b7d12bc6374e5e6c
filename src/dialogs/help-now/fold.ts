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
