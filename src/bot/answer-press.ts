import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard, oldCardCard } from '../cards/refusal-cards';
import { isToday, parsePress, slotOwner, type PressHandler } from './handlers/press-handler';
import type { Turn } from './turn';

/**
 * Answers a press with the card that takes the pressed card's place. Somebody else's card, an old one and a forged one change
 * nothing and get a kind word. A press on a card that nobody knew had arrived is the evidence that it did.
 */
export async function answerPress(
  turn: Turn,
  handlers: ReadonlyMap<string, PressHandler>,
  data: unknown,
): Promise<AdaptiveCard> {
  const press = parsePress(data);
  if (press === undefined) return oldCardCard(turn.language);
  if (slotOwner(press) !== turn.actor.id) return notYoursCard(turn.language);
  const handler = handlers.get(press.verb);
  if (handler === undefined || !isToday(press)) return oldCardCard(turn.language);
  await settleByPress(turn, press.slot);
  return handler.handle(turn, press);
}

async function settleByPress({ deps, actor, now, replyToId }: Turn, slot: string): Promise<void> {
  const delivery = await deps.store.findDelivery(slot);
  if (delivery?.state !== 'uncertain' || delivery.personId !== actor.id || replyToId === undefined) return;
  const sent = { state: 'sent', activityId: replyToId, at: now } as const;
  await deps.store.mark(slot, sent).catch(async (error: unknown) => {
    // Of two presses at the same moment the other may have been first.
    if ((await deps.store.findDelivery(slot))?.state !== 'sent') throw error;
  });
  deps.log.info('delivery.settled', { state: 'sent', cause: 'press' });
}
