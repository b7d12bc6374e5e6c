import type { Clock } from '../../clock';
import type { Delivery, Store } from '../../store/store';
import type { Facts } from '../facts';
import { messageKind } from '../kinds';
import { greetingFirst } from '../reach/greeting-first';
import { readFacts, type Workplace } from '../read-facts';
import { TEAM } from '../team';
import { inSendingOrder } from './order';

/** One reading of what is due, and of what is true. */
export interface Reading {
  /** When it was made, and how long that took. */
  at: Date;
  tookMs: number;
  facts: Facts;
  /** What is still to be sent of it, in the order in which it is to leave. */
  queue: Delivery[];
  /** True when a newer one is due of a kind of which only the newest is sent. */
  isOutdone(delivery: Delivery): boolean;
}

/**
 * Reads what is due; `undefined` when nothing is.
 *
 * @param isLeft - false for slots that are to be left out.
 * @param shuffle - see `inSendingOrder`.
 */
export async function readDue(
  { store, clock, workplace }: { store: Store; clock: Clock; workplace: Workplace },
  isLeft: (slot: string) => boolean,
  shuffle: string | undefined,
): Promise<Reading | undefined> {
  const at = clock.now();
  const due = await store.listDue(at);
  if (due.length === 0) return undefined;
  const facts = await readFacts(store, workplace, at);
  const queue = inSendingOrder(
    greetingFirst(due).filter(({ slot }) => isLeft(slot)),
    shuffle,
  );
  const newest = newestOfEach(due);
  return {
    at,
    tookMs: clock.now().getTime() - at.getTime(),
    facts,
    queue,
    isOutdone(delivery) {
      if (delivery.personId === TEAM || !messageKind(delivery.kind).newestOnly) return false;
      const newestAt = newest.get(receiverAndKind(delivery));
      return newestAt !== undefined && newestAt > delivery.dueAt;
    },
  };
}

const receiverAndKind = ({ personId, kind }: Delivery) => `${personId} ${kind}`;

/** When the latest of each receiver's messages of one kind is due. */
function newestOfEach(due: readonly Delivery[]): Map<string, Date> {
  const newest = new Map<string, Date>();
  for (const one of due) {
    const key = receiverAndKind(one);
    const known = newest.get(key);
    if (known === undefined || one.dueAt > known) newest.set(key, one.dueAt);
  }
  return newest;
}
