import { afterRun, backOff, MOST_PER_SECOND, rateAt, type RateState, WINDOW_MS } from './pace-rate';

/**
 * The one bucket of places in which unasked messages and replies leave, as a value: `paceAfter(state, event, now)` gives the next one. It knows no clock, no
 * chance and no store, so it can be kept in memory, or by several bots in one database. Instants are milliseconds since 1970, UTC.
 */
export interface PaceState extends RateState {
  /** When this was true. */
  at: number;
  /** When the bucket is empty again; see `BURST`. */
  emptyAt: number;
  /** The last places that were given, in order, and replies among them. */
  places: number[];
  /** Nothing may leave before. */
  heldUntil: number;
  /** When the last pause was asked for. What had left before it belongs to it, however it is answered. */
  pausedAt: number;
  /** The first one after the pause goes ahead of the others. */
  probes: boolean;
  /** How many refusals have come one after the other with nothing taken between them. */
  refusals: number;
  /** When the last one that was taken had left. */
  takenAt: number;
}

/** What happens to the bucket. */
export type PaceEvent =
  /** Places are wanted: they are the last ones of the next state's `places`. */
  | { did: 'reserve'; count: number }
  /** Replies have left now; they wait for nothing, and what comes after them does. */
  | { did: 'reply'; count: number }
  /** Teams has let in what left at these instants. */
  | { did: 'take'; leftAt: readonly number[] }
  /** Teams has answered 429. `askedMs`: how long to wait, where it said so; `chance`: a number from 0 up to 1. */
  | { did: 'refuse'; leftAt: number; askedMs: number | undefined; chance: number };

/** So many may leave at once after a stall. */
const BURST = 7;
/** A second as Teams sees it may be a little longer as we see it. */
const WIRE_SLACK = 0.99;

/** Several bots that were told to wait shall not come back in the same instant. */
const JITTER_MS = 100;
/** Where a pause may be too short, the first one after it goes so far ahead of the others. */
const PROBE_GAP_MS = 150;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** A state from further ahead than this comes from a clock that was put back since. */
const CLOCK_SLACK_MS = 10_000;

/** A bucket that nothing has happened to. */
export function calmPace(): PaceState {
  return {
    at: 0,
    emptyAt: 0,
    places: [],
    heldUntil: 0,
    pausedAt: 0,
    probes: false,
    refusals: 0,
    goodRate: MOST_PER_SECOND,
    returnsFrom: 0,
    runFrom: 0,
    taken: 0,
    takenAt: 0,
    takenBefore: 0,
    shortRuns: 0,
  };
}

/** The state after an event at `now`. */
export function paceAfter(before: PaceState, event: PaceEvent, now: number): PaceState {
  const state = { ...byThisClock(before, now), at: now };
  switch (event.did) {
    case 'reserve':
      return Array.from({ length: event.count }).reduce<PaceState>((next) => withPlace(next, now), state);
    case 'reply':
      return withReplies(state, event.count, now);
    case 'take':
      return event.leftAt.reduce(withTaken, state);
    case 'refuse':
      return withRefusal(state, event, now);
  }
}

function withPlace(state: PaceState, now: number): PaceState {
  const { emptyAt, places, heldUntil, probes } = state;
  const rate = rateAt(state, Math.max(now, heldUntil));
  const stepMs = 1000 / rate;
  // Never more in any one second, whatever was left unused before it.
  const most = Math.floor(rate) + 2;
  const inWindow = places.at(-most) ?? -Infinity;
  const at = Math.ceil(
    Math.max(now, heldUntil, emptyAt - (BURST - 1) * stepMs, inWindow + (WIRE_SLACK * most * 1000) / rate),
  );
  const isProbe = probes && (places.at(-1) ?? 0) < heldUntil;
  return {
    ...state,
    emptyAt: Math.max(emptyAt, at) + (isProbe ? PROBE_GAP_MS : stepMs),
    places: lately([...places, at]),
  };
}

function withReplies(state: PaceState, count: number, now: number): PaceState {
  const stepMs = 1000 / rateAt(state, now);
  const places = [...state.places, ...Array.from({ length: count }, () => now)].sort((one, other) => one - other);
  return { ...state, emptyAt: Math.max(state.emptyAt, now) + count * stepMs, places: lately(places) };
}

/** As many as can matter. */
const lately = (places: number[]) => places.slice(-(MOST_PER_SECOND + 2));

function withTaken(state: PaceState, leftAt: number): PaceState {
  if (leftAt < state.pausedAt) return state;
  const { runFrom, taken, takenAt } = state;
  // A run is over when nothing was sent for a while.
  const isNew = taken === 0 || leftAt - takenAt > WINDOW_MS;
  return {
    ...state,
    refusals: 0,
    runFrom: isNew ? leftAt : runFrom,
    taken: isNew ? 1 : taken + 1,
    takenAt: Math.max(leftAt, takenAt),
  };
}

function withRefusal(
  state: PaceState,
  { leftAt, askedMs, chance }: Extract<PaceEvent, { did: 'refuse' }>,
  now: number,
): PaceState {
  // It had left before the others were told to stop: of the same pause, which may only become longer.
  if (leftAt < state.pausedAt) {
    const heldUntil = now + cappedPause(askedMs ?? 0);
    return heldUntil <= state.heldUntil ? state : paused(state, heldUntil);
  }
  const pauseMs = askedMs !== undefined && askedMs > 0 ? askedMs + chance * JITTER_MS : backOff(state.refusals, chance);
  return paused(
    {
      ...state,
      pausedAt: now,
      refusals: state.refusals + 1,
      probes: askedMs === undefined || state.refusals > 0,
      ...afterRun(state, leftAt),
      taken: 0,
    },
    Math.max(state.heldUntil, now + cappedPause(pauseMs)),
  );
}

/** After a pause there is no burst: nobody knows yet whether it was long enough. */
const paused = (state: PaceState, heldUntil: number): PaceState => ({
  ...state,
  heldUntil,
  returnsFrom: heldUntil,
  emptyAt: heldUntil + ((BURST - 1) * 1000) / rateAt({ ...state, returnsFrom: heldUntil }, heldUntil),
});

const cappedPause = (ms: number) => Math.min(ms, LONGEST_PAUSE_MS);

/** The same, moved to where the clock now is when it was put back: what lay ahead would otherwise hold everything until then. */
function byThisClock(state: PaceState, now: number): PaceState {
  const ahead = state.at - now;
  if (ahead <= CLOCK_SLACK_MS) return state;
  const moved = (instant: number) => instant - ahead;
  return {
    ...state,
    at: now,
    emptyAt: moved(state.emptyAt),
    places: state.places.map(moved),
    heldUntil: moved(state.heldUntil),
    pausedAt: moved(state.pausedAt),
    returnsFrom: moved(state.returnsFrom),
    runFrom: moved(state.runFrom),
    takenAt: moved(state.takenAt),
  };
}
