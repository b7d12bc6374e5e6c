/**
 * When the next unasked message may leave: one bucket for the bot's tenant, which every way out draws from. Teams allows an app 50 requests a second
 * in a tenant (learn.microsoft.com, Teams bots, "Optimize your bot with rate limiting"); replies must have room beside the queue.
 */
export interface Pace {
  /** Takes the next place. Gives the instant (UTC) at which it may be used; not later than needed, `now` when there is room. */
  reserve(now: Date): Promise<Date>;
  /** A reply to a person has left. It never waits for a place; what comes after it does. */
  noteReply(now: Date): void;
  /** Teams asked to wait (429): all places before `now + retryAfterMs` are void, and the rate falls. */
  throttled(now: Date, retryAfterMs: number): Promise<void>;
  /** Until when nothing unasked may leave; `undefined` when nothing holds it. A place that was reserved before a pause is void. */
  heldUntil(now: Date): Date | undefined;
}

const PER_SECOND = 48;
const BURST = 7;

/** A pace of its own, in memory: for the one process of a SQLite file. */
export function createPace(): Pace {
  let nextAt = 0;
  let held = 0;
  const step = 1000 / PER_SECOND;
  return {
    async reserve(now) {
      const at = Math.max(nextAt, now.getTime() - BURST * step, held);
      nextAt = at + step;
      return new Date(Math.max(at, now.getTime()));
    },
    noteReply: () => void (nextAt += step),
    async throttled(now, retryAfterMs) {
      held = Math.max(held, now.getTime() + retryAfterMs);
    },
    heldUntil: (now) => (held > now.getTime() ? new Date(held) : undefined),
  };
}
