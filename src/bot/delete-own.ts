import { takeBack } from '../schedules/take-back';
import type { Delivery, PrivateCard } from '../store/store';
import { openOwnItems, sealAnew } from './meeting-list';
import { cardsOfReaders, closeNow } from './private-cards';
import type { Turn } from './turn';

/** Kinds of messages that are about what is the person's alone. */
const ABOUT_OWN: readonly string[] = ['check-in', 'own-reminder'];

/** Names a neutral card that is no check-in's: one line that tells nothing. */
const NO_CHECK_IN = 'closed';

/** Cards of check-ins older than this have been forgotten with their answers. */
const STANDING_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Deletes everything that is the actor's alone, at once and in the turn's transaction: check-ins, words, notes, points with who has seen them, what they
 * have turned on, and the key. What they wrote for the group is sealed anew first. Messages about it that wait are taken back, cards that show it turn
 * neutral as soon as Teams allows, and what was deleted leaves the store's files. Twice is safe.
 */
export async function deleteOwn(turn: Turn): Promise<void> {
  const { deps, actor } = turn;
  const { store, sealer } = deps;
  const items = await openOwnItems(turn);
  const points = await store.listSharedPoints(actor.id);
  const open = [...(await store.listPrivateCards({ personId: actor.id })), ...(await cardsOfReaders(store, points))];
  const asked = await takeBackMessages(turn);

  await store.deleteOwnRecords(actor.id);
  sealer.keyIsGone(actor.id);
  await sealAnew(turn, items);

  await closeNow(turn, [...open, ...asked]);
  deps.afterwards(() => deps.scrub());
}

/** Those that wait are taken back; gives the cards of those that stand in the chat. */
async function takeBackMessages({ deps, actor, now }: Turn): Promise<Omit<PrivateCard, 'openedAt'>[]> {
  const from = new Date(now.getTime() - STANDING_MS);
  const own = (await deps.store.listDeliveries({ personId: actor.id, states: ['planned', 'sent'], from })).filter(
    isAboutOwn,
  );
  const standing: Omit<PrivateCard, 'openedAt'>[] = [];
  for (const { slot, state, activityId } of own) {
    // As when somebody wants quiet: nobody can tell the two apart.
    if (state === 'planned') await takeBack(deps.store, slot, 'quiet', now);
    else if (activityId !== undefined) standing.push({ personId: actor.id, activityId, slot: NO_CHECK_IN });
  }
  return standing;
}

/** Also the one return of a card that was put off. */
function isAboutOwn({ kind, occasion }: Delivery): boolean {
  return ABOUT_OWN.some((own) => kind === own || (kind === 'returned' && occasion.startsWith(`${own}.`)));
}
