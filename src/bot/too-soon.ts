import { MADE_FIELD } from '../cards/made';
import { CLOSE_PRIVATE } from '../cards/private-card';
import type { AppDeps } from './deps';

/**
 * True for a press on a card that has only just come: the second half of a double click on the one before. It must not answer a question nobody has read,
 * or say yes to words nobody has seen. Closing a card is never too soon. Cards from before they were stamped have stood there for long.
 */
export function isTooSoon({ clock, readingMs }: Pick<AppDeps, 'clock' | 'readingMs'>, data: unknown): boolean {
  const { verb, [MADE_FIELD]: made } = (data ?? {}) as Record<string, unknown>;
  if (typeof made !== 'number' || verb === CLOSE_PRIVATE) return false;
  // Stamps always rise, so one may lie a little ahead of the clock. One far ahead is from before the clock was set back, and tells nothing.
  return Math.abs(clock.now().getTime() - made) < readingMs;
}
