/** Lets what belongs to one person happen in the order in which it came, one after the other; people do not wait for each other. */
export interface Lanes {
  /** Runs `work` when everything that was put in this lane before has ended, well or not. Gives what it gives. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when every lane is empty. */
  settled(): Promise<void>;
}

/** Empty lanes, in this process only: between processes the store's transactions decide. */
export function createLanes(): Lanes {
  const ends = new Map<string, Promise<void>>();
  return {
    run(lane, work) {
      const result = (ends.get(lane) ?? Promise.resolve()).then(work);
      const end = result.then(
        () => undefined,
        () => undefined,
      );
      ends.set(lane, end);
      void end.then(() => ends.get(lane) === end && ends.delete(lane));
      return result;
    },
    async settled() {
      while (ends.size > 0) await Promise.all(ends.values());
    },
  };
}
