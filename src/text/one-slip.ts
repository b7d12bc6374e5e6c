/**
 * True when one slip of the fingers explains the difference between two folded words: a letter too many, too few, another, or two
 * swapped. Also true for the same word twice.
 */
export function isOneSlip(one: string, other: string): boolean {
  return areOneSlipApart(asTyped(one), asTyped(other));
}

/** The words of a list that one slip explains. Build once and keep. */
export function wordsNear(words: readonly string[]): (word: string) => string[] {
  const byLength = new Map<number, { word: string; typed: string }[]>();
  for (const word of words) {
    const typed = asTyped(word);
    byLength.set(typed.length, [...(byLength.get(typed.length) ?? []), { word, typed }]);
  }
  return (word) => {
    const typed = asTyped(word);
    // Two swapped letters are likelier than one too few.
    const near = [0, -1, 1].flatMap((more) => byLength.get(typed.length + more) ?? []);
    // A slip at one end leaves the other as it was.
    const alike = near.filter((one) => one.typed[0] === typed[0] || one.typed.at(-1) === typed.at(-1));
    return alike.filter((one) => areOneSlipApart(typed, one.typed)).map((one) => one.word);
  };
}

function areOneSlipApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const swapped = left.length === 2 && left === [...right].reverse().join('');
  return swapped || (left.length <= 1 && right.length <= 1);
}

/** One key is one letter: folding made two of `æ`, `ø` and `å`. */
function asTyped(folded: string): string {
  return folded.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
}
