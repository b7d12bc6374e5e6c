import type { Store } from '../../store/store';
import type { Facts } from '../facts';
import { addDays, instantOf, localMomentOf, type LocalMoment } from '../local-time';
import { plan } from '../plan';
import { TEAM } from './team-message-kind';

/** A card is sent at most two weeks before its meeting, and the meeting may have been moved later. */
const SENT_DAYS_BEFORE = 35;

/** The first card is looked for this far ahead; in a summer without meetings there is none. */
const FARTHEST_DAYS = 35;

/** Says that the cards in the team's chat are out of date. Those of weeks that are gone stay as they are. Twice is safe. */
export async function markTeamCards(store: Store, { programme }: Pick<Facts, 'programme'>, now: Date): Promise<void> {
  const on = addDays(localMomentOf(now, programme.timeZone).on, -SENT_DAYS_BEFORE);
  const from = instantOf({ on, at: '00:00' }, programme.timeZone);
  const sent = await store.listDeliveries({ personId: TEAM, states: ['sent'], from });
  if (sent.length > 0)
    await store.markStale(
      sent.map(({ slot }) => slot),
      now,
    );
}

/** When the next card comes to the team's chat that is on; `undefined` when none is to come in five weeks. */
export function nextTeamCard(facts: Facts, now: Date): LocalMoment | undefined {
  const until = new Date(now.getTime() + FARTHEST_DAYS * 24 * 60 * 60 * 1000);
  return plan({ ...facts, people: [] }, now, until)[0]?.due;
}
