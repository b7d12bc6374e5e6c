import type { AdaptiveCard } from '../../cards/adaptive-card';
import { withMade } from '../../cards/made';
import type { Clock } from '../../clock';
import type { Message, Messenger } from '../../schedules/messenger';

/** Marks a card that is about to leave, so that a press tells which making of the card it was made on. */
export type Stamp = (card: AdaptiveCard) => AdaptiveCard;

/** A stamp for one bot. The marks are instants in milliseconds and always rise, also when two cards are made in the same one. */
export function createStamp(clock: Clock): Stamp {
  let last = 0;
  return (card) => {
    last = Math.max(last + 1, clock.now().getTime());
    return withMade(card, last);
  };
}

/** The same message, its card stamped. */
export function stampMessage(stamp: Stamp, message: Message): Message {
  return 'card' in message ? { card: stamp(message.card) } : message;
}

/** The same messenger, whose cards are all stamped. */
export function stamping(messenger: Messenger, stamp: Stamp): Messenger {
  return {
    ...messenger,
    send: (to, message) => messenger.send(to, stampMessage(stamp, message)),
    update: (to, activityId, message) => messenger.update(to, activityId, stampMessage(stamp, message)),
  };
}
