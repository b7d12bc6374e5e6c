import type { Log } from '../log';
import type { Store } from '../store/store';

/** How long answers are kept, as the information card promises (docs/decisions/0007, rule 8). */
export const ANSWERS_KEPT_DAYS = 90;

/** How long meetings, attendance and absences are kept after their day: the monthly evaluation looks back, and no farther than this. */
export const CALENDAR_KEPT_DAYS = 180;

const DAY_MS = 24 * 60 * 60 * 1000;

/** How often `forgetWhatIsOld` must be called, in milliseconds: what is due goes on its day. */
export const FORGET_EVERY_MS = 60 * 60 * 1000;

/** Deletes what is older than promised: check-ins with their answers, and the calendar's records. Twice is safe. */
export async function forgetWhatIsOld(store: Store, log: Log, now: Date): Promise<void> {
  const count = await store.deleteCheckIns(new Date(now.getTime() - ANSWERS_KEPT_DAYS * DAY_MS));
  if (count > 0) log.info('retention.deleted', { kind: 'check-in', count });
  const before = new Date(now.getTime() - CALENDAR_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const forgotten = await store.deleteCalendarBefore(before);
  if (forgotten > 0) log.info('retention.deleted', { kind: 'calendar', count: forgotten });
}
