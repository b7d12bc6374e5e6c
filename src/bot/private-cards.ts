import type { Activity } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { privateSlot, writeAnewCard } from '../cards/private-card';
import { errorFields } from '../log';
import { dueAt, isDue } from '../schedules/private-cards';
import type { PrivateCard, SharedPoint, Store } from '../store/store';
import { whoIs } from './conversation';
import type { AppDeps } from './deps';
import type { Turn } from './turn';

/**
 * The card that answers this press shows something private: from now on it is to turn neutral on [Luk], at the person's next message, or after ten
 * minutes. Where it is not known in which message it stands, a card that says so is given instead, and nothing private is shown.
 */
export async function keepPrivate(turn: Turn, slot: string, card: AdaptiveCard): Promise<AdaptiveCard> {
  const { deps, actor, now, replyToId, language } = turn;
  if (replyToId === undefined) return writeAnewCard(language);
  await deps.store.openPrivateCard({ personId: actor.id, activityId: replyToId, slot, openedAt: now });
  return card;
}

/**
 * What stands open in the place of the pressed card goes when the answer shows nothing private and replaces it by itself. An answer that the bot has to
 * put there is waited for: see `answerWasPut`.
 *
 * @param standsAtOnce - true when the answer goes back the way the press came; then it has to. Asked only where something stands open.
 */
export async function answerStands(turn: Turn, answer: AdaptiveCard, standsAtOnce: () => boolean): Promise<void> {
  const { deps, actor, replyToId } = turn;
  if (replyToId === undefined || privateSlot(answer) !== undefined) return;
  const open = await findOpen(deps.store, actor.id, replyToId);
  if (open !== undefined && standsAtOnce()) await deps.store.closePrivateCard(actor.id, replyToId);
}

/** The person has written: what stands open in their chat turns neutral. */
export async function closeOpenCards({ deps, actor }: Pick<Turn, 'deps' | 'actor'>): Promise<void> {
  const now = deps.clock.now();
  await closeNow({ deps, actor, now, replyToId: undefined }, await deps.store.listPrivateCards({ personId: actor.id }));
}

/**
 * These cards turn neutral when the turn is kept, and as often as it takes: also when Teams is busy, or the bot dies before it can do so. Not the
 * pressed one, whose place the answer takes. Twice is safe.
 */
export async function closeNow(
  { deps, actor, now, replyToId }: Pick<Turn, 'deps' | 'actor' | 'now' | 'replyToId'>,
  cards: readonly Omit<PrivateCard, 'openedAt'>[],
): Promise<void> {
  const others = cards.filter(({ personId, activityId }) => personId !== actor.id || activityId !== replyToId);
  if (others.length === 0) return;
  for (const one of others) await deps.store.openPrivateCard({ ...one, openedAt: dueAt(now) });
  deps.afterwards(async () => void (await deps.privateCards.closeDue()));
}

/** Every private card that stands open for somebody who has been shown one of these points: it may be the one that shows it. */
export async function cardsOfReaders(
  store: Store,
  points: readonly Pick<SharedPoint, 'id' | 'personId'>[],
): Promise<PrivateCard[]> {
  const readers = new Set<string>();
  for (const ownerId of new Set(points.map(({ personId }) => personId)))
    for (const { pointId, readerId } of await store.listSharedReads(ownerId))
      if (points.some(({ id }) => id === pointId)) readers.add(readerId);
  return (await store.listPrivateCards({})).filter(({ personId }) => readers.has(personId));
}

type Needs = Pick<AppDeps, 'store' | 'clock' | 'log' | 'workplace' | 'privateCards'>;

/** How it ended when the bot put an answer in the pressed card's place itself: surely there, surely not because nothing is there, or who knows. */
export type PutEnd = 'there' | 'no-place' | 'unknown';

/**
 * Puts an answer in the pressed card's place by `put`, and sees to it that whatever stands there afterwards turns neutral if it may show something
 * private: a cry for help, the ten minutes or another process may have closed it, and forgotten it, while Teams let the bot wait. Rejects only with
 * what `put` rejects with.
 */
export async function putInPlace<End extends PutEnd>(
  deps: Needs,
  activity: Activity,
  card: AdaptiveCard,
  put: () => Promise<End>,
): Promise<End> {
  const { replyToId: activityId } = activity;
  const personId = whoIs(deps, activity)?.id;
  if (personId === undefined || activityId === undefined) return put();
  const logged = (error: unknown) => void deps.log.error('private-card.broken', errorFields(error));

  const before = await findOpen(deps.store, personId, activityId).catch(logged);
  const end = await put();
  await answerWasPut(deps, { personId, activityId, slot: privateSlot(card), before: before ?? undefined }, end).catch(
    logged,
  );
  return end;
}

interface Placed {
  personId: string;
  activityId: string;
  /** Of a private answer; `undefined` for one that shows nothing private. */
  slot: string | undefined;
  /** What stood open there before. */
  before: PrivateCard | undefined;
}

async function answerWasPut(deps: Needs, { personId, activityId, slot, before }: Placed, end: PutEnd): Promise<void> {
  // It shows nothing private any more, unless it was opened again meanwhile.
  if (slot === undefined && end === 'there') {
    if (before !== undefined) await deps.store.closePrivateCard(personId, activityId, before.openedAt);
    return;
  }
  const isClosing = await deps.store.transaction(async (store) => {
    const now = deps.clock.now();
    const open = await findOpen(store, personId, activityId);
    const mayStand = slot !== undefined && end !== 'no-place';
    if (open === undefined && !mayStand) return false;
    const isStillOpen = mayStand && open !== undefined && !isDue(open.openedAt, now);
    // Always another instant than before: a closing that is under way must not take the row of what stands there now.
    const openedAt = isStillOpen ? new Date(Math.max(now.getTime(), open.openedAt.getTime() + 1)) : dueAt(now);
    await store.openPrivateCard({ personId, activityId, slot: slot ?? open?.slot ?? '', openedAt });
    return !isStillOpen;
  });
  if (isClosing) await deps.privateCards.closeDue();
}

/** What may be said as a new message in place of a card that could not be put: nothing private, for it could not be closed. */
export async function asNewMessage(deps: Needs, activity: Activity, card: AdaptiveCard): Promise<AdaptiveCard> {
  if (privateSlot(card) === undefined) return card;
  const person = whoIs(deps, activity);
  const settings = person && (await deps.store.findSettings(person.id).catch(() => undefined));
  return writeAnewCard(settings?.language ?? person?.language ?? 'da');
}

async function findOpen(store: Store, personId: string, activityId: string): Promise<PrivateCard | undefined> {
  return (await store.listPrivateCards({ personId })).find((one) => one.activityId === activityId);
}
