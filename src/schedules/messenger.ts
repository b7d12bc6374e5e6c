import type { AdaptiveCard } from '../cards/adaptive-card';
import type { Conversation } from '../store/store';

/** The cause with which Teams says that it is too much for now. */
export const THROTTLED = 'http-429';

/** The cause of a message that did not leave, because its claim had grown too old. */
export const CLAIM_LAPSED = 'claim-lapsed';

/** One message: a card, or plain text. Never both: Teams splits such a message in two and gives no id back. */
export type Message = { card: AdaptiveCard } | { text: string };

/**
 * How a send ended.
 * - `sent`: Teams has it; `activityId` names it for later changes.
 * - `later`: Teams certainly does not have it and asks us to wait (429, 412, 401, connection refused); safe to send again after `retryAfterMs`. `untold`: it
 *   was too much for Teams (429) and it did not say how long to wait, so that time is a guess.
 * - `gone`: Teams does not know the conversation (404), or not at this address, and certainly took nothing; a new one may be opened once.
 * - `blocked`: this person cannot be reached until they act (403).
 * - `failed`: Teams certainly does not have it and never will in this form (400, 413, or a right that the bot lacks).
 * - `uncertain`: nobody can know (time-out, reset, 5xx). Never sent again by itself.
 */
export type SendOutcome =
  | { state: 'sent'; activityId: string }
  | { state: 'later'; retryAfterMs: number; cause: string; untold?: true }
  | { state: 'gone' | 'blocked' | 'failed' | 'uncertain'; cause: string };

/** The port through which everything unasked leaves. Implemented by `bot/teams-messenger.ts`; one attempt a call, with a deadline. Never throws. */
export interface Messenger {
  send(to: Conversation, message: Message): Promise<SendOutcome>;
  /** Replaces a message that was sent before. Safe to repeat. */
  update(to: Conversation, activityId: string, message: Message): Promise<SendOutcome>;
  /**
   * Opens the private chat with this person anew, where Teams has forgotten it or none is known yet (`conversationId` may be empty). Says nothing in
   * it. Safe to repeat: Teams gives the same chat back.
   */
  reopen(
    to: Conversation,
  ): Promise<{ state: 'opened'; conversation: Conversation } | Exclude<SendOutcome, { state: 'sent' }>>;
}
