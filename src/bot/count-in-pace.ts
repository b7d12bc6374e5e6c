import type { Clock } from '../clock';
import { errorFields, type Log } from '../log';
import type { Pace } from '../schedules/sending/pace';
import type { AdapterOptions } from './adapter';
import { readWait } from './send-outcomes';

/**
 * Has what nobody reserved a place for, replies above all, take places in the pace without waiting for them: whoever sends unasked then waits a little
 * longer. Where Teams says to such a call that it is too much, that holds what is unasked.
 */
export function countInPace(deps: { pace: Pace; clock: Clock; log: Log }): NonNullable<AdapterOptions['onCall']> {
  const { pace, clock, log } = deps;
  return () => {
    const leftAt = clock.now();
    pace.noteReply(leftAt);
    return (retryAfter) => {
      const now = clock.now();
      pace
        .throttled(now, { leftAt, askedMs: readWait(retryAfter, now) })
        .catch((error: unknown) => log.error('pace.not-shared', errorFields(error)));
    };
  };
}
