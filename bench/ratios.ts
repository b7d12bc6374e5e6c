const RESAMPLES = 10_000;
const SEED = 20_260_302;

/** The middle value; between the middle two when their number is even. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (upper + lower) / 2;
}

/** The bootstrap interval of 95 % around the median. Seeded: the same values give the same interval. */
export function medianInterval(values: readonly number[]): [number, number] {
  const random = seededRandom(SEED);
  const draw = () => values[Math.floor(random() * values.length)] as number;
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(draw))).sort((one, other) => one - other);
  return [medians[Math.floor(RESAMPLES * 0.025)] as number, medians[Math.ceil(RESAMPLES * 0.975) - 1] as number];
}

/** Numbers in [0, 1) that come the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
