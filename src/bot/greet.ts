import { INFORMATION_VERSION, welcomeOccasion } from '../dialogs/set-up/information';
import type { Person } from '../programme/people';
import { slotId } from '../schedules/plan';
import type { BotDeps } from './deps';

/** A greeting that could not leave is of no use a month later. */
const USEFUL_MS = 30 * 24 * 60 * 60 * 1000;

/** The Playground tells of one opening in two activities, a moment apart. */
const ONE_OPENING_MS = 2_000;

/**
 * Greets a person once for each version of the information, however often and in whatever way the chat is opened. In local mode each
 * later installation is a new greeting, because the Playground forgets its chat when its page is opened again.
 */
export async function greet(deps: BotDeps, person: Person, opening: 'installed' | 'written'): Promise<void> {
  const now = deps.clock.now();
  const occasion = welcomeOccasion(person.role);
  if (opening === 'written' && (await hasSaidNo(deps, person))) return;
  if (await greetOnce(deps, person, occasion, now)) return;
  if (!deps.local || opening === 'written') return;
  const first = await deps.store.findDelivery(slotId('welcome', person.id, occasion));
  if (first !== undefined && now.getTime() - first.dueAt.getTime() < ONE_OPENING_MS) return;
  await greetOnce(deps, person, `${occasion}-${Math.floor(now.getTime() / ONE_OPENING_MS)}`, now);
}

/** A no to an earlier version is a no to this one: there is nothing to tell. */
async function hasSaidNo({ store }: BotDeps, person: Person): Promise<boolean> {
  const settings = await store.findSettings(person.id);
  return settings?.checkIns === 'no' && settings.informedVersion !== INFORMATION_VERSION;
}

/** True when this greeting is new; then it has been delivered, or waits. */
async function greetOnce(deps: BotDeps, person: Person, occasion: string, now: Date): Promise<boolean> {
  const slot = slotId('welcome', person.id, occasion);
  const usefulUntil = new Date(now.getTime() + USEFUL_MS);
  const kept = await deps.store.findDelivery(slot);
  const sendNow = () => deps.afterwards(async () => void (await deps.sender.sendNow(slot)));
  if (kept !== undefined) {
    // It was planned for the person's next hour because the bot met them by itself; now they are here, and it need not wait.
    if (kept.state === 'planned' && kept.dueAt > now) sendNow();
    return false;
  }
  const greeting = { slot, kind: 'welcome', personId: person.id, occasion, dueAt: now, usefulUntil };
  const added = await deps.store.addDelivery(greeting);
  if (added) sendNow();
  return added;
}
