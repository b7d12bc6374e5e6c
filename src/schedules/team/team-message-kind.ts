import type { TeamChat } from '../../store/store';
import type { Facts } from '../facts';
import type { Occasion } from '../kinds/message-kind';
import type { Message } from '../messenger';

/** The receiver in slot ids and deliveries that is the team's chat and no person. No person may have this key. */
export const TEAM = 'team';

/** What a message to the team's chat is made from. */
export interface TeamMessageInput {
  facts: Facts;
  chat: TeamChat;
  occasion: string;
  slot: string;
  now: Date;
  /** The card stands in the chat and is made anew: then what is gone is said. */
  remake: boolean;
}

/**
 * A kind of message to the team's chat, if the coordinator has turned one on. Facts about meetings and counts only: never a name without
 * that person's choice, never anything about check-ins or evaluations. To add one: write its file and put it in `team/index.ts`. Pure.
 */
export interface TeamMessageKind {
  id: 'team-meeting';
  /** When it is due, for the occasions that belong to one ISO week. */
  occasionsIn(facts: Facts, week: string): Occasion[];
  /** The ISO week whose meetings the card shows; it is remade in place when one of them changes. */
  weekShown(occasion: string): string;
  /** The message, or `undefined` when its reason is gone. */
  message(input: TeamMessageInput): Message | undefined;
}
