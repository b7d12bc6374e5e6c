import { foldWithPlaces } from './folded-text';
import { AGREEMENT_FORMS, POINT_FORMS, type TypedForm } from './typed-forms';

/** The longest text of an item, in characters. */
export const MOST_WRITTEN = 300;

/** The words of a point in a typed message, letter by letter; `undefined` when it names none. */
export function readPoint(text: string): string | undefined {
  return readWords(text, POINT_FORMS);
}

/** The words of an agreement in a typed message, letter by letter; `undefined` when it names none. */
export function readAgreement(text: string): string | undefined {
  return readWords(text, AGREEMENT_FORMS);
}

/** What a person wrote as one line: runs of white space are one space, and what cannot be seen or printed is gone. */
export function asOneLine(written: string): string {
  return written
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

function readWords(text: string, forms: readonly TypedForm[]): string | undefined {
  const folded = foldWithPlaces(text);
  for (const { before, after } of forms) {
    const places = new RegExp(`^${before}(?<words>\\S.*?)${after}$`, 'd').exec(folded.line)?.indices?.groups?.['words'];
    const words = places === undefined ? '' : asOneLine(folded.written(...places));
    if (words !== '') return words;
  }
  return undefined;
}
