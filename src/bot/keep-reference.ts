import type { Activity } from 'botbuilder';
import type { Person } from '../programme/people';
import type { Conversation } from '../store/store';
import { isPrivate, whoIs } from './conversation';
import type { BotDeps } from './deps';

type Needs = Pick<BotDeps, 'store' | 'clock' | 'workplace'>;

/** Says whether the activity has been taken before; asked only when something would change by it. */
type IsRepeat = () => Promise<boolean>;

/**
 * Keeps what an activity from a known person's private chat tells about where that chat is: the one place that does, called for every activity before
 * anything else. Whatever it is, a message, a press, a reaction or an event, shows that the chat is alive, and takes away why it might not be written
 * to. An uninstall stops all sending by our own state: Teams may go on taking messages for the old chat (OfficeDev/BotBuilder-MicrosoftTeams#286).
 * Twice is safe; it is written only when something changed, and an activity that comes again tells of what was, not of what is.
 */
export async function keepReference(deps: Needs, activity: Activity, isRepeat: IsRepeat): Promise<void> {
  if (!isPrivate(activity)) return;
  const person = whoIs(deps, activity) ?? (isUninstall(activity) ? await ownerOf(deps, activity) : undefined);
  // That a new version of the app comes without the bot is nobody's uninstall; what Teams then answers decides.
  if (person === undefined || activity.action === 'remove-upgrade') return;
  const place = placeOf(person, activity);
  const nowFrom = (kept: Conversation | undefined) =>
    isUninstall(activity) ? uninstalled(place, kept, deps.clock.now()) : place;
  const kept = await deps.store.findConversation(person.id);
  if (isSame(kept, nowFrom(kept)) || (await isRepeat())) return;
  await deps.store.saveConversation(nowFrom(kept));
}

/** Whoever takes the app away may be gone from the directory by then, and is known by their chat. */
async function ownerOf({ store, workplace }: Needs, { conversation }: Activity): Promise<Person | undefined> {
  const kept = (await store.listConversations()).find(({ conversationId }) => conversationId === conversation.id);
  return kept && workplace.people.find(({ id }) => id === kept.personId);
}

/** True when the person has taken the app away, which Teams tells in one of two ways, or in both. */
function isUninstall({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && membersRemoved?.some(({ id }) => id === recipient.id) === true;
}

function placeOf(person: Person, { conversation, serviceUrl, from, recipient }: Activity): Conversation {
  return {
    personId: person.id,
    conversationId: conversation.id,
    serviceUrl,
    userId: from.id,
    botId: recipient.id,
    tenantId: conversation.tenantId,
    active: true,
  };
}

/** Told twice, it is since the first time. */
function uninstalled(place: Conversation, kept: Conversation | undefined, now: Date): Conversation {
  const since = kept?.inactiveCause === 'uninstalled' ? kept.inactiveSince : undefined;
  return { ...place, active: false, inactiveCause: 'uninstalled', inactiveSince: since ?? now };
}

const FIELDS = [
  'conversationId',
  'serviceUrl',
  'userId',
  'botId',
  'tenantId',
  'active',
  'inactiveCause',
] as const satisfies readonly (keyof Conversation)[];

function isSame(kept: Conversation | undefined, now: Conversation): boolean {
  return kept !== undefined && FIELDS.every((field) => kept[field] === now[field]);
}
