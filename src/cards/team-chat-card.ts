import type { Language } from '../programme/people';
import { capital } from '../text/dates';
import { teamChatTexts } from '../text/team-chat';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The presses on the card where the coordinator chooses the team's chat. */
export const TEAM_CHAT_VERBS = { show: 'team-chat.show', hide: 'team-chat.hide' } as const;

/** A chat of several people as the coordinator sees it. */
export interface TeamChatChoice {
  /** Short, names the chat in a press. */
  mark: string;
  kind: 'channel' | 'group';
  name: string | undefined;
  on: boolean;
}

/** More chats than this are not listed; a workplace has a handful. */
const MOST_CHATS = 8;

/** What would be shown, in words before the yes, and a button for each chat that the bot is in. `notices` say what was just done. */
export function teamChatCard(
  chats: readonly TeamChatChoice[],
  slot: string,
  language: Language,
  notices: readonly string[] = [],
): AdaptiveCard {
  const texts = teamChatTexts[language];
  const what = [texts.whatStands, texts.followsChanges, `${texts.namesByChoice} ${texts.neverThere}`];
  return card(texts.title, [
    heading(texts.title),
    ...notices.map((notice) => words(notice)),
    ...what.map((line) => text(line, { spacing: 'Small' })),
    ...(chats.length === 0 ? [text(texts.noneYet), text(texts.howToAdd, { spacing: 'Small' })] : []),
    ...chats.slice(0, MOST_CHATS).map((chat) => chatLines(chat, slot, language)),
  ]);
}

/** What a chat is called; Teams does not always say. */
export function teamChatName({ kind, name }: Pick<TeamChatChoice, 'kind' | 'name'>, language: Language): string {
  return name ?? teamChatTexts[language].unnamed[kind];
}

function chatLines(chat: TeamChatChoice, slot: string, language: Language): Element {
  const texts = teamChatTexts[language];
  const [title, verb] = chat.on ? [texts.showNoMore, TEAM_CHAT_VERBS.hide] : [texts.showHere, TEAM_CHAT_VERBS.show];
  return {
    type: 'Container',
    separator: true,
    items: [
      words(chat.name ?? capital(texts.unnamed[chat.kind])),
      ...(chat.on ? [text(texts.shownHere, { isSubtle: true, spacing: 'Small' })] : []),
      buttonLine(button(title, verb, slot, { chat: chat.mark })),
    ],
  };
}
