import { logMark, type Log } from '../log';
import type { Store } from '../store/store';
import type { Facts } from './facts';
import { addIncident } from './outage';
import { plan } from './plan';

/**
 * Notices that a message should be in the ledger and is not, by another way than the planner's: it trusts no watermark, only the calendar and what lies
 * in the ledger.
 */
export interface Watchdog {
  /** Is told at every plan what was true for it. Looks only when it is asked to, or when something has changed. */
  noticed(facts: Facts, now: Date, mustLook: boolean): Promise<void>;
}

/** Farther back than a day nothing is looked for. */
const LONGEST_MS = 24 * 60 * 60_000;

/** A time in which every plan was made from the same facts. UTC. */
interface SameFacts {
  facts: Facts;
  mark: string;
  /** Up to when it has been looked through, exclusive. */
  from: Date;
  /** The last plan. */
  to: Date;
}

/**
 * Builds the watchdog. It never cries wolf: what the calendar says for a time is compared with the ledger only where every plan since before that time
 * was made from the very same facts. So nobody's change of mind, pause, absence or moved meeting can look like a loss. It knows nothing of the time
 * before it was built: then the facts and the program itself may have been others.
 */
export function createWatchdog({ store, log }: { store: Store; log: Log }): Watchdog {
  let same: SameFacts | undefined;

  const look = async ({ facts, from, to }: SameFacts): Promise<void> => {
    const after = new Date(Math.max(from.getTime(), to.getTime() - LONGEST_MS));
    const promised = plan(facts, after, to).filter(({ needs }) => needs === undefined);
    if (promised.length === 0) return;
    const kept = await store.listDeliveries({ from: after, to: new Date(to.getTime() + 1) });
    const slots = new Set(kept.map(({ slot }) => slot));
    for (const message of promised.filter(({ slot }) => !slots.has(slot))) {
      // What is of no use any more gets its end from the sender, and its receiver hears that it did not come.
      if (!(await store.addDelivery(message))) continue;
      const { slot, kind, dueAt, usefulUntil } = message;
      log.error('watchdog.missing', { slot: logMark(slot), kind, isOfUse: usefulUntil > to });
      await addIncident(store, { what: 'overlooked', from: new Date(dueAt.getTime() - 1), to: dueAt });
    }
  };

  return {
    async noticed(facts, now, mustLook) {
      const mark = markOf(facts);
      if (same?.mark === mark) {
        same.to = now;
        if (!mustLook) return;
        await look(same);
        same.from = now;
        return;
      }
      const before = same;
      same = { facts, mark, from: now, to: now };
      if (before !== undefined) await look(before);
    },
  };
}

/** Two times with the same mark have the same facts. The programme and its people stand still while the bot runs. */
function markOf({ programme: _programme, people: _people, settings, ...rest }: Facts): string {
  return JSON.stringify([[...settings.values()], rest]);
}
