import { z } from 'zod';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { TEAM_CHAT_VERBS } from '../../cards/team-chat-card';
import { mayDo } from '../../programme/access';
import { chooseTeamChat, teamChatCardFor } from '../team-chat-choice';
import type { PressHandler } from './press-handler';

const chosen = z.object({ chat: z.string().regex(/^[0-9a-f]{1,64}$/) });

/** The presses on [Vis her] and [Vis ikke mere]. The card comes back as things are then. */
export const teamChatHandlers: readonly PressHandler[] = [
  choosing(TEAM_CHAT_VERBS.show, true),
  choosing(TEAM_CHAT_VERBS.hide, false),
];

function choosing(verb: string, on: boolean): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      if (!mayDo(turn.actor, 'choose-team-chat')) return notYoursCard(turn.language);
      const data = chosen.safeParse(press).data;
      if (data === undefined) return oldCardCard(turn.language);
      return teamChatCardFor(turn, await chooseTeamChat(turn, data.chat, on));
    },
  };
}
