/** Counts what each key did in the last stretch of time. Lives in memory and cannot grow without limit. */
export interface RateLimit {
  /** Notes one more for this key; false (and nothing noted) when it has had its share. */
  take(key: string): boolean;
  /** True when the next `take` would be false. */
  isFull(key: string): boolean;
}

/** `most` per key in any stretch of `windowMs`; at `maxKeys` keys the one not seen for longest is forgotten. */
export interface RateLimitOptions {
  most: number;
  windowMs: number;
  now: () => Date;
  maxKeys?: number;
}

/** A sliding window per key. Made once and kept; safe against a clock that is moved. */
export function createRateLimit({ most, windowMs, now, maxKeys = 10_000 }: RateLimitOptions): RateLimit {
  const seen = new Map<string, number[]>();

  const recent = (key: string, at: number) =>
    (seen.get(key) ?? []).filter((earlier) => earlier <= at && earlier > at - windowMs);

  return {
    take(key) {
      const at = now().getTime();
      const times = recent(key, at);
      if (times.length >= most) return false;
      // Taking it out first moves the key to the end: a Map keeps the order of entry, so the first is the oldest.
      seen.delete(key);
      seen.set(key, [...times, at]);
      if (seen.size > maxKeys) seen.delete(seen.keys().next().value as string);
      return true;
    },
    isFull: (key) => recent(key, now().getTime()).length >= most,
  };
}
