import type { Log } from '../log';
import { keptDays, type KeptKind } from '../programme/kept-data';
import type { Store } from '../store/store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How often `forgetWhatIsOld` must be called, in milliseconds: what is due goes on its day. */
export const FORGET_EVERY_MS = 60 * 60 * 1000;

/** How each kind that is kept for a number of days is forgotten: what lies before an instant goes. Gives how many. */
const FORGETTING: readonly { kind: KeptKind; forget: (store: Store, before: Date) => Promise<number> }[] = [
  { kind: 'answers', forget: (store, before) => store.deleteCheckIns(before) },
  { kind: 'words', forget: (store, before) => store.deleteWords(before) },
  { kind: 'notes', forget: (store, before) => store.deleteOwnNotes(before) },
  { kind: 'shared', forget: (store, before) => store.deleteSharedPoints(before) },
  { kind: 'calendar', forget: (store, before) => store.deleteCalendarBefore(before.toISOString().slice(0, 10)) },
  { kind: 'traces', forget: (store, before) => store.deleteActivities(before) },
];

/** The kinds that are forgotten after a number of days; for tests that hold them against the list of what is kept. */
export const FORGOTTEN_KINDS: readonly KeptKind[] = FORGETTING.map(({ kind }) => kind);

/**
 * Deletes what is older than `programme/kept-data.ts` says. Twice is safe. The log gets one number for all kinds: at a workplace with one peer the name of
 * a kind would say what that peer had done.
 */
export async function forgetWhatIsOld(store: Store, log: Log, now: Date): Promise<void> {
  let count = 0;
  for (const { kind, forget } of FORGETTING) {
    count += await forget(store, new Date(now.getTime() - keptDays(kind) * DAY_MS));
  }
  if (count > 0) log.info('retention.deleted', { count });
}

/** Takes what was deleted out of the store's files, also what could not be before. Says so while another program keeps it from that. Twice is safe. */
export async function scrubWhatIsOwed({ store, log }: { store: Store; log: Log }): Promise<void> {
  if (!(await store.scrub())) log.info('scrub.waits');
}
