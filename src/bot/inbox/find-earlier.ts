import { TEAM } from '../../schedules/team';
import type { NotedActivity, Store, TurnNeeds } from '../../store/store';
import type { ActivityKeys } from './activity-keys';

/** A press that is sent again comes within about a minute (BotFramework-Services#59, botbuilder-dotnet#5005); twice that is allowed. */
const SENT_AGAIN_MS = 2 * 60_000;

/** How the store is asked for it. */
export function askEarlier({ activity, press }: ActivityKeys, now: Date): NonNullable<TurnNeeds['activity']> {
  const since = new Date(now.getTime() - SENT_AGAIN_MS);
  return { key: activity, like: press && { press: press.key, since } };
}

/**
 * The activity that this one repeats: the same one, or the same press on the same making of a card within two minutes. After that it is a wish of its
 * own: clients show a card as it was when a chat is opened anew.
 */
export async function findEarlier(store: Store, keys: ActivityKeys, now: Date): Promise<NotedActivity | undefined> {
  const { press } = keys;
  const { key, like } = askEarlier(keys, now);
  const earlier = await store.findActivity(key, like);
  if (earlier === undefined || press === undefined || earlier.key === keys.activity) return earlier;
  return (await standsAsItWas(store, press.slot)) ? undefined : earlier;
}

/**
 * True for a card that all share while it has not been made anew after an answer: who changes their mind and back again presses the same making of
 * it twice, and both count.
 */
async function standsAsItWas(store: Store, slot: string): Promise<boolean> {
  if (slot.split(':')[1] !== TEAM) return false;
  return (await store.findDelivery(slot))?.staleSince !== undefined;
}
