import type { Store } from '../../src/store/store';

/** Holds turns up until enough of them have come. */
export interface MeetingPoint {
  aroundStore(store: Store): Store;
  /** The next `count` transactions begin together: none before the last of them has come. */
  waitFor(count: number): void;
}

/** A store on which turns that begin at the same moment really do. */
export function createMeetingPoint(): MeetingPoint {
  let awaited = 0;
  let waiting: (() => void)[] = [];
  const arrive = () =>
    new Promise<void>((resolve) => {
      if (awaited === 0) return resolve();
      waiting.push(resolve);
      if (waiting.length < awaited) return;
      awaited = 0;
      for (const go of waiting) go();
      waiting = [];
    });
  return {
    waitFor: (count) => void (awaited = count),
    aroundStore: (store) => ({
      ...store,
      transaction: async (work) => {
        await arrive();
        return store.transaction(work);
      },
    }),
  };
}
