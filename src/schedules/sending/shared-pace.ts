import { z } from 'zod';
import type { Store } from '../../store/store';
import { heldAfter, PLACE_LASTS_MS, type Pace } from './pace';
import { calmPace, paceAfter, type PaceEvent, type PaceState } from './pace-state';

/** Where the state lies. Another form of it needs another name: bots of two versions may run for a while. */
const FACT = 'pace-1';

/** Taken at once, so that not every message costs a way to the database. */
const PLACES_AT_ONCE = 4;
/** One that is farther ahead comes from before the clock was put back. */
const FARTHEST_PLACE_MS = 10_000;
/** What was taken longer ago tells nothing about the rate now. */
const NEWS_LASTS_MS = 2_000;
const MOST_TRIES = 50;

const stateSchema = z.object({
  at: z.number(),
  emptyAt: z.number(),
  places: z.array(z.number()),
  heldUntil: z.number(),
  pausedAt: z.number(),
  probes: z.boolean(),
  refusals: z.number(),
  goodRate: z.number(),
  returnsFrom: z.number(),
  runFrom: z.number(),
  taken: z.number(),
  takenAt: z.number(),
  takenBefore: z.number(),
  shortRuns: z.number(),
}) satisfies z.ZodType<PaceState>;

/**
 * A pace that all bots on one database share: what they send together stays within one bucket, and a pause that one was asked for holds the others from
 * their next few places on. Rejects when the store does.
 */
export function createSharedPace({ store, random = Math.random }: { store: Store; random?: () => number }): Pace {
  let places: number[] = [];
  let replies = 0;
  let taken: number[] = [];
  let sharedHold = 0;
  let ownHold = 0;
  let last: Promise<unknown> = Promise.resolve();

  const share = async (event: PaceEvent, now: Date): Promise<PaceState> => {
    const at = now.getTime();
    const events: PaceEvent[] = [
      { did: 'take', leftAt: taken.filter((leftAt) => Math.abs(at - leftAt) < NEWS_LASTS_MS) },
      { did: 'reply', count: replies },
      event,
    ];
    taken = [];
    replies = 0;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const kept = await store.findFact(FACT);
      const before = kept === undefined ? calmPace() : stateSchema.parse(JSON.parse(kept));
      const after = events.reduce((state, one) => paceAfter(state, one, at), before);
      if (!(await store.swapFact(FACT, kept, JSON.stringify(after)))) continue;
      sharedHold = after.heldUntil;
      return after;
    }
    throw new Error('The pace is being changed by so many others that no place could be had.');
  };
  /** One at a time: two at once would only fail for each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    reserve: (now) =>
      inTurn(async () => {
        const at = now.getTime();
        const held = Math.max(sharedHold, ownHold);
        places = places.filter(
          (place) => place >= held && place > at - PLACE_LASTS_MS && place < Math.max(at, held) + FARTHEST_PLACE_MS,
        );
        if (places.length === 0) {
          places = (await share({ did: 'reserve', count: PLACES_AT_ONCE }, now)).places.slice(-PLACES_AT_ONCE);
        }
        return new Date(Math.max(at, places.shift() ?? at));
      }),
    noteReply: () => void (replies += 1),
    noteTaken: (leftAt) => void taken.push(leftAt.getTime()),
    throttled(now, { leftAt, askedMs }) {
      const event = { did: 'refuse', leftAt: leftAt.getTime(), askedMs, chance: random() } as const;
      // Here it holds at once, whatever becomes of the others.
      ownHold = Math.max(ownHold, paceAfter(calmPace(), event, now.getTime()).heldUntil);
      return inTurn(async () => {
        await share(event, now);
        ownHold = 0;
      });
    },
    heldUntil: (now) => heldAfter(Math.max(sharedHold, ownHold), now),
  };
}
