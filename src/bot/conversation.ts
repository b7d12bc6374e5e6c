import type { Activity } from 'botbuilder';
import { logMark } from '../log';
import type { Person } from '../programme/people';
import type { Conversation } from '../store/store';
import type { BotDeps } from './deps';

/** The person an activity comes from, by their Entra id; `undefined` for someone who is not on the list. */
export function whoIs({ workplace }: Pick<BotDeps, 'workplace'>, activity: Activity): Person | undefined {
  const id = activity.from.aadObjectId?.toLowerCase();
  return id === undefined ? undefined : workplace.people.find((person) => person.aadObjectId?.toLowerCase() === id);
}

/** How the ids of chats with several people begin. */
const SHARED_CHAT = '19:';

/** True in the person's private chat with the bot. Some private activities carry no type; in doubt a chat is not private. */
export function isPrivate({ conversation }: Activity): boolean {
  const { conversationType, isGroup, id } = conversation;
  if (isGroup === true) return false;
  return conversationType === undefined ? !id.startsWith(SHARED_CHAT) : conversationType === 'personal';
}

/** Keeps where the person's private chat is, as this activity has it. Writes only when something changed. */
export async function rememberConversation(
  { store }: BotDeps,
  person: Person,
  activity: Activity,
  active = true,
): Promise<void> {
  const now: Conversation = {
    personId: person.id,
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    userId: activity.from.id,
    botId: activity.recipient.id,
    tenantId: activity.conversation.tenantId,
    active,
  };
  const kept = await store.findConversation(person.id);
  const same =
    kept !== undefined && (Object.keys(now) as (keyof Conversation)[]).every((key) => kept[key] === now[key]);
  if (!same) await store.saveConversation(now);
}

/** True for an activity that has been seen before: Teams sends one again when an answer took long. The first time counts. */
export async function isRepeat({ store, clock }: BotDeps, activity: Activity): Promise<boolean> {
  if (activity.id === undefined) return false;
  const key = logMark(`${activity.conversation.id} ${activity.type} ${activity.id}`);
  return !(await store.noteActivity(key, clock.now()));
}
