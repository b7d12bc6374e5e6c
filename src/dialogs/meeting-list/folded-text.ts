import { foldLetters } from '../../text/fold';

/** Folded text, and the way back to what was written. */
export interface FoldedText {
  /** What `foldWhole` makes of the text. */
  line: string;
  /** What was written between two places of the line, without the white space around it; to the end of the line is to the end of the text. */
  written(from: number, to: number): string;
}

/** At most so many characters are folded, as `fold` does. */
const MOST_FOLDED = 500;
const SEPARATORS = '.:/- ';

/** Folds a text letter by letter and remembers where each letter of the line stands in it. */
export function foldWithPlaces(text: string): FoldedText {
  const whole = text.normalize('NFC');
  const letters = lettersOf(whole.slice(0, MOST_FOLDED));
  const first = letters.findIndex(({ letter }) => !SEPARATORS.includes(letter));
  const last = letters.findLastIndex(({ letter }) => !SEPARATORS.includes(letter));
  const kept = first === -1 ? [] : letters.slice(first, last + 1);
  return {
    line: kept.map(({ letter }) => letter).join(''),
    written(from, to) {
      // From the end of what stands before it, so that a quotation mark at its beginning is part of it.
      const before = kept.slice(0, from).findLast(({ letter }) => letter !== ' ');
      const after = kept.slice(to).find(({ letter }) => letter !== ' ');
      return whole.slice(before?.end ?? 0, after?.start ?? whole.length).trim();
    },
  };
}

interface Letter {
  letter: string;
  /** Where the character that it was made from begins and ends. */
  start: number;
  end: number;
}

function lettersOf(whole: string): Letter[] {
  const letters: Letter[] = [];
  let end = 0;
  for (const character of whole) {
    const start = end;
    end += character.length;
    for (const folded of foldLetters(character.replace(/[–—−]/, '-'))) {
      const letter = /[a-z0-9.:/-]/.test(folded) ? folded : ' ';
      if (letter !== ' ' || letters.at(-1)?.letter !== ' ') letters.push({ letter, start, end });
    }
  }
  return letters;
}
