import type { Activity, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { replyTexts } from '../text/replies';
import { answerPress } from './answer-press';
import { isPrivate, whoIs } from './conversation';
import type { Courtesies } from './answer-text';
import type { AppDeps, BotDeps } from './deps';
import { cardInTime, helpOf, inTime } from './help-in-time';
import { offerForFields } from './distress-in-fields';
import { helpCardWithoutStore } from './handlers/who-to-go-to';
import type { PressHandler } from './handlers/press-handler';
import { takeAnswer } from './inbox/deadline';
import type { Inbox } from './inbox/inbox';
import { messages, NOTHING, type Said } from './inbox/said';
import { answerTeamPress } from './team-press';
import { isTooSoon } from './too-soon';
import { openTurn } from './turn';

/** The two ways in which a press arrives. */
export interface OnPress {
  /** As `Action.Execute`: gives the card that takes the pressed one's place for the one who pressed, or words that leave it standing. */
  execute(context: TurnContext, data: unknown): Promise<AdaptiveCard | string>;
  /** As a message, from clients without it: the bot puts the card in its place itself. */
  submit(context: TurnContext, data: unknown): Promise<void>;
}

/** Answers presses. In a chat of several people only those on the card of a meeting have an effect, and words go to the one who pressed. */
export function createOnPress(
  deps: AppDeps,
  inbox: Inbox,
  handlers: ReadonlyMap<string, PressHandler>,
  courtesies: Courtesies,
): OnPress {
  return {
    execute(context, data) {
      const answer = inbox.answer(context, async (inside): Promise<Said> => {
        const { activity } = context;
        if (isPrivate(activity)) return inPrivate(inside, activity, data, () => takeAnswer(context));
        return { kind: 'words', words: (await answerTeamPress(inside, activity, data)).words };
      });
      const help = helpFor(context.activity, data);
      return help === undefined ? answer : cardInTime(deps, help.card, answer);
    },

    submit(context, data) {
      const offered = helpFor(context.activity, data);
      const help = offered && helpOf([{ card: offered.card }], offered.isAll);
      const work = async (inside: BotDeps): Promise<Said> => {
        const { activity } = context;
        if (isPrivate(activity)) return inPrivate(inside, activity, data, () => false);
        const { taken } = await answerTeamPress(inside, activity, data);
        // Words would be read by everybody there: an answer shows in the counts only, and all else gets the one sentence.
        return taken ? NOTHING : messages({ text: replyTexts.da.privately });
      };
      const turn = inbox.handle(context, work, help);
      return help === undefined ? turn : inTime(deps, context, help, turn);
    },
  };

  /** Help that waits for no store. It is all that was asked for by a button for help, and not by words of distress in a form. */
  function helpFor(activity: Activity, data: unknown): { card: AdaptiveCard; isAll: boolean } | undefined {
    const person = isPrivate(activity) ? whoIs(deps, activity) : undefined;
    if (person === undefined) return undefined;
    const asked = helpCardWithoutStore(deps, person, data, courtesies);
    const card = asked ?? offerForFields(deps, person, data);
    return card && { card, isAll: asked !== undefined };
  }

  async function inPrivate(
    deps: BotDeps,
    activity: Activity,
    data: unknown,
    standsAtOnce: () => boolean,
  ): Promise<Said> {
    const person = whoIs(deps, activity);
    if (person === undefined) return { kind: 'card', card: notYoursCard('da') };
    const turn = await openTurn(deps, person, activity.replyToId);
    if (helpFor(activity, data) === undefined && isTooSoon(deps, data)) {
      // A moment later the same press is a wish.
      deps.leaveNoTrace();
      return { kind: 'words', words: replyTexts[turn.language].tooSoon };
    }
    return { kind: 'card', card: await answerPress(turn, handlers, data, standsAtOnce) };
  }
}
