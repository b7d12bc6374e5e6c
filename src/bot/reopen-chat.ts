import type { ConversationParameters } from 'botbuilder';
import type { Clock } from '../clock';
import type { Messenger } from '../schedules/messenger';
import type { Conversation } from '../store/store';
import { CHANNEL_AUDIENCE, type MedspillerAdapter } from './adapter';
import { failedOutcome } from './send-outcomes';
import { GCC_SERVICE_URL, isSameServiceUrl } from './service-url';

/** What opening a chat needs. */
export interface ReopenDeps {
  adapter: MedspillerAdapter;
  clock: Clock;
  /** Empty in local mode. */
  appId: string;
  mayBeReached(serviceUrl: string): boolean;
}

/** Teams' word for a tenant whose chats live behind another host. */
const WRONG_HOST = 'http-403-InvalidBotApiHost';

type Reopened = Awaited<ReturnType<Messenger['reopen']>>;

/**
 * Opens the private chat with a person, and says nothing in it. One attempt within the adapter's deadline, and one more at the government cloud's host
 * when Teams names that as the mistake. Never throws. `to.userId` may be the person's Entra id while their `29:…` is not known.
 */
export async function reopenChat(deps: ReopenDeps, to: Conversation): Promise<Reopened> {
  const first = await open(deps, to);
  if (first.state === 'opened' || first.cause !== WRONG_HOST) return first;
  if (isSameServiceUrl(to.serviceUrl, GCC_SERVICE_URL) || !deps.mayBeReached(GCC_SERVICE_URL)) return first;
  return open(deps, { ...to, serviceUrl: GCC_SERVICE_URL });
}

async function open({ adapter, clock, appId, mayBeReached }: ReopenDeps, to: Conversation): Promise<Reopened> {
  const { serviceUrl, tenantId } = to;
  // A row that was tampered with must not lead the bot's token elsewhere.
  if (!mayBeReached(serviceUrl)) return { state: 'failed', cause: 'service-url' };
  let conversationId: string | undefined;
  try {
    await adapter.createConversationAsync(
      appId,
      'msteams',
      serviceUrl,
      CHANNEL_AUDIENCE,
      parameters(to),
      async ({ activity }) => {
        conversationId = activity.conversation.id;
      },
    );
  } catch (error) {
    return failedOutcome(error, clock.now(), 'put');
  }
  // Teams has opened it and said something that is no id.
  if (!conversationId) return { state: 'uncertain', cause: 'no-id' };
  const { personId, userId, botId } = to;
  return {
    state: 'opened',
    conversation: { personId, conversationId, serviceUrl, userId, botId, tenantId, active: true },
  };
}

/** Without an activity: a chat that is opened with one has a message in it. */
function parameters({ userId, botId, tenantId }: Conversation): ConversationParameters {
  return {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: userId, name: '' }],
    ...(tenantId === undefined ? {} : { tenantId, channelData: { tenant: { id: tenantId } } }),
  } as ConversationParameters;
}
