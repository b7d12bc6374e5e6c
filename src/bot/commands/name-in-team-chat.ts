import { markTeamCards } from '../../schedules/team/team-cards';
import { teamChatTexts } from '../../text/team-chat';
import { withSettings, type Turn } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

const DANISH_PLACE = '(?: i (?:kanalen|gruppechatten|chatten|teamets chat))?';
const ENGLISH_PLACE = '(?: in (?:the )?(?:channel|group chat|chat))?';

/** My name may stand beside my answer on the cards in the team's chat. Only I can turn it on or off. */
export const showName: Command = {
  id: 'show-name-in-team-chat',
  phrases: { da: ['vis mit navn i kanalen'], en: ['show my name in the channel'] },
  about: { da: 'dit navn står ved dit svar på møder', en: 'your name stands by your answer about meetings' },
  offeredTo: ({ facts, settings }) => facts.teamChat !== undefined && !settings.nameInTeamChat,
  pattern: new RegExp(`^(?:vis mit navn${DANISH_PLACE}|show my name${ENGLISH_PLACE})${POLITE}$`),

  async run(turn) {
    const texts = teamChatTexts[turn.language];
    await chooseName(turn, true);
    return [{ text: turn.facts.teamChat === undefined ? texts.nameOnNoChat : texts.nameOn }];
  },
};

/** The other way. Takes effect at once, also on the cards that stand there. */
export const hideName: Command = {
  id: 'hide-name-in-team-chat',
  phrases: { da: ['skjul mit navn'], en: ['hide my name'] },
  about: { da: 'dit navn står ikke i kanalen', en: 'your name does not stand in the channel' },
  offeredTo: ({ facts, settings }) => facts.teamChat !== undefined && settings.nameInTeamChat,
  pattern: new RegExp(
    `^(?:(?:skjul|vis ikke|fjern) mit navn${DANISH_PLACE}|(?:hide|remove|do not show|don t show|dont show) my name${ENGLISH_PLACE})${POLITE}$`,
  ),

  async run(turn) {
    await chooseName(turn, false);
    return [{ text: teamChatTexts[turn.language].nameOff }];
  },
};

async function chooseName(turn: Turn, nameInTeamChat: boolean): Promise<void> {
  await withSettings(turn, { nameInTeamChat });
  await markTeamCards(turn.deps.store, turn.facts, turn.now);
}
