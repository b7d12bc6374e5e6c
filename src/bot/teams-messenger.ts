import { type Activity, type ConversationReference, TextFormatTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../clock';
import type { Message, Messenger, SendOutcome } from '../schedules/messenger';
import type { Receiver } from '../schedules/team/team-conversation';
import type { MedspillerAdapter } from './adapter';
import { reopenChat } from './reopen-chat';
import { sendOutcome } from './send-outcomes';
import type { Act } from './send-rules';
import { isLoopbackServiceUrl, isTeamsServiceUrl } from './service-url';

/** What the messenger needs. */
export interface TeamsMessengerOptions {
  adapter: MedspillerAdapter;
  clock: Clock;
  /** None in local mode. */
  appId?: string | undefined;
  /** True when messages go to this machine only. */
  local: boolean;
}

const NO_CONNECTOR_WAIT_MS = 60_000;

/** The messenger that speaks to Teams: one attempt a call, within the adapter's deadline. Never throws. */
export function createTeamsMessenger({ adapter, clock, appId = '', local }: TeamsMessengerOptions): Messenger {
  const mayBeReached = local ? isLoopbackServiceUrl : isTeamsServiceUrl;

  const inConversation = async (
    to: Receiver,
    act: (context: TurnContext) => Promise<string>,
    threadId?: string,
    kind: Act = 'send',
  ): Promise<SendOutcome> => {
    // A row that was tampered with must not lead the bot's token elsewhere.
    if (!mayBeReached(to.serviceUrl)) return { state: 'failed', cause: 'service-url' };
    // Stands only while nothing was tried: without credentials there is not even a connector.
    let outcome: SendOutcome = { state: 'later', retryAfterMs: NO_CONNECTOR_WAIT_MS, cause: 'no-connector' };
    const settle = async (context: TurnContext) => {
      outcome = await act(context).then(
        (activityId): SendOutcome => ({ state: 'sent', activityId }),
        (error: unknown) => sendOutcome(error, clock.now(), kind),
      );
    };
    // The outcome is read inside: to the outside the SDK shows a failed send as a good one.
    await adapter.continueConversationAsync(appId, reference(to, threadId), settle).catch(() => undefined);
    return outcome;
  };

  return {
    send: (to, message) =>
      inConversation(to, async (context) => {
        // The SDK invents an id for the turn and would send ours as a reply to it.
        delete (context.activity as Partial<Activity>).id;
        return (await context.sendActivity(asActivity(message)))?.id ?? '';
      }),

    update: (to, activityId, message) =>
      inConversation(
        to,
        async (context) => {
          await context.updateActivity({ ...asActivity(message), id: activityId });
          return activityId;
        },
        activityId,
        'put',
      ),

    reopen: (to) => reopenChat({ adapter, clock, appId, mayBeReached }, to),
  };
}

/** One message as Teams wants it. A card goes alone, with its plain words as the notification. */
export function asActivity(message: Message): Partial<Activity> {
  if ('text' in message) return { type: 'message', text: message.text, textFormat: TextFormatTypes.Plain };
  const { card } = message;
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

const CONVERSATION_TYPES = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const;

/** What begins a thread in a channel goes to the channel itself; what stands there is named by its thread (docs/decisions/0009). */
function reference(to: Receiver, threadId?: string): Partial<ConversationReference> {
  const kind = to.kind ?? 'personal';
  const id =
    kind === 'channel' && threadId !== undefined ? `${to.conversationId};messageid=${threadId}` : to.conversationId;
  const conversation = { id, conversationType: CONVERSATION_TYPES[kind], isGroup: kind !== 'personal', name: '' };
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    conversation: to.tenantId === undefined ? conversation : { ...conversation, tenantId: to.tenantId },
    bot: { id: to.botId, name: '' },
    // In a shared chat nobody is the receiver.
    ...(kind === 'personal' ? { user: { id: to.userId, name: '' } } : {}),
  };
}
