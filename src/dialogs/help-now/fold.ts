import { foldLetters } from '../../text/fold';

/** How much of each end of a message is looked at, in characters. A long letter often ends with what matters most. */
export const MOST_CHARACTERS = 4000;

/**
 * A message reduced to what the list is written in: its first and last 4,000 characters, folded letters, everything that is neither letter
 * nor digit as one space. "Får jeg å?" becomes "faar jeg aa".
 */
export function fold(message: string): string {
  const ends =
    message.length <= 2 * MOST_CHARACTERS
      ? message
      : `${message.slice(0, MOST_CHARACTERS)} . ${message.slice(-MOST_CHARACTERS)}`;
  return foldLetters(ends)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
