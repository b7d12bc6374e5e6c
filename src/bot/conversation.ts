import type { Activity } from 'botbuilder';
import type { Person } from '../programme/people';
import type { BotDeps } from './deps';

/** The person an activity comes from, by their Entra id; `undefined` for someone who is not on the list. */
export function whoIs(
  { workplace }: Pick<BotDeps, 'workplace'>,
  activity: { from: { aadObjectId?: string | null | undefined } },
): Person | undefined {
  const id = activity.from.aadObjectId?.toLowerCase();
  return id === undefined ? undefined : byEntraId(workplace.people).get(id);
}

const known = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/** Asked for each activity, several times. Of two with one id the first is meant. */
function byEntraId(people: readonly Person[]): ReadonlyMap<string, Person> {
  const made = known.get(people);
  if (made !== undefined) return made;
  const ids = [...people]
    .reverse()
    .flatMap((one) => (one.aadObjectId ? [[one.aadObjectId.toLowerCase(), one] as const] : []));
  known.set(people, new Map(ids));
  return byEntraId(people);
}

/** How the ids of chats with several people begin. */
const SHARED_CHAT = '19:';

/** True in the person's private chat with the bot. Some private activities carry no type; in doubt a chat is not private. */
export function isPrivate({ conversation }: Activity): boolean {
  const { conversationType, isGroup, id } = conversation;
  if (isGroup === true) return false;
  return conversationType === undefined ? !id.startsWith(SHARED_CHAT) : conversationType === 'personal';
}
