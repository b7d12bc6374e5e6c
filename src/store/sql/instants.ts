/**
 * An instant as the store keeps it, e.g. `2026-03-05T12:45:00.000Z`: UTC, always 24 characters, so that order of text is
 * order of time. Throws on an invalid date and on years outside 0-9999.
 */
export function instantText(at: Date): string {
  const text = at.toISOString();
  if (text.length !== 24) throw new RangeError(`The store keeps no instant outside the years 0-9999: ${text}`);
  return text;
}

/** The instant, or `undefined` for NULL. */
export function instantOrUndefined(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text);
}
