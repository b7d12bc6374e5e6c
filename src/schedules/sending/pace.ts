import { calmPace, paceAfter, type PaceEvent, type PaceState } from './pace-state';

/**
 * When the next unasked message may leave: one bucket for the bot's tenant, which every way out draws from. Teams allows an app 50 requests a second
 * in a tenant (learn.microsoft.com, Teams bots, "Optimize your bot with rate limiting"); replies must have room beside the queue.
 */
export interface Pace {
  /** Takes the next place. Gives the instant (UTC) at which it may be used; not later than needed, `now` when there is room. */
  reserve(now: Date): Promise<Date>;
  /** A reply to a person has left. It never waits for a place; what comes after it does. */
  noteReply(now: Date): void;
  /** Teams has let in what left at this instant (UTC), whatever it then said about it. */
  noteTaken(leftAt: Date, now: Date): void;
  /**
   * Teams has answered that it is too much (429): from this very call on nothing unasked may leave until the wait is over, and the rate falls. Resolves
   * when those who share the pace can know.
   */
  throttled(now: Date, refused: Refused): Promise<void>;
  /** Until when nothing unasked may leave; `undefined` when nothing holds it. A place that was reserved before a pause is void. */
  heldUntil(now: Date): Date | undefined;
}

/**
 * A place that could not be used in this time is void, and another is reserved: used later it would come on top of others, and some second would hold
 * more than Teams takes. Two of 50 are to spare in a second, which is as long.
 */
export const PLACE_LASTS_MS = 40;

/**
 * So long a bot that has just begun sends more slowly: its first messages reach Teams late, because its code has not run before, and at full speed the
 * ones after them would catch them up in one second.
 */
const COLD_MS = 1_500;

/** A call that Teams answered with 429. */
export interface Refused {
  /** When it left, UTC. */
  leftAt: Date;
  /** How long Teams asked to wait, in milliseconds; `undefined` where it did not say. */
  askedMs: number | undefined;
}

/** A pace of its own, in memory: for the one process of a SQLite file. `random` gives numbers from 0 up to 1. */
export function createPace({ random = Math.random }: { random?: () => number } = {}): Pace {
  let state: PaceState | undefined;
  const note = (event: PaceEvent, now: Date) => (state = paceAfter(state ?? coldPace(now), event, now.getTime()));
  return {
    async reserve(now) {
      return new Date(note({ did: 'reserve', count: 1 }, now).places.at(-1) ?? now);
    },
    noteReply: (now) => void note({ did: 'reply', count: 1 }, now),
    noteTaken: (leftAt, now) => void note({ did: 'take', leftAt: [leftAt.getTime()] }, now),
    async throttled(now, { leftAt, askedMs }) {
      note({ did: 'refuse', leftAt: leftAt.getTime(), askedMs, chance: random() }, now);
    },
    heldUntil: (now) => heldAfter(state?.heldUntil ?? 0, now),
  };
}

function coldPace(now: Date): PaceState {
  return { ...calmPace(), returnsFrom: now.getTime() + COLD_MS };
}

/** An instant in milliseconds as what `heldUntil` gives. */
export function heldAfter(heldUntil: number, now: Date): Date | undefined {
  return heldUntil > now.getTime() ? new Date(Math.ceil(heldUntil)) : undefined;
}
