import { withOneButton } from '../../cards/one-button';
import { settingsOf } from '../facts';
import { localMomentOf } from '../local-time';
import { hasLowEnergy } from '../low-energy';
import type { Message } from '../messenger';
import type { MessageInput, MessageKind } from './message-kind';

/**
 * What a kind says by itself in a person's chat, as that person is today: somebody with low energy gets the same words and at most one button.
 * `undefined` when its reason is gone.
 */
export function messageOf(kind: MessageKind, input: MessageInput): Message | undefined {
  const { facts, person, now, slot } = input;
  const message = kind.message(input);
  const today = localMomentOf(now, facts.programme.timeZone).on;
  if (message === undefined || !('card' in message) || !hasLowEnergy(facts, person, today)) return message;
  return { ...message, card: withOneButton(message.card, slot, settingsOf(facts, person).language) };
}
