import { errorFields, type Log } from '../../log';
import type { Store } from '../../store/store';

/**
 * What is still to be kept of answers that have been said: of which activity, and what is left of it. A repeat in this process is answered from memory, so
 * it has time: the next turn's transaction takes it along, or it is kept by itself a moment later. When the process dies in between, a repeat of an activity
 * that Teams has seen taken is needed before anything is said twice.
 */
export interface OwedMarks {
  /** Sealed already: a key that is deleted meanwhile is not made anew for it. The newest of an activity counts. */
  owe(activityKey: string, sealed: Uint8Array): void;
  /** Runs a transaction that takes along what is owed. When it fails, that is owed still. */
  along<T>(transaction: (keepOn: (store: Store) => Promise<void>) => Promise<T>): Promise<T>;
  /** Keeps what is owed now. Never rejects: what cannot be kept is owed still. */
  flush(): Promise<void>;
}

/** So long what is owed waits for a turn to take it along. */
const WAITS_MS = 250;

/** And so long what could not be kept: a database that is gone is not asked several times a second. */
const TRIES_AGAIN_MS = 2_000;

/** More than come in the time in which activities are sent again. */
const MOST_OWED = 5_000;

/** Nothing owed yet. */
export function createOwedMarks({ store, log }: { store: Store; log: Log }): OwedMarks {
  let owed = new Map<string, Uint8Array>();
  let timer: NodeJS.Timeout | undefined;

  const take = () => {
    const taken = owed;
    owed = new Map();
    clearTimeout(timer);
    timer = undefined;
    return taken;
  };
  /** What has been said since is newer. */
  const giveBack = (taken: ReadonlyMap<string, Uint8Array>) => {
    owed = new Map([...taken, ...owed]);
    while (owed.size > MOST_OWED) owed.delete(owed.keys().next().value as string);
    if (owed.size > 0) keepIn(TRIES_AGAIN_MS);
  };
  const keepIn = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, ms).unref();
  };
  const along: OwedMarks['along'] = async (transaction) => {
    const taken = take();
    try {
      return await transaction(async (inside) => {
        for (const [key, sealed] of taken) await inside.keepAnswer(key, sealed);
      });
    } catch (error) {
      giveBack(taken);
      throw error;
    }
  };
  const flush = async () => {
    if (owed.size === 0) return;
    try {
      await along((keepOn) => store.transaction(keepOn));
    } catch (error) {
      log.error('answer.not-marked', errorFields(error));
    }
  };

  return {
    along,
    flush,
    owe(activityKey, sealed) {
      owed.set(activityKey, sealed);
      keepIn(WAITS_MS);
    },
  };
}
