import { neutralCard } from '../cards/private-card';
import type { Person } from '../programme/people';
import { findPerson, settingsOf } from '../schedules/facts';
import type { Conversation, PrivateCard, SharedPoint, SharedRead, Store } from '../store/store';
import type { Turn } from './turn';

/** A card that stands in somebody's chat. */
export type StandingCard = Pick<PrivateCard, 'personId' | 'activityId'>;

/** Names a neutral card that is no check-in's: one line that tells nothing. */
const NO_CHECK_IN = 'closed';

/**
 * When the turn is kept, puts a neutral card in the place of each. Tried once each, as far as Teams allows; it stops when Teams wants to be left alone.
 * Twice is safe.
 */
export async function putNeutralAfterwards(turn: Turn, cards: readonly StandingCard[]): Promise<void> {
  const { deps, facts, replyToId, actor } = turn;
  const places: (StandingCard & { to: Conversation; person: Person })[] = [];
  for (const one of cards) {
    // The answer to the press takes that one's place.
    if (one.personId === actor.id && one.activityId === replyToId) continue;
    const to = await deps.store.findConversation(one.personId);
    const person = findPerson(facts, one.personId);
    if (to?.active === true && person !== undefined) places.push({ ...one, to, person });
  }
  if (places.length === 0) return;
  deps.afterwards(async () => {
    for (const { activityId, to, person } of places) {
      const card = neutralCard(NO_CHECK_IN, settingsOf(facts, person).language);
      if ((await deps.messenger.update(to, activityId, { card })).state === 'later') return;
    }
  });
}

/** The private cards that show these points to others right now: those that were opened by the very showing. */
export async function cardsShowing(
  store: Store,
  points: readonly Pick<SharedPoint, 'id' | 'personId'>[],
): Promise<PrivateCard[]> {
  const reads: SharedRead[] = [];
  for (const ownerId of new Set(points.map(({ personId }) => personId)))
    reads.push(...(await store.listSharedReads(ownerId)));
  const shown = reads.filter(({ pointId }) => points.some(({ id }) => id === pointId));
  const open = await store.listPrivateCards({});
  return open.filter(({ personId, openedAt }) =>
    shown.some(({ readerId, readAt }) => readerId === personId && readAt.getTime() === openedAt.getTime()),
  );
}
