import type { Log } from '../log';
import type { Store } from '../store/store';

/** How long answers are kept, as the information card promises (docs/decisions/0007, rule 8). */
export const ANSWERS_KEPT_DAYS = 90;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes the check-ins that are older than promised, with their answers. Run at every tick: what is due goes on its day. */
export async function forgetOldAnswers(store: Store, log: Log, now: Date): Promise<void> {
  const count = await store.deleteCheckIns(new Date(now.getTime() - ANSWERS_KEPT_DAYS * DAY_MS));
  if (count > 0) log.info('retention.deleted', { kind: 'check-in', count });
}
