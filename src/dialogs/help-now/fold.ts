import { foldLetters } from '../../text/fold';

/** How much of a message is looked at, in characters. Enough for any message a person types. */
export const MOST_CHARACTERS = 4000;

/**
 * A message reduced to what the list is written in: the first 4,000 characters, folded letters, everything that is neither letter
 * nor digit as one space. "Får jeg å?" becomes "faar jeg aa".
 */
export function fold(message: string): string {
  return foldLetters(message.slice(0, MOST_CHARACTERS))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
