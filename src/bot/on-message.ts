import type { TurnContext } from 'botbuilder';
import { detectCrisis, readDistress } from '../dialogs/help-now/detect';
import type { Person } from '../programme/people';
import { localMomentOf } from '../schedules/local-time';
import type { Message } from '../schedules/messenger';
import { replyTexts } from '../text/replies';
import { answerText, type Courtesies } from './answer-text';
import { isPrivate, whoIs } from './conversation';
import type { AppDeps, BotDeps } from './deps';
import { greet } from './greet';
import { helpOffer } from './help-offer';
import type { Inbox } from './inbox/inbox';
import { messages } from './inbox/said';
import { stampMessage } from './inbox/stamp';
import { reply } from './reply';
import { rememberTeamChat } from './team-chat';
import { openTurn } from './turn';
import { whoToGoToFor } from './who-to-go-to';

/** What is said where no person's language is known. */
const COMMON = replyTexts.da;

/** Answers what somebody wrote: in a group with one sentence, to a stranger with another, to a known person with `answerText`. */
export function createOnMessage(deps: AppDeps, inbox: Inbox, courtesies: Courtesies) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (!isPrivate(activity)) return inSharedChat(context);
    const text = activity.text ?? '';
    const person = whoIs(deps, activity);
    if (person === undefined) return toStranger(context, text);
    const offer = offerWithoutStore(deps, person, text);
    try {
      await inbox.handle(context, async (inside) => messages(...(await answersTo(inside, person, text))), offer);
    } catch (error) {
      if (offer !== undefined)
        await reply(
          deps,
          context,
          offer.map((one) => stampMessage(deps.stamp, one)),
        );
      throw error;
    }
  };

  /** The chat is known from now on. Whatever was written there gets one sentence, once. */
  function inSharedChat(context: TurnContext): Promise<void> {
    return inbox.handle(context, async (inside) => {
      await rememberTeamChat(inside, context.activity);
      return messages({ text: COMMON.privately });
    });
  }

  /** Where there is help is shown to everybody. */
  function toStranger(context: TurnContext, text: string): Promise<void> {
    const stranger = { text: COMMON.stranger };
    if (detectCrisis(text) === undefined) return inbox.handle(context, async () => messages(stranger));
    const answers = [{ card: whoToGoToFor(deps.workplace.programme, 'da') }, stranger];
    return inbox.handle(context, async () => messages(...answers), answers);
  }

  async function answersTo(inside: BotDeps, person: Person, text: string): Promise<readonly Message[]> {
    const isDistress = detectCrisis(text) !== undefined;
    if (isDistress) inside.keepNoWords();
    // Who needs help now is not asked about weekly questions first; the greeting comes with the next message.
    else await greet(inside, person, 'written');
    return answerText(await openTurn(inside, person), text, courtesies);
  }
}

/** The offer of help when everything else has failed, in the language of the people file. */
function offerWithoutStore({ workplace, clock }: AppDeps, person: Person, text: string): Message[] | undefined {
  const distress = readDistress(text);
  if (distress === undefined) return undefined;
  const today = localMomentOf(clock.now(), workplace.programme.timeZone).on;
  return [helpOffer(distress, workplace.programme, person, today, person.language)];
}
