import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type ConversationReference } from 'botbuilder';
import type { Conversation } from '../src/store/store';

/** How a loop over everybody goes: one after the other, or all at once. */
export type Manner = 'in turn' | 'at once';

/**
 * Writes to everybody as the SDK's samples do: its own adapter, its own retries, no pace. Gives the seconds it took by the machine's time. What the SDK gave
 * up on is not told to anybody, so the connector's count alone says what is lost.
 */
export async function sendWithSdk(people: readonly Conversation[], manner: Manner): Promise<number> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  // The samples' own answer to an error is to say so to the person; here it is counted.
  adapter.onTurnError = async () => undefined;
  const send = (person: Conversation) =>
    adapter.continueConversationAsync('', referenceTo(person), async (context) => {
      await context.sendActivity('Ugens spørgsmål er klar.');
    });
  const startedAt = performance.now();
  if (manner === 'at once') await Promise.all(people.map(send));
  else for (const person of people) await send(person);
  return (performance.now() - startedAt) / 1000;
}

function referenceTo({ conversationId, serviceUrl, botId, userId }: Conversation): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversationId, conversationType: 'personal', isGroup: false, name: '' },
    bot: { id: botId, name: '' },
    user: { id: userId, name: '' },
  };
}
