import { setTimeout as wait } from 'node:timers/promises';

/**
 * The one clock. Everything that needs to know what time it is gets a `Clock` handed in and calls `now()`;
 * no other file reads the machine's time (a lint rule says so).
 */
export interface Clock {
  /** The current instant, UTC. */
  now(): Date;
  /** Resolves when the clock shows `ms` more, or at once when the signal says so. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    if (ms > 0) await wait(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
  },
};

/**
 * A clock that can be moved forward; time runs on from where it is put. Only local mode has one.
 * The offset is what must be kept to start again at the same place.
 */
export class MovableClock implements Clock {
  private offsetMs = 0;

  constructor(private readonly base: Clock = systemClock) {}

  now(): Date {
    return new Date(this.base.now().getTime() + this.offsetMs);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.base.sleep(ms, signal);
  }

  /** Moves the clock so that it shows `at` this very moment. */
  moveTo(at: Date): void {
    this.offsetMs = at.getTime() - this.base.now().getTime();
  }
}

/** A clock that stands still until moved, or until somebody sleeps on it: for playing a week in a terminal, and for tests. */
export class StandingClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return new Date(this.at);
  }

  async sleep(ms: number): Promise<void> {
    if (ms > 0) this.at = new Date(this.at.getTime() + ms);
  }

  moveTo(at: Date): void {
    this.at = new Date(at);
  }
}
