import type { Conversation, TeamChat } from '../../store/store';
import { TEAM } from './team-message-kind';

/** Where a message goes: a person's private chat, a group chat, or a channel, in which each new message begins a thread of its own. */
export type Receiver = Conversation & { kind?: 'personal' | 'group' | 'channel' };

/** Where the team's chat is, in the form in which the messenger takes a receiver. Nobody in particular is written to in it. */
export function teamConversation(chat: TeamChat): Receiver {
  const { conversationId, kind, serviceUrl, botId, tenantId, active } = chat;
  return { personId: TEAM, kind, conversationId, serviceUrl, userId: '', botId, tenantId, active };
}
