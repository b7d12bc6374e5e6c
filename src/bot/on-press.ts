import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { replyTexts } from '../text/replies';
import { answerPress } from './answer-press';
import { isPrivate, isRepeat, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import type { PressHandler } from './handlers/press-handler';
import { replaceCard, reply } from './reply';
import { answerTeamPress } from './team-press';
import { openTurn } from './turn';

/** The two ways in which a press arrives. */
export interface OnPress {
  /** As `Action.Execute`: gives the card that takes the pressed one's place for the one who pressed, or words that leave it standing. */
  execute(context: TurnContext, data: unknown): Promise<AdaptiveCard | string>;
  /** As a message, from clients without it: the bot puts the card in its place itself. */
  submit(context: TurnContext, data: unknown): Promise<void>;
}

/** Answers presses. In a chat of several people only those on the card of a meeting have an effect, and words go to the one who pressed. */
export function createOnPress(deps: BotDeps, handlers: ReadonlyMap<string, PressHandler>): OnPress {
  return {
    async execute(context, data) {
      const { activity } = context;
      return isPrivate(activity) ? answerPrivately(context, data) : (await answerTeamPress(deps, activity, data)).words;
    },

    async submit(context, data) {
      const { activity } = context;
      if (isPrivate(activity)) return replaceCard(deps, context, await answerPrivately(context, data));
      const { taken } = await answerTeamPress(deps, activity, data);
      // Words would be read by everybody there: an answer shows in the counts only, and all else gets the one sentence.
      if (!taken && !(await isRepeat(deps, activity))) await reply(deps, context, [{ text: replyTexts.da.privately }]);
    },
  };

  async function answerPrivately({ activity }: TurnContext, data: unknown): Promise<AdaptiveCard> {
    const person = whoIs(deps, activity);
    if (person === undefined) return notYoursCard('da');
    await rememberConversation(deps, person, activity);
    return answerPress(await openTurn(deps, person, activity.replyToId), handlers, data);
  }
}
