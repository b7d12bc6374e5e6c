import type { AdaptiveCard } from '../cards/adaptive-card';
import { writeAnewCard } from '../cards/private-card';
import type { Turn } from './turn';

/**
 * The card that answers this press shows something private: from now on it is to turn neutral. Where it is not known in which message it stands, a card
 * that says so is given instead, and nothing private is shown.
 */
export async function keepPrivate(turn: Turn, _slot: string, card: AdaptiveCard): Promise<AdaptiveCard> {
  const { deps, actor, now, replyToId, language } = turn;
  if (replyToId === undefined) return writeAnewCard(language);
  await deps.store.openPrivateCard({ personId: actor.id, activityId: replyToId, openedAt: now });
  return card;
}

/** The card that answers this press shows nothing private any more. */
export async function keepNoPrivate({ deps, actor, replyToId }: Turn): Promise<void> {
  if (replyToId !== undefined) await deps.store.closePrivateCard(actor.id, replyToId);
}
