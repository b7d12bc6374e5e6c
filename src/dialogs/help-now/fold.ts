/** How much of a message is looked at, in characters. Enough for any message a person types. */
export const MOST_CHARACTERS = 4000;

/**
 * A message reduced to what the list is written in: the first 4,000 characters, lower case, æøå as ae, oe, aa, other
 * marks dropped, everything that is neither letter nor digit as one space. "Får jeg å?" becomes "faar jeg aa".
 */
export function fold(message: string): string {
  return message
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
