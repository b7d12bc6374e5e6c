import { errorFields, type Log } from '../log';
import type { Store } from '../store/store';
import type { Facts } from './facts';
import { passOver, tellOutages } from './outages/tell';
import { tellSecretEnd, warnOfSecretEnd } from './secret-end';
import { createWatchdog } from './watchdog';
import { createWaitingCount } from './watchdog-waiting';

/** What is looked after beside the plan: that nothing is missing, that nothing waits unseen, and that people hear what went wrong. */
export interface Rounds {
  /**
   * Is called after every plan, with the facts it was made from, before anything is sent. Goes round each quarter of an hour, after the start, and when
   * the bot did not run. Never rejects: what fails is logged, and never keeps a message back.
   *
   * @param since - how the time since the last plan went: as it should, without the bot, or played by moving the clock.
   */
  after(facts: Facts, now: Date, since: 'run' | 'out' | 'played'): Promise<void>;
}

const EVERY_MS = 15 * 60_000;

/** Builds the rounds. `secretEndsOn`: the last local date of the bot's way into Teams, if somebody has said it. */
export function createRounds(deps: { store: Store; log: Log; secretEndsOn: string | undefined }): Rounds {
  const { store, log, secretEndsOn } = deps;
  const watchdog = createWatchdog(deps);
  const waiting = createWaitingCount(store, log);
  let last: Date | undefined;

  const each = async (work: readonly (() => Promise<void>)[]) => {
    for (const one of work) await one().catch((error: unknown) => log.error('rounds.broken', errorFields(error)));
  };

  return {
    async after(facts, now, since) {
      // A clock that was set back counts as a round that is due.
      const isDue = last === undefined || Math.abs(now.getTime() - last.getTime()) >= EVERY_MS;
      const mustLook = since === 'out' || isDue;
      await each([() => watchdog.noticed(facts, now, mustLook)]);
      if (since === 'played') await each([() => passOver(store, now)]);
      if (!mustLook) return;
      if (last === undefined) warnOfSecretEnd(log, facts, secretEndsOn, now);
      last = now;
      await each([
        () => tellOutages(store, log, facts, now),
        () => tellSecretEnd(store, log, facts, secretEndsOn, now),
        () => waiting.look(facts, now),
      ]);
    },
  };
}
