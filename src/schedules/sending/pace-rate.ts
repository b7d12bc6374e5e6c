/** What is known about how many places a second are good. */
export interface RateState {
  /** The rate that was good last, in places a second. */
  goodRate: number;
  /** Since when the rate comes back to that and goes beyond it, slowly. */
  returnsFrom: number;
  /** Since when messages have been taken without a pause, and how many. */
  runFrom: number;
  taken: number;
  /** How many were taken in the run before, and how many short runs one after the other have been alike. */
  takenBefore: number;
  shortRuns: number;
}

/** Teams allows an app 50 requests a second in a tenant; this is what is used of them. */
export const MOST_PER_SECOND = 48;
const LEAST_PER_SECOND = 2;
/** What Teams counts in. */
export const WINDOW_MS = 1_000;

/** After a refusal the rate begins at this share of the good one and is back within the time. */
const FALL = 0.85;
const RETURN_MS = 1_000;
/** How slowly it then goes beyond: one more a second after this time, eight more after twice it. */
const BEYOND_MS = 20_000;

/** What the length of a run tells; see `afterRun`. */
const SHORT_RUN_MS = 2_200;
const SHORT_RUNS = 4;
const LEAST_TELLING = 5;
const LONG_RUN_MS = 10_000;
const BELOW = 0.97;
const ABOVE = 1.1;

/** Without a word from Teams: about this long, and longer from the fourth refusal in a row. */
const BACK_OFF_MS = 250;
const BACK_OFF_GROWTH = 1.5;
const PATIENT = 3;
const LONGEST_BACK_OFF_MS = 5_000;

/** How many places a second there are at an instant: quickly back to the good rate after a refusal, slowly beyond it. */
export function rateAt({ goodRate, returnsFrom }: RateState, now: number): number {
  const sinceMs = Math.max(0, now - returnsFrom);
  const missing = Math.max(0, 1 - sinceMs / RETURN_MS) ** 3;
  const beyond = (Math.max(0, sinceMs - RETURN_MS) / BEYOND_MS) ** 3;
  return Math.min(MOST_PER_SECOND, goodRate * (1 - (1 - FALL) * missing) + beyond);
}

/** How long to wait where Teams did not say, in milliseconds: half of it fixed, half by `chance` (0 up to 1). */
export function backOff(refusals: number, chance: number): number {
  const base = Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * BACK_OFF_GROWTH ** Math.max(0, refusals - PATIENT));
  return base / 2 + (chance * base) / 2;
}

/**
 * What a run that was taken and then refused says about the rate to come back to. Several short runs that are alike: no more fits into a second than
 * was taken in the last. Refused after a long run: the edge was found, so just below it. In between, a good while at this rate was all taken, and
 * so soon again it was not: that is weather, and slowing would not help.
 */
export function afterRun(state: RateState, leftAt: number): Pick<RateState, 'goodRate' | 'shortRuns' | 'takenBefore'> {
  const { goodRate, taken, takenBefore, runFrom } = state;
  if (taken === 0) return { goodRate, shortRuns: state.shortRuns, takenBefore };
  const rate = rateAt(state, leftAt);
  const runMs = leftAt - runFrom;
  if (runMs > LONG_RUN_MS) return { goodRate: withinLimits(BELOW * rate), shortRuns: 0, takenBefore: taken };
  if (runMs >= SHORT_RUN_MS) {
    return { goodRate: withinLimits(ABOVE * Math.max(rate, goodRate)), shortRuns: 0, takenBefore: taken };
  }
  const shortRuns = isAlike(taken, takenBefore) ? state.shortRuns + 1 : 0;
  if (shortRuns < SHORT_RUNS) return { goodRate, shortRuns, takenBefore: taken };
  const fits = runMs < WINDOW_MS ? BELOW * taken : 0;
  return { goodRate: withinLimits(Math.max(fits, FALL * rate)), shortRuns, takenBefore: taken };
}

/** Where chance refuses, runs end anywhere; where room does, at the same length. */
const isAlike = (taken: number, before: number) =>
  taken >= LEAST_TELLING && Math.abs(taken - before) <= Math.max(taken, before) / 4;

const withinLimits = (rate: number) => Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, rate));
