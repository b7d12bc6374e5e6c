import type { AdaptiveCard, PressData } from '../../src/cards/adaptive-card';
import { messageAsText } from '../../src/cli/message-as-text';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Shown } from '../../src/cli/terminal-teams';
import type { Person } from '../../src/programme/people';
import type { BotStage } from './bot-stage';

/** A channel or group chat with the bot in it, beside the private chats of a stage. */
export interface TeamChatStage {
  id: string;
  /** The fields of an activity from this chat. */
  fields: Record<string, unknown>;
  /** Somebody adds the bot, or takes it out. */
  install(by: Person, action?: string): Promise<void>;
  /** What stands in the chat now, oldest first. */
  shown(): Shown[];
  /** The newest message there, as one would read it. */
  text(): string;
  /** The data of a button on the newest card there. */
  dataOf(title: string): PressData;
  /** Presses the button on the newest card; gives the words for the one who pressed, after every card has been remade. */
  press(person: Person, title: string): Promise<AdaptiveCard | string>;
  pressData(person: Person, data: unknown): Promise<AdaptiveCard | string>;
  /** The same as clients without `Action.Execute` send it. */
  submitData(person: Person, data: unknown): Promise<void>;
  say(person: Person, text: string): Promise<void>;
}

const CHANNEL = '19:meetings@thread.tacv2';
const GROUP = '19:project-group@thread.v2';
const TEAM = { id: '19:general@thread.tacv2', name: 'Udviklingsteamet' };

/** A chat of several people. `channelData` as Teams sends it for a channel that is not the general one. */
export function teamChatStage(stage: BotStage, kind: 'channel' | 'group'): TeamChatStage {
  const { teams } = stage;
  const id = kind === 'channel' ? CHANNEL : GROUP;
  const conversation =
    kind === 'channel'
      ? { id, isGroup: true, conversationType: 'channel' }
      : { id, isGroup: true, conversationType: 'groupChat', name: 'Projektgruppen' };
  const channelData = kind === 'channel' ? { channel: { id, name: 'Møder' }, team: TEAM } : {};
  const fields = { conversation, channelData };
  const thread = (messageId: string) =>
    kind === 'channel' ? { ...fields, conversation: { ...conversation, id: `${id};messageid=${messageId}` } } : fields;
  const newest = () => chat.shown().findLast(({ message }) => 'card' in message);

  const chat: TeamChatStage = {
    id,
    fields,
    install: async (by, action = 'add') => {
      await teams.post(by, { type: 'installationUpdate', action, ...fields });
    },
    shown: () => teams.shown.filter(({ personId }) => personId === id),
    text: () => messageAsText(chat.shown().at(-1)?.message ?? { text: '' }).join('\n'),
    dataOf(title) {
      const message = newest()?.message;
      const action = (message !== undefined && 'card' in message ? buttonsOf(message.card) : []).find(
        (one) => one.title === title,
      );
      if (action === undefined) throw new Error(`the card in the chat has no button "${title}"`);
      return action.data;
    },
    press: async (person, title) => chat.pressData(person, chat.dataOf(title)),
    async pressData(person, data) {
      const replyToId = newest()?.id ?? 'none';
      const answer = await stage.pressData(person, data, { ...thread(replyToId), replyToId });
      await stage.bot.cardsRemade();
      return answer;
    },
    async submitData(person, data) {
      const replyToId = newest()?.id ?? 'none';
      await teams.post(person, { type: 'message', value: data, ...thread(replyToId), replyToId });
      await stage.bot.cardsRemade();
    },
    say: async (person, text) => void (await teams.post(person, { type: 'message', text, ...thread('1') })),
  };
  return chat;
}
