import { systemClock, type Clock } from '../../src/clock';

/** What two processes need to have the same clock: where it started, when that was by the machine's time, and how many times faster it runs. */
export interface ClockScale {
  factor: number;
  startAt: number;
  machineStartAt: number;
}

/** A scale that comes to an instant (UTC) in so many of the machine's milliseconds, which leaves time to prepare what begins then. */
export function scaleTo(startAt: Date, factor: number, inMs = 0): ClockScale {
  return { factor, startAt: startAt.getTime(), machineStartAt: systemClock.now().getTime() + inMs };
}

/** A clock whose `now` and `sleep` both run so many times faster than the machine's, so that minutes of waiting are seconds. */
export function scaledClock({ factor, startAt, machineStartAt }: ClockScale): Clock {
  return {
    now: () => new Date(startAt + (systemClock.now().getTime() - machineStartAt) * factor),
    sleep: (ms, signal) => systemClock.sleep(ms / factor, signal),
  };
}
