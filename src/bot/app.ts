import { Application } from '@microsoft/teams-ai/lib/Application';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { detectCrisis } from '../dialogs/help-now/detect';
import { logMark } from '../log';
import type { Person } from '../programme/people';
import { localMomentOf } from '../schedules/local-time';
import type { Message } from '../schedules/messenger';
import { replyTexts } from '../text/replies';
import { answerPress } from './answer-press';
import { answerText, createCourtesies } from './answer-text';
import { isPrivate, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';
import { pressHandlers } from './handlers';
import { helpOffer } from './help-offer';
import { asActivity } from './teams-messenger';
import { openTurn } from './turn';
import { whoToGoToFor } from './who-to-go-to';

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
  // Every press, whatever it carries: one that is bent out of shape gets a kind word as well.
  app.adaptiveCards.actionExecute(isExecute, (context, _state, data) => pressedCard(context, data));
  app.adaptiveCards.actionSubmit(isSubmit, async (context, _state, data) => {
    const answer = await pressedCard(context, data);
    if (typeof answer === 'string') await context.sendActivity(answer);
    else await replaceCard(context, answer);
  });
  app.activity('message', (context) => onMessage(context));

  return async (context) => {
    await app.run(context);
  };

  /** The card that takes the pressed one's place, or words that leave it standing. */
  async function pressedCard(context: TurnContext, data: unknown): Promise<AdaptiveCard | string> {
    const { activity } = context;
    if (!isPrivate(activity)) return COMMON.privately;
    const person = whoIs(deps, activity);
    if (person === undefined) return notYoursCard('da');
    await rememberConversation(deps, person, activity);
    return answerPress(await openTurn(deps, person, activity.replyToId), handlers, data);
  }

  async function onMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (!isPrivate(activity)) return void (await context.sendActivity(COMMON.privately));
    const text = activity.text ?? '';
    const person = whoIs(deps, activity);
    try {
      const messages = person === undefined ? toStranger(text) : await answersTo(context, person, text);
      for (const message of messages) await context.sendActivity(asActivity(message));
    } catch (error) {
      // An offer of help needs no store, so it comes also when everything else has failed.
      const offer = person === undefined ? undefined : offerWithoutTurn(person, text);
      if (offer !== undefined) await context.sendActivity(asActivity(offer));
      throw error;
    }
  }

  async function answersTo(context: TurnContext, person: Person, text: string): Promise<readonly Message[]> {
    if (await isRepeat(deps, context)) return [];
    await rememberConversation(deps, person, context.activity);
    // Who needs help now is not asked about weekly questions first; the greeting comes with the next message.
    if (detectCrisis(text) === undefined) await greet(deps, person, 'written');
    return answerText(await openTurn(deps, person), text, courtesies);
  }

  function toStranger(text: string): Message[] {
    const stranger = { text: COMMON.stranger };
    return detectCrisis(text) === undefined
      ? [stranger]
      : [{ card: whoToGoToFor(deps.workplace.programme, 'da') }, stranger];
  }

  function offerWithoutTurn(person: Person, text: string): Message | undefined {
    const offer = detectCrisis(text);
    const { programme } = deps.workplace;
    const today = localMomentOf(deps.clock.now(), programme.timeZone).on;
    return offer === undefined ? undefined : helpOffer(offer, programme, person, today, person.language);
  }
}

const isExecute = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === 'invoke' &&
  activity.name === 'adaptiveCard/action' &&
  activity.value?.action?.type === 'Action.Execute';

const isSubmit = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === 'message' && !activity.text && typeof activity.value === 'object';

/** Puts a card in the pressed one's place; as a new message when that one is gone, for what was pressed has happened. */
async function replaceCard(context: TurnContext, card: AdaptiveCard): Promise<void> {
  const { replyToId } = context.activity;
  const message = asActivity({ card });
  if (replyToId === undefined) return void (await context.sendActivity(message));
  await context.updateActivity({ ...message, id: replyToId }).catch(() => context.sendActivity(message));
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
