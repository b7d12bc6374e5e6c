/**
 * The one clock. Everything that needs to know what time it is gets a `Clock` handed in and calls `now()`;
 * no other file reads the machine's time (a lint rule says so).
 */
export interface Clock {
  /** The current instant, UTC. */
  now(): Date;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

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

  /** Moves the clock so that it shows `at` this very moment. */
  moveTo(at: Date): void {
    this.offsetMs = at.getTime() - this.base.now().getTime();
  }
}

/** A clock that stands still until moved: for playing a week in a terminal, and for tests. */
export class StandingClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return new Date(this.at);
  }

  moveTo(at: Date): void {
    this.at = new Date(at);
  }
}
