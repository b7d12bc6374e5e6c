import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard, oldCardCard } from '../cards/refusal-cards';
import { isToday, parsePress, slotOwner, type PressHandler } from './handlers/press-handler';
import { MESSAGE_KINDS } from '../schedules/kinds';
import { answerStands } from './private-cards';
import type { Turn } from './turn';

/**
 * Answers a press with the card that takes the pressed card's place. Somebody else's card, an old one and a forged one change
 * nothing and get a kind word. A press on a card that nobody knew had arrived is the evidence that it did.
 *
 * @param standsAtOnce - true when the answer goes back the way the press came, and so replaces the card by itself; then it has to.
 */
export async function answerPress(
  turn: Turn,
  handlers: ReadonlyMap<string, PressHandler>,
  data: unknown,
  standsAtOnce: () => boolean,
): Promise<AdaptiveCard> {
  const press = parsePress(data);
  if (press === undefined) return oldCardCard(turn.language);
  if (slotOwner(press) !== turn.actor.id) return notYoursCard(turn.language);
  const handler = handlers.get(press.verb);
  if (handler === undefined || !isToday(press)) return oldCardCard(turn.language);
  await settleByPress(turn, press.slot);
  const answer = await handler.handle(turn, press);
  await answerStands(turn, answer, standsAtOnce);
  // The pressed card gets its new look as the answer to the press; making it once more would fold it and take its words away.
  if (showsMeetings(press.slot)) await turn.deps.store.clearStale(press.slot, turn.now);
  return answer;
}

function showsMeetings(slot: string): boolean {
  const [kind] = slot.split(':');
  return MESSAGE_KINDS.some(({ id, weekShown }) => id === kind && weekShown !== undefined);
}

/** A press on a card that nobody knew had arrived is the evidence that it did. `receiver` is whom it was made for. */
export async function settleByPress(
  { deps, actor, now, replyToId }: Turn,
  slot: string,
  receiver: string = actor.id,
): Promise<void> {
  const delivery = await deps.store.findDelivery(slot);
  if (delivery?.state !== 'uncertain' || delivery.personId !== receiver || replyToId === undefined) return;
  await deps.store.mark(slot, { state: 'sent', activityId: replyToId, at: now });
  deps.log.info('delivery.settled', { state: 'sent', cause: 'press' });
}
