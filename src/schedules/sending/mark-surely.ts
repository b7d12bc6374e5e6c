import type { Clock } from '../../clock';
import { errorFields, type Log } from '../../log';
import { MarkRefused, type Store } from '../../store/store';

/** Far less than the lease of a claim, all together. */
const AGAIN_AFTER_MS = [100, 400, 1_500, 4_000, 10_000];

/**
 * Writes down how a send ended, and tries again for some seconds when the database is away. Rejects when it stays away, or when the delivery has gone
 * another way meanwhile.
 *
 * @param hurry - from then on it does not wait between the attempts.
 */
export async function markSurely(
  { store, clock, log }: { store: Store; clock: Clock; log: Log },
  slot: string,
  end: Parameters<Store['mark']>[1],
  hurry: AbortSignal,
): Promise<void> {
  for (const waitMs of AGAIN_AFTER_MS) {
    try {
      return await store.mark(slot, end);
    } catch (error) {
      if (error instanceof MarkRefused) throw error;
      log.warn('delivery.mark-again', errorFields(error));
      await clock.sleep(waitMs, hurry);
    }
  }
  return store.mark(slot, end);
}
