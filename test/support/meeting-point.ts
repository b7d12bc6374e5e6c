import type { Store } from '../../src/store/store';

/** Holds callers up until enough of them have come. */
export interface MeetingPoint {
  aroundStore(store: Store): Store;
  /** The next `count` readers of `method` go on together; each has read by then. */
  waitFor(method: keyof Store, count: number): void;
}

/** A store on which turns that begin at the same moment really do: each has read before the first one writes. */
export function createMeetingPoint(): MeetingPoint {
  let awaited: { method: keyof Store; count: number } | undefined;
  let waiting: (() => void)[] = [];
  const arrive = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (awaited === undefined || waiting.length < awaited.count) return;
      awaited = undefined;
      for (const go of waiting) go();
      waiting = [];
    });
  return {
    waitFor: (method, count) => void (awaited = { method, count }),
    aroundStore: (store) =>
      new Proxy(store, {
        get(target, name: keyof Store) {
          if (awaited?.method !== name) return target[name];
          return async (...values: unknown[]) => {
            const read = await (target[name] as (...values: unknown[]) => Promise<unknown>)(...values);
            await arrive();
            return read;
          };
        },
      }),
  };
}
