import type { SendOutcome } from '../messenger';

/**
 * Stops all unasked sending while Teams does not take it: one send after another would only fail, or end as "nobody can know". Answers to people are
 * not held up by it.
 */
export interface Breaker {
  /** Until when (UTC) nothing may be sent; `undefined` when sending may go on, or one probe may try. */
  heldUntil(now: Date): Date | undefined;
  /** Tells how one send ended. */
  note(outcome: SendOutcome, now: Date): void;
}

/** A closed breaker. */
export function createBreaker(): Breaker {
  return { heldUntil: () => undefined, note: () => undefined };
}
