import type { Person } from '../programme/people';
import type { Store } from '../store/store';
import type { Facts } from './facts';
import { weekCardKind } from './kinds/week-card';
import { dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import { plan } from './plan';

/**
 * Plans this week's card for somebody who is here after all, when its time has passed while they were thought to be away and it is still of use. Whoever
 * has had it gets no other. Twice is safe.
 *
 * @param facts - as they are now that the person is here.
 */
export async function planWeekCardAfterAll(store: Store, facts: Facts, person: Person, now: Date): Promise<void> {
  const { timeZone } = facts.programme;
  const monday = dayInWeek(isoWeekOf(localMomentOf(now, timeZone).on), 'monday');
  const begin = instantOf({ on: monday, at: '00:00' }, timeZone);
  const card = plan({ ...facts, people: [person], teamChat: undefined }, begin, now).find(
    ({ kind, usefulUntil }) => kind === weekCardKind.id && usefulUntil > now,
  );
  if (card !== undefined) await store.addDelivery({ ...card, dueAt: now });
}
