import type { Log } from '../log';
import type { Delivery, Store } from '../store/store';
import { findPerson, type Facts } from './facts';
import { judge } from './judge';
import { TEAM } from './team';

/** What has been due for so long, and might have left, waits for a reason that nobody chose. */
const LONG_MS = 30 * 60_000;

/** Looks for messages that wait unseen. */
export interface WaitingCount {
  /**
   * Writes to the log how many messages have been due for long although their receivers are there, by what holds them: `token` and `http-429` are
   * Teams', `none` is ours. Those that wait for a pause, an absence, the person's hours or a chat that is not open are not counted, and none that did not
   * wait the last time as well: what was let go a minute ago leaves now.
   */
  look(facts: Facts, now: Date): Promise<void>;
}

/** Builds it; it remembers one look. */
export function createWaitingCount(store: Store, log: Log): WaitingCount {
  let before = new Set<string>();
  return {
    async look(facts, now) {
      const waiting = await listWaiting(store, facts, now);
      const counts = new Map<string, number>();
      for (const { slot, cause = 'none' } of waiting) {
        if (before.has(slot)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
      }
      before = new Set(waiting.map(({ slot }) => slot));
      for (const [cause, count] of counts) log.warn('watchdog.waiting', { count, cause });
    },
  };
}

async function listWaiting(store: Store, facts: Facts, now: Date): Promise<Delivery[]> {
  const planned = await store.listDeliveries({ states: ['planned'], to: new Date(now.getTime() - LONG_MS) });
  if (planned.length === 0) return [];
  const reachable = new Set(
    (await store.listConversations()).filter(({ active }) => active).map((one) => one.personId),
  );
  return planned.filter((each) => mightHaveLeft(each, facts, reachable, now));
}

/** True when the sender's own rule says send, now and half an hour ago. */
function mightHaveLeft(delivery: Delivery, facts: Facts, reachable: ReadonlySet<string>, now: Date): boolean {
  if (delivery.personId === TEAM) return facts.teamChat !== undefined;
  const person = findPerson(facts, delivery.personId);
  const reach = {
    conversation: { active: reachable.has(delivery.personId) },
    newerDue: false,
    sentThisWeek: 0,
  };
  return [now, new Date(now.getTime() - LONG_MS)].every(
    (at) => judge(facts, delivery, person, at, reach).do === 'send',
  );
}
