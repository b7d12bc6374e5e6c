/** So many places are there for the parts of words and the words that stand together; two that share one are told apart by the others around them. */
export const PLACES = 1 << 16;

/** Called some thousand times for a message. */
const { imul } = Math;

/** Parts of words of these lengths: they see the same word misspelt, joined or bent. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;

/** What a place stands for, so that a word and a part of another that read alike have places of their own. */
const [WORD, PART, PAIR, PAIR_APART, THREE] = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x5bd1e995, 0x2545f491];
const [BEGIN, END] = ['^'.charCodeAt(0), '$'.charCodeAt(0)];

/**
 * What a folded sentence is made of, each as the number of a place from 0 up to `PLACES`, each once: its words, parts of them, and two and three words that
 * stand together. Pure, and the same on every machine.
 *
 * @param known - what words are made of, for several sentences of one message; no longer, because they are somebody's words.
 */
export function featuresOf(sentence: string, known: KnownWords = new Map()): number[] {
  const places: number[] = [];
  const addPlace = (place: number) => {
    if (seen[place] === 0) places.push(place);
    seen[place] = 1;
  };
  const add = (hash: number) => addPlace(placeOf(hash));
  const words = sentence
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => wordOf(word, known));
  for (let at = 0; at < words.length; at += 1) {
    const { hash: own, parts } = words[at]!;
    const [next, second] = [words[at + 1]?.hash, words[at + 2]?.hash];
    for (const part of parts) addPlace(part);
    add(own);
    if (next === undefined) continue;
    const pair = withHash(withHash(PAIR, own), next);
    add(pair);
    if (second === undefined) continue;
    add(withHash(withHash(PAIR_APART, own), second));
    add(withHash(pair ^ THREE, second));
  }
  for (const place of places) seen[place] = 0;
  return places;
}

/** Which places a sentence has had so far; empty between two sentences. Made once, because making it takes longer than looking at a sentence. */
const seen = new Uint8Array(PLACES);

/** The words of one message, and what they are made of. */
export type KnownWords = Map<string, { hash: number; parts: readonly number[] }>;

function wordOf(word: string, known: KnownWords): { hash: number; parts: readonly number[] } {
  const before = known.get(word);
  if (before !== undefined) return before;
  const made = { hash: hashOf(word), parts: partsOf(word) };
  known.set(word, made);
  return made;
}

function partsOf(word: string): number[] {
  const parts: number[] = [];
  const last = word.length + 1;
  const codeAt = (at: number) => (at === 0 ? BEGIN : at === last ? END : word.charCodeAt(at - 1));
  for (let from = 0; from + SHORTEST_PART - 1 <= last; from += 1) {
    let hash = PART;
    for (let at = from; at <= last && at < from + LONGEST_PART; at += 1) {
      hash = withCode(hash, codeAt(at));
      if (at - from >= SHORTEST_PART - 1) parts.push(placeOf(hash));
    }
  }
  return parts;
}

function hashOf(word: string): number {
  let hash = WORD;
  for (let at = 0; at < word.length; at += 1) hash = withCode(hash, word.charCodeAt(at));
  return hash;
}

/** FNV-1a. */
function withCode(hash: number, code: number): number {
  return imul(hash ^ code, 0x01000193);
}

function withHash(hash: number, other: number): number {
  return imul(imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ other, 0x297a2d39);
}

/** The bits are mixed once more, because a remainder shows the lowest only. */
function placeOf(hash: number): number {
  const mixed = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) % PLACES;
}
