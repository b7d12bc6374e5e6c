import type { Delivery } from '../../store/store';

/** Who is being sent to: one message at a time for each receiver, and some time between two. */
export interface Seats {
  /** How many messages are under way. */
  taken(): number;
  /** True when nothing is under way to this receiver, and the last was long enough ago. */
  isFree(personId: string, now: Date): boolean;
  /** True while this very message is under way. */
  holds(slot: string): boolean;
  /** Begins at once; resolves when `work` has. The receiver must have nothing else under way. `work` may not reject. */
  take(delivery: Pick<Delivery, 'slot' | 'personId'>, work: () => Promise<void>): Promise<void>;
  /** A message to this receiver has left. */
  noteLeft(personId: string, at: Date): void;
  /** What is under way to this receiver, if anything. */
  of(personId: string): Promise<void> | undefined;
  /** Resolves when one of those that are under way has ended. */
  oneFree(): Promise<void>;
  /** Resolves when all that are under way have ended. */
  allFree(): Promise<void>;
  /** Forgets what can no longer matter. */
  sweep(now: Date): void;
}

/** Teams takes 60 messages in half a minute in one chat, and 8 in two seconds (rate-limit.md); this keeps clear of both. */
export const CHAT_GAP_MS = 500;

/** Seats that are all free. */
export function createSeats(): Seats {
  const underWay = new Map<string, Promise<void>>();
  const slots = new Set<string>();
  const lastLeftAt = new Map<string, Date>();
  const isLongAgo = (at: Date, now: Date) => Math.abs(now.getTime() - at.getTime()) >= CHAT_GAP_MS;
  return {
    taken: () => underWay.size,
    isFree(personId, now) {
      const last = lastLeftAt.get(personId);
      return !underWay.has(personId) && (last === undefined || isLongAgo(last, now));
    },
    holds: (slot) => slots.has(slot),
    take({ slot, personId }, work) {
      slots.add(slot);
      const done = work().finally(() => {
        slots.delete(slot);
        underWay.delete(personId);
      });
      underWay.set(personId, done);
      return done;
    },
    noteLeft: (personId, at) => void lastLeftAt.set(personId, at),
    of: (personId) => underWay.get(personId),
    oneFree: () => Promise.race(underWay.values()),
    allFree: async () => void (await Promise.all(underWay.values())),
    sweep(now) {
      for (const [personId, at] of lastLeftAt) if (isLongAgo(at, now)) lastLeftAt.delete(personId);
    },
  };
}
