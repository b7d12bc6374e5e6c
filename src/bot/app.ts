import { Application } from '@microsoft/teams-ai/lib/Application';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import type { TurnContext } from 'botbuilder';
import { logMark } from '../log';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { replyTexts } from '../text/replies';
import { answerPress } from './answer-press';
import { answerText, createCourtesies } from './answer-text';
import { isPrivate, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';
import { pressHandlers } from './handlers';
import { asActivity } from './teams-messenger';
import { openTurn } from './turn';

/** What is said where no person's language is known. */
const COMMON = replyTexts.da;

/** The routing table: what arrives, and who answers it. The first route that fits is taken. */
export function createBotApp(deps: BotDeps): (context: TurnContext) => Promise<void> {
  const courtesies = createCourtesies();
  const handlers = pressHandlers(courtesies);
  const app = new Application<TurnState>({ removeRecipientMention: true });
  // The option that should turn it off is not read; two turns at once would end each other's typing.
  app.startTypingTimer = () => undefined;

  app.activity('installationUpdate', (context) => onInstallation(deps, context));
  app.activity('conversationUpdate', (context) => onMembers(deps, context));
  app.adaptiveCards.actionExecute(/^/, (context, _state, data) => pressedCard(context, data));
  app.adaptiveCards.actionSubmit(/^/, async (context, _state, data) => {
    const card = await pressedCard(context, data);
    const { replyToId } = context.activity;
    if (replyToId === undefined) await context.sendActivity(asActivity({ card }));
    else await context.updateActivity({ ...asActivity({ card }), id: replyToId });
  });
  app.activity('message', (context) => onMessage(context));

  return async (context) => {
    await app.run(context);
  };

  async function pressedCard(context: TurnContext, data: unknown): Promise<AdaptiveCard> {
    const { activity } = context;
    const person = isPrivate(activity) ? whoIs(deps, activity) : undefined;
    if (person === undefined) return notYoursCard('da');
    await rememberConversation(deps, person, activity);
    return answerPress(await openTurn(deps, person, activity.replyToId), handlers, data);
  }

  async function onMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (!isPrivate(activity)) return void (await context.sendActivity(COMMON.privately));
    const person = whoIs(deps, activity);
    if (person === undefined) return void (await context.sendActivity(COMMON.stranger));
    if (await isRepeat(deps, context)) return;
    await rememberConversation(deps, person, activity);
    await greet(deps, person, 'written');
    const messages = await answerText(await openTurn(deps, person), activity.text ?? '', courtesies);
    for (const message of messages) await context.sendActivity(asActivity(message));
  }
}

async function onInstallation(deps: BotDeps, context: TurnContext): Promise<void> {
  const { activity } = context;
  const person = whoIs(deps, activity);
  if (person === undefined || !isPrivate(activity)) return;
  const removed = activity.action?.startsWith('remove') === true;
  // Our own state stops the sending: after an uninstall an old conversation may go on accepting messages.
  await rememberConversation(deps, person, activity, !removed);
  if (!removed && !(await isRepeat(deps, context))) await greet(deps, person, 'installed');
}

/** Teams sometimes tells of a new chat only by its members. The Playground tells both ways, and the first is enough. */
async function onMembers(deps: BotDeps, context: TurnContext): Promise<void> {
  const { activity } = context;
  const person = whoIs(deps, activity);
  const botIsNew = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true;
  if (deps.local || person === undefined || !isPrivate(activity) || !botIsNew) return;
  await rememberConversation(deps, person, activity);
  await greet(deps, person, 'installed');
}

/** Teams sends an activity again when an answer took long. The first time counts. */
async function isRepeat({ store, clock }: BotDeps, { activity }: TurnContext): Promise<boolean> {
  if (activity.id === undefined) return false;
  const key = logMark(`${activity.conversation.id} ${activity.type} ${activity.id}`);
  return !(await store.noteActivity(key, clock.now()));
}
