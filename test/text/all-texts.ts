import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { countWords, lix } from './lix';
import { collectTexts, FEWEST_WORDS, type FoundText } from './plain-words';

const SRC = resolve(__dirname, '../../src');

/** Where words for people stand. A new file there is found by itself. */
const ROOMS = ['text', 'dialogs', 'cards', 'bot'];

/** Told to the one who writes a programme file, with the names of its fields in them; and single commands, which are read together in the help. */
const NOT_BY_ITSELF = /^text\/programme-errors|^bot\/commands\/(?!index)|^dialogs\/.*index\.ts$/;

/** Read by nobody by itself: what people type, and single names that stand inside other texts. */
const NOT_SAID = ['phrases', 'contactNames', 'holidayNames'];

/** The Danish and the English words that stand side by side in one file. */
export interface FileTexts {
  /** e.g. `text/week`. */
  file: string;
  da: FoundText[];
  en: FoundText[];
}

/** All words for people, by file: everything that is exported with a `da` beside an `en`, wherever it lies in there. */
export function allTexts(): FileTexts[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
    .filter((name) => name.endsWith('.ts') && !NOT_BY_ITSELF.test(name))
    .sort()
    .map(textsOf)
    .filter(({ da, en }) => da.length + en.length > 0);
}

function textsOf(name: string): FileTexts {
  const pairs = findPairs(require(join(SRC, name)) as unknown, '', new Set());
  const of = (language: 'da' | 'en') =>
    pairs.flatMap(({ path, pair }) =>
      collectTexts(pair[language]).map((one) => ({ path: [path, one.path].filter(Boolean).join('.'), text: one.text })),
    );
  return { file: relative('.', name).replace(/\.ts$/, ''), da: of('da'), en: of('en') };
}

interface Pair {
  path: string;
  pair: Record<'da' | 'en', unknown>;
}

function findPairs(value: unknown, path: string, seen: Set<unknown>): Pair[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if ('da' in value && 'en' in value) return [{ path, pair: value as Pair['pair'] }];
  return Object.entries(value)
    .filter(([key]) => !NOT_SAID.includes(key))
    .flatMap(([key, inner]) => findPairs(inner, path === '' ? key : `${path}.${key}`, seen));
}

/** A Danish text, or a file's short ones together, with its figure. */
export interface Measured extends FoundText {
  file: string;
  lix: number;
}

/** Every Danish text with its figure, the highest last; those of fewer than eight words together, as they are read. */
export function measuredTexts(files: readonly FileTexts[] = allTexts()): Measured[] {
  return files
    .flatMap(({ file, da }) => {
      const short = da.filter(({ text }) => countWords(text) < FEWEST_WORDS).map(({ text }) => text);
      const together = { path: `${short.length} short ones`, text: short.join('\n') };
      return [...da.filter(({ text }) => countWords(text) >= FEWEST_WORDS), together]
        .filter(({ text }) => countWords(text) > 0)
        .map((one) => ({ ...one, file, lix: lix(one.text) }));
    })
    .sort((one, other) => one.lix - other.lix);
}
