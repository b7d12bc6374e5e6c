/** One page of something long. */
export interface Piece<Entry> {
  entries: Entry[];
  /** 1 or more. */
  page: number;
  pages: number;
}

/** What the entries of one card may weigh as JSON, in bytes: a card is at most 25 KB, and its frame and buttons are on it too. */
export const MOST_BYTES = 16 * 1024;

/**
 * Cuts entries into pages that fit on a card each; an entry is never cut. Gives the page that was asked for, or the nearest that there is. Nothing is one
 * empty page.
 *
 * @param weigh - what an entry takes on a card, in bytes.
 */
export function pieceOf<Entry>(
  entries: readonly Entry[],
  wanted: number,
  weigh: (entry: Entry) => number,
  most: number = MOST_BYTES,
): Piece<Entry> {
  const pages: Entry[][] = [[]];
  let weight = 0;
  for (const entry of entries) {
    const added = weigh(entry);
    const last = pages.at(-1) as Entry[];
    if (last.length > 0 && weight + added > most) {
      pages.push([entry]);
      weight = added;
    } else {
      last.push(entry);
      weight += added;
    }
  }
  const page = Math.min(Math.max(1, wanted), pages.length);
  return { entries: pages[page - 1] as Entry[], page, pages: pages.length };
}
