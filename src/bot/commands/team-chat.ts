import { mayDo } from '../../programme/access';
import { teamChatTexts } from '../../text/team-chat';
import { teamChatCardFor } from '../team-chat-choice';
import type { Command } from './command';
import { POLITE } from './when-words';

const DANISH_PLACE = '(?:kanalen|en kanal|gruppens? kanal|gruppechatten|teamets? chat|gruppens? chat)';
const ENGLISH_PLACE = '(?:(?:the|a) (?:team s? )?(?:channel|group chat)|the team s? chat)';

/** Where the group can see the meetings, if anywhere. The coordinator chooses. */
export const teamChatCommand: Command = {
  id: 'team-chat',
  phrases: { da: ['møder i kanalen'], en: ['meetings in the channel'] },
  about: { da: 'vis møderne i en kanal eller gruppechat', en: 'show the meetings in a channel or group chat' },
  offeredTo: ({ actor }) => mayDo(actor, 'choose-team-chat'),
  pattern: new RegExp(
    `^(?:${[
      `(?:vis |slaa )?(?:ikke )?moeder(?:ne)? (?:fra |til )?i ${DANISH_PLACE}`,
      `(?:show )?(?:the |no )?meetings in ${ENGLISH_PLACE}`,
    ].join('|')})${POLITE}$`,
  ),

  async run(turn) {
    if (!mayDo(turn.actor, 'choose-team-chat')) return [{ text: teamChatTexts[turn.language].onlyCoordinator }];
    return [{ card: await teamChatCardFor(turn) }];
  },
};
