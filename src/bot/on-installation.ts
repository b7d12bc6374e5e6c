import type { TurnContext } from 'botbuilder';
import { isPrivate, isRepeat, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';
import { forgetTeamChat, onTeamChatUpdate, rememberTeamChat } from './team-chat';

/**
 * The app is added or removed: the conversation is kept as one that may be written to or not, and a new private one is greeted. A channel or
 * group chat is kept whoever added the app, and nothing is said there.
 */
export async function onInstallation(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  const removed = activity.action?.startsWith('remove') === true;
  if (!isPrivate(activity)) return removed ? forgetTeamChat(deps, activity) : rememberTeamChat(deps, activity);
  const person = whoIs(deps, activity);
  if (person === undefined) return;
  // Our own state stops the sending: after an uninstall an old conversation may go on accepting messages.
  await rememberConversation(deps, person, activity, !removed);
  if (!removed && !(await isRepeat(deps, activity))) await greet(deps, person, 'installed');
}

/** Some clients tell of a new chat only by its members, others in both ways. One greeting comes all the same. */
export async function onMembers(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  if (!isPrivate(activity)) return onTeamChatUpdate(deps, activity);
  const person = whoIs(deps, activity);
  const botIsNew = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true;
  if (person === undefined || !botIsNew) return;
  await rememberConversation(deps, person, activity);
  await greet(deps, person, 'installed');
}
