import type { TurnContext } from 'botbuilder';
import { isPrivate, isRepeat, rememberConversation, whoIs } from './conversation';
import type { BotDeps } from './deps';
import { greet } from './greet';

/** The app is added or removed: the conversation is kept as one that may be written to or not, and a new one is greeted. */
export async function onInstallation(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  const person = whoIs(deps, activity);
  if (person === undefined || !isPrivate(activity)) return;
  const removed = activity.action?.startsWith('remove') === true;
  // Our own state stops the sending: after an uninstall an old conversation may go on accepting messages.
  await rememberConversation(deps, person, activity, !removed);
  if (!removed && !(await isRepeat(deps, activity))) await greet(deps, person, 'installed');
}

/** Some clients tell of a new chat only by its members, others in both ways. One greeting comes all the same. */
export async function onMembers(deps: BotDeps, { activity }: TurnContext): Promise<void> {
  const person = whoIs(deps, activity);
  const botIsNew = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true;
  if (person === undefined || !isPrivate(activity) || !botIsNew) return;
  await rememberConversation(deps, person, activity);
  await greet(deps, person, 'installed');
}
