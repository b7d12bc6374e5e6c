import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { replyTexts } from '../text/replies';
import { answerPress } from './answer-press';
import { isPrivate, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import type { PressHandler } from './handlers/press-handler';
import { openTurn } from './turn';

/** Answers a press with the card that takes the pressed one's place, or with words that leave it standing. */
export function createOnPress(deps: BotDeps, handlers: ReadonlyMap<string, PressHandler>) {
  return async (context: TurnContext, data: unknown): Promise<AdaptiveCard | string> => {
    const { activity } = context;
    if (!isPrivate(activity)) return replyTexts.da.privately;
    const person = whoIs(deps, activity);
    if (person === undefined) return notYoursCard('da');
    await rememberConversation(deps, person, activity);
    return answerPress(await openTurn(deps, person, activity.replyToId), handlers, data);
  };
}
