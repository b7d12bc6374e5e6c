import type { TurnContext } from 'botbuilder';
import { isPrivate, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';
import { forgetTeamChat, onTeamChatUpdate, rememberTeamChat } from './team-chat';

/**
 * The app is added or removed: a new private chat is greeted; that it may be written to or not has been kept already (`keep-reference.ts`). A channel
 * or group chat is kept whoever added the app, and nothing is said there.
 */
export async function onInstallation(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  const removed = activity.action?.startsWith('remove') === true;
  if (!isPrivate(activity)) return removed ? forgetTeamChat(deps, activity) : rememberTeamChat(deps, activity);
  const person = whoIs(deps, activity);
  if (person === undefined || removed) return;
  await greet(deps, person, 'installed');
}

/** Some clients tell of a new chat only by its members, others in both ways. One greeting comes all the same. */
export async function onMembers(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  if (!isPrivate(activity)) return onTeamChatUpdate(deps, activity);
  const person = whoIs(deps, activity);
  const botIsNew = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true;
  if (person === undefined || !botIsNew) return;
  await greet(deps, person, 'installed');
}
