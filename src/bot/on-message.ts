import type { TurnContext } from 'botbuilder';
import { detectCrisis } from '../dialogs/help-now/detect';
import type { Person } from '../programme/people';
import { localMomentOf } from '../schedules/local-time';
import type { Message } from '../schedules/messenger';
import { replyTexts } from '../text/replies';
import { answerText, type Courtesies } from './answer-text';
import { isPrivate, isRepeat, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';
import { helpOffer } from './help-offer';
import { reply } from './reply';
import { rememberTeamChat } from './team-chat';
import { openTurn } from './turn';
import { whoToGoToFor } from './who-to-go-to';

/** What is said where no person's language is known. */
const COMMON = replyTexts.da;

/** Answers what somebody wrote: in a group with one sentence, to a stranger with another, to a known person with `answerText`. */
export function createOnMessage(deps: BotDeps, courtesies: Courtesies) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (!isPrivate(activity)) return inSharedChat(context);
    const text = activity.text ?? '';
    const person = whoIs(deps, activity);
    if (person === undefined) return reply(deps, context, answersToStranger(deps, text));
    try {
      await reply(deps, context, await answersTo(context, person, text));
    } catch (error) {
      await reply(deps, context, offerWithoutStore(deps, person, text));
      throw error;
    }
  };

  /** The chat is known from now on. Whatever was written there gets one sentence, once. */
  async function inSharedChat(context: TurnContext): Promise<void> {
    if (await isRepeat(deps, context.activity)) return;
    await rememberTeamChat(deps, context.activity);
    await reply(deps, context, [{ text: COMMON.privately }]);
  }

  async function answersTo(context: TurnContext, person: Person, text: string): Promise<readonly Message[]> {
    if (await isRepeat(deps, context.activity)) return [];
    await rememberConversation(deps, person, context.activity);
    // Who needs help now is not asked about weekly questions first; the greeting comes with the next message.
    if (detectCrisis(text) === undefined) await greet(deps, person, 'written');
    return answerText(await openTurn(deps, person), text, courtesies);
  }
}

/** Where there is help is shown to everybody. */
function answersToStranger({ workplace }: BotDeps, text: string): Message[] {
  const stranger = { text: COMMON.stranger };
  return detectCrisis(text) === undefined ? [stranger] : [{ card: whoToGoToFor(workplace.programme, 'da') }, stranger];
}

/** The offer of help when everything else has failed, in the language of the people file. */
function offerWithoutStore({ workplace, clock }: BotDeps, person: Person, text: string): Message[] {
  const offer = detectCrisis(text);
  if (offer === undefined) return [];
  const today = localMomentOf(clock.now(), workplace.programme.timeZone).on;
  return [helpOffer(offer, workplace.programme, person, today, person.language)];
}
