/** What a request counts as: sending (also changing and taking back), opening a chat, or reading who is in it. */
export type Operation = 'send' | 'create' | 'members';

interface Window {
  ms: number;
  most: number;
}

const windows = (...pairs: [seconds: number, most: number][]): Window[] =>
  pairs.map(([seconds, most]) => ({ ms: seconds * 1000, most }));

/** One bot in one thread (learn.microsoft.com, Teams bots, "Optimize your bot with rate limiting"). */
const OF_BOT: Record<Operation, readonly Window[]> = {
  send: windows([1, 7], [2, 8], [30, 60], [3600, 1800]),
  create: windows([1, 7], [2, 8], [30, 60], [3600, 1800]),
  members: windows([1, 14], [2, 16], [30, 120], [3600, 3600]),
};
/** All bots together in one thread. */
const OF_THREAD: Record<Operation, readonly Window[]> = {
  send: windows([1, 14], [2, 16]),
  create: windows([1, 14], [2, 16]),
  members: windows([1, 28], [2, 32]),
};
/** One app in one tenant: everything. */
const OF_TENANT: readonly Window[] = windows([1, 50]);

/** Counts requests against every window that Teams has. Each window slides: it looks back from the request itself. */
export interface Windows {
  /**
   * Lets a request in and counts it, or gives how many milliseconds later there is room in all its windows. What is turned away does not count:
   * whether it does in Teams is not published.
   */
  admit(request: { operation: Operation; thread: string | undefined; bot: string }, now: Date): 'in' | number;
}

/** Empty windows, of one app in one tenant. */
export function createWindows(): Windows {
  const seen = new Map<string, number[]>();

  const waitFor = (key: string, limits: readonly Window[], now: number): number => {
    const times = seen.get(key) ?? [];
    // The one that must have left the window before another may enter it.
    return Math.max(0, ...limits.map(({ ms, most }) => (times.at(-most) ?? -Infinity) + ms - now));
  };
  const count = (key: string, limits: readonly Window[], now: number) => {
    const times = seen.get(key) ?? [];
    times.push(now);
    const most = Math.max(...limits.map((limit) => limit.most));
    // Shortened in steps: a queue of 1800 is not to be moved at each request.
    seen.set(key, times.length > 2 * most ? times.slice(-most) : times);
  };

  return {
    admit({ operation, thread, bot }, now) {
      const at = now.getTime();
      const gates: [string, readonly Window[]][] = [['tenant', OF_TENANT]];
      if (thread !== undefined) {
        gates.push([`bot ${operation} ${bot} ${thread}`, OF_BOT[operation]]);
        gates.push([`thread ${operation} ${thread}`, OF_THREAD[operation]]);
      }
      const waitMs = Math.max(...gates.map(([key, limits]) => waitFor(key, limits, at)));
      if (waitMs > 0) return waitMs;
      for (const [key, limits] of gates) count(key, limits, at);
      return 'in';
    },
  };
}
