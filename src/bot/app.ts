import { Application } from '@microsoft/teams-ai/lib/Application';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import type { TurnContext } from 'botbuilder';
import { createCourtesies } from './answer-text';
import type { AppDeps, BotDeps } from './deps';
import { pressHandlers } from './handlers';
import type { Inbox } from './inbox/inbox';
import { NOTHING } from './inbox/said';
import { onInstallation, onMembers } from './on-installation';
import { createOnMessage } from './on-message';
import { createOnPress } from './on-press';

/** The routing table: what arrives, and who answers it. The first route that fits is taken, and all of them go through the inbox. */
export function createBotApp(deps: AppDeps, inbox: Inbox): (context: TurnContext) => Promise<void> {
  const courtesies = createCourtesies();
  const onPress = createOnPress(deps, inbox, pressHandlers(courtesies), courtesies);
  const onMessage = createOnMessage(deps, inbox, courtesies);
  const app = new Application<TurnState>({ removeRecipientMention: false });
  // Mentions stay: they stand in groups only, where the words do not matter, and taking one out trips over bent ones.
  // The option that should turn typing off is not read; two turns at once would end each other's typing.
  app.startTypingTimer = () => undefined;

  app.activity('installationUpdate', (context) => inbox.handle(context, silently(onInstallation, context)));
  app.activity('conversationUpdate', (context) => inbox.handle(context, silently(onMembers, context)));
  // Every press, whatever it carries: one that is bent out of shape gets a kind word as well.
  app.adaptiveCards.actionExecute(isExecute, (context, _state, data) => onPress.execute(context, data));
  app.adaptiveCards.actionSubmit(isSubmit, (context, _state, data) => onPress.submit(context, data));
  app.activity('message', onMessage);
  app.activity(
    async () => true,
    (context) => inbox.pass(context),
  );

  return async (context) => {
    await app.run(context);
    // Not waited for: the one who pressed has their answer, and the others' cards follow.
    void deps.refresher.refreshOwn();
  };
}

function silently(act: (deps: BotDeps, context: TurnContext) => Promise<void>, context: TurnContext) {
  return async (deps: BotDeps) => {
    await act(deps, context);
    return NOTHING;
  };
}

const isExecute = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === 'invoke' &&
  activity.name === 'adaptiveCard/action' &&
  activity.value?.action?.type === 'Action.Execute';

const isSubmit = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === 'message' && !activity.text && typeof activity.value === 'object';
