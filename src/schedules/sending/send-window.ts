/** How many sends may be under way at once. Each of them is one that may end as "nobody can know" when the process dies. */
export interface SendWindow {
  /**
   * The most that may be under way now.
   *
   * @param waiting - how many messages are due.
   */
  size(waiting: number): number;
  /** Tells how long one send took, in milliseconds. */
  note(tookMs: number): void;
}

const MOST = 8;
/** Below this many, one at a time is fast enough. */
const FEW = 200;

/** A window that follows what a send takes. */
export function createSendWindow(): SendWindow {
  return { size: (waiting) => (waiting < FEW ? 1 : MOST), note: () => undefined };
}
