import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Store, TeamChat } from '../store/store';
import type { BotDeps } from './deps';

const named = z.object({ id: z.string().max(1000).nullish(), name: z.string().nullish() }).nullish();

/** What Teams tells beside a chat's id. All of it may be missing. */
const channelDataSchema = z.object({
  channel: named,
  team: named,
  settings: z.object({ selectedChannel: named }).nullish(),
  eventType: z.string().nullish(),
});

/** Where a thread's own id begins in the id of a channel's conversation. */
const THREAD = ';messageid=';

const LONGEST_NAME = 80;

/** The chat itself of an activity from a channel or group chat, without the thread in it that the words stand in. */
export function teamChatId({ conversation }: Activity): string {
  return conversation.id.split(THREAD, 1)[0] as string;
}

/**
 * Keeps the channel or group chat that an activity comes from, so that the coordinator may choose it. Never turns it on, and leaves on what
 * is on. Twice is the same; it is written only when something changed.
 */
export async function rememberTeamChat({ store }: Pick<BotDeps, 'store'>, activity: Activity): Promise<void> {
  const { channel, team, settings } = channelDataOf(activity);
  const isChannel = isInChannel(activity);
  const conversationId = (isChannel ? settings?.selectedChannel?.id : undefined) ?? teamChatId(activity);
  await store.transaction(async (inside) => {
    const kept = (await inside.listTeamChats()).find((one) => one.conversationId === conversationId);
    // The general channel has the team's id and no name of its own; of another one the team's name says too little.
    const isGeneral = team?.id === conversationId;
    const ownName = isChannel ? (isGeneral ? team?.name : channel?.name) : activity.conversation.name;
    const now: TeamChat = {
      conversationId,
      kind: isChannel ? 'channel' : 'group',
      name: readable(ownName) ?? kept?.name ?? readable(team?.name),
      serviceUrl: activity.serviceUrl,
      botId: activity.recipient.id,
      tenantId: activity.conversation.tenantId,
      active: true,
      on: kept?.on ?? false,
    };
    if (!isSame(kept, now)) await inside.saveTeamChat(now);
    if (isChannel && team?.id != null && !isGeneral) await rememberTeam(inside, conversationId, team.id);
  });
}

/** What becomes of the shared chats when members come or go, or when a channel or team gets another name or is deleted. */
export async function onTeamChatUpdate(deps: Pick<BotDeps, 'store'>, activity: Activity): Promise<void> {
  const isBot = ({ id }: { id: string }) => id === activity.recipient.id;
  const { eventType, channel } = channelDataOf(activity);
  if (activity.membersRemoved?.some(isBot) === true) return forgetTeamChat(deps, activity);
  if (activity.membersAdded?.some(isBot) === true) return rememberTeamChat(deps, activity);
  if (eventType === 'channelRenamed' || eventType === 'teamRenamed') return renameTeamChat(deps, activity);
  if (eventType === 'teamDeleted' || eventType === 'teamHardDeleted') return forgetTeamChat(deps, activity);
  if (eventType === 'channelDeleted') {
    await endTeamChats(deps, async ({ conversationId }) => conversationId === channel?.id);
  }
}

/**
 * The bot was taken out. Nothing more is sent there by our own state, and it is not on by itself when the bot comes back. Out of a team is out of
 * all its channels, and Teams names only the team.
 */
export async function forgetTeamChat(deps: Pick<BotDeps, 'store'>, activity: Activity): Promise<void> {
  const { team } = channelDataOf(activity);
  const gone = [teamChatId(activity), ...(team?.id == null ? [] : [team.id])];
  await endTeamChats(deps, async ({ conversationId }, store) => {
    if (gone.includes(conversationId)) return true;
    const teamId = await store.findFact(teamFact(conversationId));
    return teamId !== undefined && teamId === team?.id;
  });
}

async function endTeamChats(
  { store }: Pick<BotDeps, 'store'>,
  isGone: (chat: TeamChat, store: Store) => Promise<boolean>,
): Promise<void> {
  await store.transaction(async (inside) => {
    for (const chat of await inside.listTeamChats()) {
      if (chat.active && (await isGone(chat, inside))) await inside.saveTeamChat({ ...chat, active: false, on: false });
    }
  });
}

/** A new name is of interest only for a chat that is known. */
async function renameTeamChat({ store }: Pick<BotDeps, 'store'>, activity: Activity): Promise<void> {
  const { channel, team, eventType } = channelDataOf(activity);
  const renamed = eventType === 'channelRenamed' ? channel : team;
  const name = readable(renamed?.name);
  if (name === undefined) return;
  await store.transaction(async (inside) => {
    const kept = (await inside.listTeamChats()).find(({ conversationId }) => conversationId === renamed?.id);
    if (kept !== undefined && kept.name !== name) await inside.saveTeamChat({ ...kept, name });
  });
}

function channelDataOf({ channelData }: Activity): z.infer<typeof channelDataSchema> {
  return channelDataSchema.safeParse(channelData).data ?? {};
}

function isInChannel(activity: Activity): boolean {
  const { conversationType } = activity.conversation;
  return conversationType === undefined ? channelDataOf(activity).team?.id != null : conversationType === 'channel';
}

/** A name as it may be shown: without signs that change the direction of what stands around it, and not without end. */
function readable(name: string | null | undefined): string | undefined {
  const shown = [...(name ?? '').replace(/[\p{Cf}\p{Cc}]/gu, '').trim()].slice(0, LONGEST_NAME).join('');
  return shown === '' ? undefined : shown;
}

function isSame(kept: TeamChat | undefined, now: TeamChat): boolean {
  return kept !== undefined && (Object.keys(now) as (keyof TeamChat)[]).every((key) => kept[key] === now[key]);
}

const teamFact = (conversationId: string) => `team-of ${conversationId}`;

async function rememberTeam(store: Store, conversationId: string, teamId: string): Promise<void> {
  const name = teamFact(conversationId);
  if ((await store.findFact(name)) !== teamId) await store.saveFact(name, teamId);
}
