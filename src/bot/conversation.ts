import type { Activity } from 'botbuilder';
import type { Person } from '../programme/people';
import type { BotDeps } from './deps';

/** The person an activity comes from, by their Entra id; `undefined` for someone who is not on the list. */
export function whoIs(
  { workplace }: Pick<BotDeps, 'workplace'>,
  activity: { from: { aadObjectId?: string | null | undefined } },
): Person | undefined {
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
