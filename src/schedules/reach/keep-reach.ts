import { z } from 'zod';
import type { Conversation, Store, TeamChat } from '../../store/store';
import type { SendOutcome } from '../messenger';
import { TEAM } from '../team';
import type { Receiver } from '../team/team-conversation';

/** Names the fact that `lostTeamChat` reads. */
export const LOST_TEAM_CHAT = 'lost-team-chat';

/** A chat of several people that showed the meetings until Teams refused the bot there. */
export interface LostTeamChat {
  conversationId: string;
  name: string | undefined;
  /** UTC. */
  at: Date;
}

/**
 * Who refuses is not written to again until they act: by our own state, because later sends may be taken all the same. A team's chat that the bot was
 * thrown out of shows no more meetings until somebody chooses it anew; that it stopped is kept for the coordinator.
 */
export async function keepReach(store: Store, to: Receiver, outcome: SendOutcome, now: Date): Promise<void> {
  if (outcome.state !== 'blocked' && outcome.state !== 'gone') return;
  if (to.personId === TEAM) return loseTeamChat(store, to.conversationId, now);
  const kept = await store.findConversation(to.personId);
  // Whoever has come back meanwhile has another chat, of which this tells nothing.
  if (kept?.active !== true || kept.conversationId !== to.conversationId) return;
  const inactiveCause = outcome.state === 'gone' ? 'gone' : 'blocked';
  await store.saveConversation({ ...kept, active: false, inactiveCause, inactiveSince: now });
}

/** Keeps a chat that was opened anew. False when its person has taken the app away meanwhile: then nothing may be sent there. */
export async function saveReopened(store: Store, conversation: Conversation): Promise<boolean> {
  return store.transaction(async (inside) => {
    const kept = await inside.findConversation(conversation.personId);
    if (kept?.inactiveCause === 'uninstalled') return false;
    await inside.saveConversation(conversation);
    return true;
  });
}

async function loseTeamChat(store: Store, conversationId: string, now: Date): Promise<void> {
  await store.transaction(async (inside) => {
    const chat = (await inside.listTeamChats()).find((one) => one.conversationId === conversationId);
    if (chat?.active !== true) return;
    await inside.saveTeamChat({ ...chat, active: false, on: false });
    if (chat.on) {
      await inside.saveFact(LOST_TEAM_CHAT, JSON.stringify({ conversationId, name: chat.name, at: now.toISOString() }));
    }
  });
}

const lostSchema = z.object({ conversationId: z.string(), name: z.string().optional(), at: z.iso.datetime() });

/** The chat that stopped last without anybody's wish, while no other has been chosen and it has not come back; `undefined` when there is none. */
export function lostTeamChat(kept: string | undefined, chats: readonly TeamChat[]): LostTeamChat | undefined {
  if (kept === undefined) return undefined;
  const { conversationId, name, at } = lostSchema.parse(JSON.parse(kept));
  const isBack = chats.some((one) => one.active && (one.on || one.conversationId === conversationId));
  return isBack ? undefined : { conversationId, name, at: new Date(at) };
}
