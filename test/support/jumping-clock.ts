import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/clock';
import type { Messenger } from '../../src/schedules/messenger';

/**
 * A clock that stands while anything is being done and jumps to the next sleeper when nothing is: ten minutes of waiting take no time, a slow machine
 * makes nothing late, and the same seed gives the same run. What is computed costs nothing by this clock, only what is waited for.
 */
export interface JumpingClock extends Clock {
  /** The same clock for a server: while it sleeps over a request, nobody is busy with that. */
  readonly ofServer: Clock & Resting;
  /** The same messenger; while it sends, something is being done. */
  watch(messenger: Messenger): Messenger;
}

/** What a server that never answers does: it waits by the machine's own time, and keeps nobody's clock from going on. */
export interface Resting {
  rest(until: Promise<unknown>): Promise<void>;
}

interface Sleeper {
  at: number;
  isServers: boolean;
  wake(): void;
}

/** So many turns of the event loop without anybody asking for the time, and nothing is being done. */
const CALM_TURNS = 8;

/** A clock that stands at an instant, UTC. */
export function createJumpingClock(start: Date): JumpingClock {
  const sleepers = new Set<Sleeper>();
  let now = start.getTime();
  let busy = 0;
  let asked = 0;
  let resting = 0;
  /** While somebody waits for an answer that never comes, by the machine's own time, only the others' answers go on. */
  const next = () => [...sleepers].filter(({ isServers }) => resting === 0 || isServers);
  let isSettling = false;

  const isCalm = async (): Promise<boolean> => {
    for (let seen = asked, calm = 0; calm < CALM_TURNS; calm += 1) {
      await nextTurn();
      if (busy > 0) return false;
      if (asked !== seen) [seen, calm] = [asked, -1];
    }
    return true;
  };
  const settle = async (): Promise<void> => {
    if (isSettling) return;
    isSettling = true;
    // Below nothing for a moment: whoever was sent to gave up while the server slept over it.
    while (busy <= 0 && next().length > 0) {
      if (!(await isCalm())) continue;
      const [first] = next().sort((one, other) => one.at - other.at);
      if (first === undefined) break;
      now = Math.max(now, first.at);
      for (const sleeper of sleepers) if (sleeper.at <= now) sleeper.wake();
    }
    isSettling = false;
  };

  const sleep = (ms: number, signal?: AbortSignal, onWake?: () => void, isServers = false): Promise<void> =>
    new Promise((resolve) => {
      asked += 1;
      const sleeper: Sleeper = {
        at: now + Math.max(0, ms),
        isServers,
        wake() {
          if (!sleepers.delete(sleeper)) return;
          signal?.removeEventListener('abort', sleeper.wake);
          onWake?.();
          resolve();
        },
      };
      sleepers.add(sleeper);
      if (signal?.aborted === true) sleeper.wake();
      else signal?.addEventListener('abort', sleeper.wake);
      void settle();
    });
  const ask = () => {
    asked += 1;
    return new Date(now);
  };

  return {
    now: ask,
    sleep: (ms, signal) => sleep(ms, signal),
    ofServer: {
      now: ask,
      sleep(ms, signal) {
        busy -= 1;
        return sleep(ms, signal, () => void (busy += 1), true);
      },
      async rest(until) {
        busy -= 1;
        resting += 1;
        void settle();
        await until;
        busy += 1;
        resting -= 1;
        void settle();
      },
    },
    watch: (messenger) => ({
      ...messenger,
      async send(to, message) {
        busy += 1;
        try {
          return await messenger.send(to, message);
        } finally {
          busy -= 1;
          void settle();
        }
      },
    }),
  };
}
