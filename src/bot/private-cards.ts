import type { AdaptiveCard } from '../cards/adaptive-card';
import { writeAnewCard } from '../cards/private-card';
import { DUE_NOW } from '../schedules/private-cards';
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

/** The card that answers this press shows nothing private any more. */
export async function keepNoPrivate({ deps, actor, replyToId }: Turn): Promise<void> {
  if (replyToId !== undefined) await deps.store.closePrivateCard(actor.id, replyToId);
}

/** The person has written: what stands open in their chat turns neutral. Also when the bot dies before it can do so. */
export async function closeOpenCards({ deps, actor }: Pick<Turn, 'deps' | 'actor'>): Promise<void> {
  const open = await deps.store.listPrivateCards({ personId: actor.id });
  if (open.length === 0) return;
  for (const one of open) await deps.store.openPrivateCard({ ...one, openedAt: DUE_NOW });
  deps.afterwards(async () => void (await deps.privateCards.closeDue()));
}
