/** The candidate that a slip of the fingers would explain: at most one slip for every three letters. `undefined` when none is that near. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase().slice(0, 60);
  const near = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= Math.max(1, Math.floor(Math.min(candidate.length, lower.length) / 3)))
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.candidate;
}

/** How many letters must be put in, taken out or changed. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++) {
      const change = row[at - 1]! + (other[at - 1] === letter ? 0 : 1);
      next.push(Math.min(change, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
