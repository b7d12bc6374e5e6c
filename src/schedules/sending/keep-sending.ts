import type { Clock } from '../../clock';
import { errorFields, type Log } from '../../log';
import type { Store } from '../../store/store';
import { earliest } from './put-back';
import type { Sender } from './sender';

/** How often it looks whether something may be tried again; what it knows of by then is tried in its moment. */
const LOOK_EVERY_MS = 2_000;
const SHORTEST_WAIT_MS = 50;

/**
 * Calls the sender when what Teams asked to wait may be tried again, which is sooner than the next minute, until the returned function is called. Never
 * throws; a failure is logged and looked at again. Resolves, after that call, when nothing runs.
 */
export function keepSending(deps: {
  sender: Pick<Sender, 'sendDue' | 'nextTryAt'>;
  store: Pick<Store, 'nextRetryAt'>;
  clock: Clock;
  log: Log;
}): () => Promise<void> {
  const { sender, store, clock, log } = deps;
  const ended = new AbortController();

  const lookOnce = async () => {
    const now = clock.now();
    // The sender knows what it put back itself; the store also what others did, or this one before it was started anew.
    const at = earliest(sender.nextTryAt(), await store.nextRetryAt(now));
    const untilThen = at === undefined ? LOOK_EVERY_MS : at.getTime() - now.getTime();
    await clock.sleep(Math.min(LOOK_EVERY_MS, Math.max(SHORTEST_WAIT_MS, untilThen)), ended.signal);
    if (at !== undefined && clock.now() >= at && !ended.signal.aborted) await sender.sendDue();
  };
  const keepOn = async () => {
    while (!ended.signal.aborted) {
      try {
        await lookOnce();
      } catch (error) {
        log.error('sending.broken', errorFields(error));
        await clock.sleep(LOOK_EVERY_MS, ended.signal);
      }
    }
  };
  const running = keepOn();
  return () => {
    ended.abort();
    return running;
  };
}
