import type { TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { RosterReader } from '../schedules/reach/reconcile';
import type { Member } from '../schedules/reach/roster';
import type { TeamChat } from '../store/store';
import { CHANNEL_AUDIENCE, type MedspillerAdapter } from './adapter';
import { type FailedOutcome, failedOutcome } from './send-outcomes';
import { isTeamsServiceUrl } from './service-url';

/** What reading rosters needs. Local mode has none: the Playground's chats have nobody to lose. */
export interface TeamsRosterOptions {
  adapter: MedspillerAdapter;
  clock: Clock;
  appId: string;
}

/** Teams takes 50 to 500 (learn.microsoft.com, "Get Teams specific context for your bot"). */
const PAGE_SIZE = 200;

/** Far beyond any workplace; a service that never comes to an end must not keep us for ever. */
const MOST_PAGES = 100;

const memberSchema = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

/** How an account of another organisation is named in ours. */
const GUEST_MARK = '#EXT#';

/** Reads rosters page by page, each page one attempt within the adapter's deadline. All of a roster or nothing. Never throws. */
export function createTeamsRoster({ adapter, clock, appId }: TeamsRosterOptions): RosterReader {
  return {
    async read(chat) {
      if (!isTeamsServiceUrl(chat.serviceUrl)) return { state: 'failed', cause: 'service-url' };
      let read: Awaited<ReturnType<RosterReader['read']>> = { state: 'uncertain', cause: 'no-connector' };
      const readAll = async ({ turnState }: TurnContext) => {
        const { conversations } = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
        read = await allMembers(conversations, chat.conversationId).then(
          (members) => ({ state: 'read' as const, members }),
          (error: unknown): FailedOutcome => failedOutcome(error, clock.now(), 'put'),
        );
      };
      // The outcome is read inside: to the outside the SDK shows a failed call as a good one.
      await adapter.continueConversationAsync(appId, reference(chat), CHANNEL_AUDIENCE, readAll).catch(() => undefined);
      return read;
    },
  };
}

async function allMembers(conversations: ConnectorClient['conversations'], conversationId: string): Promise<Member[]> {
  const members: Member[] = [];
  let continuationToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // The SDK's type wants a token where the first page has none.
    const options = { pageSize: PAGE_SIZE, continuationToken: continuationToken as string };
    const read = await conversations.getConversationPagedMembers(conversationId, options);
    members.push(...(read.members ?? []).flatMap(asMember));
    if (!read.continuationToken || read.continuationToken === continuationToken) break;
    ({ continuationToken } = read);
  }
  return members;
}

/** Somebody who is bent out of shape is nobody of ours. */
function asMember(raw: unknown): Member[] {
  const member = memberSchema.safeParse(raw).data;
  if (member === undefined) return [];
  const { id, aadObjectId, objectId, userRole, userPrincipalName } = member;
  const isGuest = userRole === 'guest' || userPrincipalName?.includes(GUEST_MARK) === true;
  return [{ userId: id, aadObjectId: aadObjectId ?? objectId ?? undefined, isGuest }];
}

function reference({ conversationId, serviceUrl, botId, tenantId, kind }: TeamChat) {
  const conversationType = kind === 'channel' ? 'channel' : 'groupChat';
  const conversation = { id: conversationId, conversationType, isGroup: true, name: '' };
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: tenantId === undefined ? conversation : { ...conversation, tenantId },
    bot: { id: botId, name: '' },
  };
}
