import type { Log } from '../log';
import type { Delivery, Store } from '../store/store';
import { findPerson, type Facts } from './facts';
import { judge } from './judge';
import { TEAM } from './team';

/** What has been due for so long, and might have left, waits for a reason that nobody chose. */
const LONG_MS = 30 * 60_000;

/**
 * Writes to the log how many messages have been due for long although their receivers are there, by what holds them: `token` and `http-429` are Teams',
 * `none` is ours. Those that wait for a pause, an absence, the person's hours or a chat that is not open are not counted.
 */
export async function countWaiting(store: Store, log: Log, facts: Facts, now: Date): Promise<void> {
  const planned = await store.listDeliveries({ states: ['planned'], to: new Date(now.getTime() - LONG_MS) });
  if (planned.length === 0) return;
  const reachable = new Set(
    (await store.listConversations()).filter(({ active }) => active).map((one) => one.personId),
  );
  const counts = new Map<string, number>();
  for (const one of planned.filter((each) => mightHaveLeft(each, facts, reachable, now))) {
    const cause = one.cause ?? 'none';
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  for (const [cause, count] of counts) log.warn('watchdog.waiting', { count, cause });
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
