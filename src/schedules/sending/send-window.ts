import { MOST_PER_SECOND } from './pace-rate';

/** How many sends may be under way at once. Each of them is one that may end as "nobody can know" when the process dies. */
export interface SendWindow {
  /**
   * The most that may be under way now.
   *
   * @param waiting - how many messages the run has to send, or had when they were most.
   */
  size(waiting: number): number;
  /** Tells how long one send took, in milliseconds, from its claim to its mark. */
  note(tookMs: number): void;
}

const MOST = 8;
/** Below this many, one at a time is fast enough. */
const FEW = 200;
/** How much the latest send counts in what sends take, and in how unlike they are. */
const NEWEST = 0.1;
const NEWEST_UNLIKE = 0.25;

/** A window that is as large as the pace needs with what sends take: rate × time, and never more than eight. */
export function createSendWindow(perSecond = MOST_PER_SECOND): SendWindow {
  let usualMs: number | undefined;
  let unlikeMs = 0;
  return {
    size(waiting) {
      if (waiting < FEW || usualMs === undefined) return 1;
      return Math.min(MOST, Math.max(1, Math.ceil((perSecond * (usualMs + unlikeMs)) / 1000)));
    },
    note(tookMs) {
      usualMs ??= tookMs;
      unlikeMs += NEWEST_UNLIKE * (Math.abs(tookMs - usualMs) - unlikeMs);
      usualMs += NEWEST * (tookMs - usualMs);
    },
  };
}
