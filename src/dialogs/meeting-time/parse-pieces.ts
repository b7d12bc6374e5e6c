/** Something that was recognised in a line: where it ends, and what it is. */
export interface Piece {
  /** The character after it. */
  end: number;
}

/** Recognises what stands at a place in a line of folded words, or `undefined`. `before` is what was recognised so far. */
export type PieceReader<P extends Piece> = (line: string, at: number, before: readonly P[]) => P | undefined;

/** More than a sentence about a meeting has. */
const MOST_PIECES = 40;

/**
 * Takes a line of folded words apart, from its beginning to its end, by the first reader that knows what stands there; `undefined` as soon as
 * none does. Nothing is skipped: a text with a word that nobody knows is not understood in part. Each place is looked at once, and at most
 * forty of them.
 */
export function parsePieces<P extends Piece>(line: string, readers: readonly PieceReader<P>[]): P[] | undefined {
  const pieces: P[] = [];
  for (let at = 0; at < line.length;) {
    const piece = firstPiece(line, at, pieces, readers);
    // In the middle of a word nothing ends.
    if (piece === undefined || pieces.length === MOST_PIECES || (piece.end < line.length && line[piece.end] !== ' '))
      return undefined;
    pieces.push(piece);
    at = piece.end + 1;
  }
  return pieces;
}

function firstPiece<P extends Piece>(
  line: string,
  at: number,
  before: readonly P[],
  readers: readonly PieceReader<P>[],
): P | undefined {
  for (const reader of readers) {
    const piece = reader(line, at, before);
    if (piece !== undefined && piece.end > at) return piece;
  }
  return undefined;
}

/** Phrases by what they are, ready to be looked up. */
export interface Phrases<K extends string> {
  /** The longest phrase that stands at a place, whole words only. */
  at(line: string, at: number): { kind: K; end: number } | undefined;
  /** Every word of them. */
  words: ReadonlySet<string>;
}

/** Puts lists of phrases, separated by `|`, into one index. A phrase that stands under two kinds is a mistake, and throws. */
export function indexPhrases<K extends string>(lists: Readonly<Record<K, readonly string[]>>): Phrases<K> {
  const kinds = new Map<string, K>();
  for (const [kind, list] of Object.entries(lists) as [K, readonly string[]][]) {
    for (const phrase of list.flatMap((one) => one.split('|'))) {
      const other = kinds.get(phrase);
      if (other !== undefined && other !== kind) throw new Error(`"${phrase}" is both ${other} and ${kind}`);
      kinds.set(phrase, kind);
    }
  }
  const most = Math.max(...[...kinds.keys()].map((phrase) => phrase.split(' ').length));
  return {
    words: new Set([...kinds.keys()].flatMap((phrase) => phrase.split(' '))),
    at(line, at) {
      const ends = wordEnds(line, at, most);
      for (const end of ends.reverse()) {
        const kind = kinds.get(line.slice(at, end));
        if (kind !== undefined) return { kind, end };
      }
      return undefined;
    },
  };
}

/** Where the next words end, at most `most` of them. */
export function wordEnds(line: string, at: number, most: number): number[] {
  const ends: number[] = [];
  for (let from = at; ends.length < most && from <= line.length;) {
    const space = line.indexOf(' ', from);
    const end = space === -1 ? line.length : space;
    if (end > at) ends.push(end);
    from = end + 1;
  }
  return ends;
}

/** Each beginning with each end, both separated by `|`; an empty end is the beginning alone. */
export function eachWith(beginnings: string, ends: string): string[] {
  return beginnings.split('|').flatMap((beginning) => ends.split('|').map((end) => `${beginning} ${end}`.trim()));
}
