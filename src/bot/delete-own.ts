import { takeBack } from '../schedules/take-back';
import type { Delivery } from '../store/store';
import { openOwnItems, sealAnew } from './meeting-list';
import { cardsShowing, putNeutralAfterwards, type StandingCard } from './put-neutral';
import type { Turn } from './turn';

/** Kinds of messages that are about what is the person's alone. */
const ABOUT_OWN: readonly string[] = ['check-in', 'own-reminder'];

/** Cards of check-ins older than this have been forgotten with their answers. */
const STANDING_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Deletes everything that is the actor's alone, at once and in the turn's transaction: check-ins, words, notes, points with who has seen them, what they
 * have turned on, and the key. What they wrote for the group is sealed anew first. Messages about it that wait are taken back, cards that show it turn neutral as far as Teams
 * allows, and what was deleted leaves the store's files. Twice is safe.
 */
export async function deleteOwn(turn: Turn): Promise<void> {
  const { deps, actor } = turn;
  const { store, sealer } = deps;
  const items = await openOwnItems(turn);
  const points = await store.listSharedPoints(actor.id);
  const open = [...(await store.listPrivateCards({ personId: actor.id })), ...(await cardsShowing(store, points))];
  const asked = await takeBackMessages(turn);

  await store.deleteOwnRecords(actor.id);
  sealer.keyIsGone(actor.id);
  await sealAnew(turn, items);
  for (const { personId, activityId } of open) await store.closePrivateCard(personId, activityId);

  await putNeutralAfterwards(turn, [...open, ...asked]);
  deps.afterwards(() => deps.scrub());
}

/** Those that wait are taken back; gives the cards of those that stand in the chat. */
async function takeBackMessages({ deps, actor, now }: Turn): Promise<StandingCard[]> {
  const from = new Date(now.getTime() - STANDING_MS);
  const own = (await deps.store.listDeliveries({ personId: actor.id, states: ['planned', 'sent'], from })).filter(
    isAboutOwn,
  );
  const standing: StandingCard[] = [];
  for (const { slot, state, activityId } of own) {
    // As when somebody wants quiet: nobody can tell the two apart.
    if (state === 'planned') await takeBack(deps.store, slot, 'quiet', now);
    else if (activityId !== undefined) standing.push({ personId: actor.id, activityId });
  }
  return standing;
}

/** Also the one return of a card that was put off. */
function isAboutOwn({ kind, occasion }: Delivery): boolean {
  return ABOUT_OWN.some((own) => kind === own || (kind === 'returned' && occasion.startsWith(`${own}.`)));
}
