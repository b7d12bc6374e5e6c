import { createHash } from 'node:crypto';
import { teamChatCard, teamChatName, type TeamChatChoice } from '../cards/team-chat-card';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { localMomentOf } from '../schedules/local-time';
import { markTeamCards, nextTeamCard } from '../schedules/team/team-cards';
import { slotId } from '../schedules/slot-id';
import type { TeamChat } from '../store/store';
import { momentName } from '../text/dates';
import { teamChatTexts } from '../text/team-chat';
import { readTurnFacts, type Turn } from './turn';

/** The card on which the coordinator chooses, as things are now. */
export async function teamChatCardFor(turn: Turn, notices: readonly string[] = []): Promise<AdaptiveCard> {
  const chats = (await turn.deps.store.listTeamChats()).filter(({ active }) => active);
  const choices = chats.map(choiceOf).sort(byName);
  return teamChatCard(choices, slotId('team-meeting', turn.actor.id, 'choice'), turn.language, notices);
}

/**
 * Shows the meetings in a chat, or no more. Takes effect at once and says nothing in the chat. Gives what to tell the one who chose: for a chat
 * that is on, when the first card comes.
 *
 * @param mark - the chat as the card names it. Where the bot is no longer, nothing is changed.
 */
export async function chooseTeamChat(turn: Turn, mark: string, on: boolean): Promise<readonly string[]> {
  const { deps, now, language } = turn;
  const texts = teamChatTexts[language];
  return deps.store.transaction(async (store) => {
    const chat = (await store.listTeamChats()).find((one) => one.active && markOf(one) === mark);
    if (chat === undefined) return [texts.notThereAnyMore];
    if (chat.on !== on) await store.saveTeamChat({ ...chat, on });
    const name = teamChatName(chat, language);
    if (!on) return [`${texts.turnedOff({ name })} ${texts.cardsStand}`];
    const facts = await readTurnFacts(store, deps, now);
    // What was sent there before and stood still is put right.
    await markTeamCards(store, facts, now);
    const first = nextTeamCard(facts, now);
    if (first === undefined) return [texts.turnedOn({ name }), texts.noCardYet];
    const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
    const moment = momentName(first, language, thisYear);
    return [texts.turnedOn({ name }), `${texts.firstCard({ moment })} ${texts.nothingBefore}`];
  });
}

function choiceOf(chat: TeamChat): TeamChatChoice {
  return { mark: markOf(chat), kind: chat.kind, name: chat.name, on: chat.on };
}

/** Names the chat on a card that may be pressed after a restart. */
function markOf({ conversationId }: TeamChat): string {
  return createHash('sha256').update(conversationId).digest('hex').slice(0, 10);
}

/** The one that is on first, so that it can always be turned off. */
function byName(one: TeamChatChoice, other: TeamChatChoice): number {
  return Number(other.on) - Number(one.on) || (one.name ?? '').localeCompare(other.name ?? '', 'da');
}
