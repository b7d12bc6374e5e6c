import type { Expected } from './expected-forms';
import { type ProblemWords, say, SHAPES, type ValueShape } from './problem-words';

/** What can be wrong with one name or value. `found` is the text in the file with its quotation marks, or what kind of thing it is. */
export const valueProblems = {
  unknownKey: (key: string, nearest: string | undefined, allowed: readonly string[]) =>
    say(
      [`Medspiller kender ikke "${key}" her.`, `"${key}" is not known here.`],
      nearest === undefined
        ? [`Her kan stå: ${allowed.join(', ')}.`, `Known here: ${allowed.join(', ')}.`]
        : [`Skriv "${nearest}".`, `Write "${nearest}".`],
    ),
  unknownHiddenKey: (allowed: readonly string[]) =>
    say(
      ['Her står et navn foran kolon, som Medspiller ikke kender.', 'The name before the colon is not known here.'],
      [`Her kan stå: ${allowed.join(', ')}.`, `Known here: ${allowed.join(', ')}.`],
    ),
  missing: (key: string, expected: Expected) =>
    say(
      [`"${key}" mangler i blokken, der begynder her.`, `"${key}" is missing in the block that begins here.`],
      [`Tilføj ${key}. ${expected.da}`, `Add ${key}. ${expected.en}`],
    ),
  empty: (key: string, expected: Expected) =>
    say([`"${key}" er ikke sat.`, `"${key}" is not set.`], [expected.da, expected.en]),
  wrong: (key: string, found: ValueShape | { text: string } | undefined, expected: Expected) => {
    const is = found === undefined ? undefined : typeof found === 'string' ? SHAPES[found] : quoted(found.text);
    return say(
      [
        is === undefined ? `"${key}" er ikke skrevet rigtigt.` : `"${key}" er ${is.da}.`,
        is === undefined ? `"${key}" is not written as it should be.` : `"${key}" is ${is.en}.`,
      ],
      [expected.da, expected.en],
    );
  },
} satisfies Record<string, (...details: never[]) => ProblemWords>;

function quoted(text: string): { da: string; en: string } {
  return { da: `"${text}"`, en: `"${text}"` };
}
