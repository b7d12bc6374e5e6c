/** What a check-in's own words are sealed for: not the same as its answers, so that the two cannot be put in each other's place. */
export function ownWordsPurpose(checkInId: string): string {
  return `words:${checkInId}`;
}
