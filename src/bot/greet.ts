import { INFORMATION_VERSION } from '../dialogs/set-up/information';
import type { Person } from '../programme/people';
import { deliverOne } from '../schedules/deliver';
import { slotId } from '../schedules/plan';
import { readFacts } from '../schedules/read-facts';
import type { BotDeps } from './deps';

/** A greeting that could not leave is of no use a month later. */
const USEFUL_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Greets a person once: in Teams once for each version of the information, however often the app is installed; in local mode at each
 * opening of the page, because the Playground forgets its chat. Twice is safe.
 */
export async function greet(deps: BotDeps, person: Person, opening: 'installed' | 'written'): Promise<void> {
  const now = deps.clock.now();
  const occasion =
    deps.local && opening === 'installed' ? `v${INFORMATION_VERSION}-${now.getTime()}` : `v${INFORMATION_VERSION}`;
  if (opening === 'written' && (await hasBeenGreeted(deps, person))) return;
  const slot = slotId('welcome', person.id, occasion);
  const usefulUntil = new Date(now.getTime() + USEFUL_MS);
  const added = await deps.store.addDelivery({
    slot,
    kind: 'welcome',
    personId: person.id,
    occasion,
    dueAt: now,
    usefulUntil,
  });
  const delivery = added ? await deps.store.findDelivery(slot) : undefined;
  if (delivery === undefined) return;
  await deliverOne(deps, await readFacts(deps.store, deps.workplace, now), delivery, now);
}

async function hasBeenGreeted({ store }: BotDeps, person: Person): Promise<boolean> {
  return (await store.listDeliveries({ personId: person.id })).some(({ kind }) => kind === 'welcome');
}
