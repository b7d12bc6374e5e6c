import type { Store } from '../store/store';

/** Far longer than the two statements need. */
const LEASE_MS = 60_000;

/**
 * Takes back a message that has not left, as `withdrawn`. True when it will not be sent any more; false when it is on its way, has left or has ended: then
 * it counts as told, and whoever asked must not tell it anew. By a claim, so that no other bot can be sending it at the same moment. Twice is safe.
 */
export async function takeBack(store: Store, slot: string, cause: string, now: Date): Promise<boolean> {
  if (!(await store.claim(slot, now, new Date(now.getTime() + LEASE_MS)))) return false;
  await store.mark(slot, { state: 'withdrawn', cause, at: now });
  return true;
}
