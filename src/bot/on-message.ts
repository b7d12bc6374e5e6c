import type { TurnContext } from 'botbuilder';
import { detectCrisis, readDistress } from '../dialogs/help-now/detect';
import type { Person } from '../programme/people';
import { localMomentOf } from '../schedules/local-time';
import { replyTexts } from '../text/replies';
import { answerText, asksWhoToGoTo, type Courtesies } from './answer-text';
import { isPrivate, whoIs } from './conversation';
import type { AppDeps, BotDeps } from './deps';
import { greet } from './greet';
import { helpOf, inTime, type Help } from './help-in-time';
import { helpOffer } from './help-offer';
import type { Inbox } from './inbox/inbox';
import type { TurnWork } from './inbox/once';
import { messages, type Said } from './inbox/said';
import { rememberTeamChat } from './team-chat';
import { closeOpenCards } from './private-cards';
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
    return withHelp(context, helpWithoutStore(deps, person, text), (inside) => answersTo(inside, person, text));
  };

  /** The chat is known from now on. Whatever was written there gets one sentence, once. */
  function inSharedChat(context: TurnContext): Promise<void> {
    return inbox.handle(context, async (inside) => {
      await rememberTeamChat(inside, context.activity);
      return messages({ text: COMMON.privately });
    });
  }

  function withHelp(context: TurnContext, help: Help | undefined, work: TurnWork): Promise<void> {
    const turn = inbox.handle(context, work, help);
    return help === undefined ? turn : inTime(deps, context, help, turn);
  }

  /** Where there is help is shown to everybody. */
  function toStranger(context: TurnContext, text: string): Promise<void> {
    const stranger = { text: COMMON.stranger };
    if (detectCrisis(text) === undefined) return inbox.handle(context, async () => messages(stranger));
    const card = whoToGoToFor(deps.workplace.programme, 'da');
    const help = [{ card }, stranger];
    return withHelp(context, helpOf(help), async () => ({ kind: 'messages', messages: [], help }));
  }

  async function answersTo(inside: BotDeps, person: Person, text: string): Promise<Said> {
    const isDistress = detectCrisis(text) !== undefined;
    if (isDistress) inside.leaveNoTrace();
    // Who needs help now is not asked about weekly questions first; the greeting comes with the next message.
    else await greet(inside, person, 'written');
    await closeOpenCards({ deps: inside, actor: person });
    const answer = await answerText(await openTurn(inside, person), text, courtesies);
    return answer.help === undefined ? messages(...answer.messages) : { kind: 'messages', ...answer };
  }
}

/** The help that a message asks for when the store fails or takes long, in the language of the people file. */
function helpWithoutStore(deps: AppDeps, person: Person, text: string): Help | undefined {
  const { workplace, clock } = deps;
  const distress = readDistress(text);
  if (distress === undefined) {
    if (!asksWhoToGoTo(deps, text)) return undefined;
    return helpOf([{ card: whoToGoToFor(workplace.programme, person.language) }], true);
  }
  const today = localMomentOf(clock.now(), workplace.programme.timeZone).on;
  return helpOf([helpOffer(distress, workplace.programme, person, today, person.language)]);
}
