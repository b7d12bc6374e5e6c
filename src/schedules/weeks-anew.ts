import type { Person } from '../programme/people';
import type { Delivery, PlannedDelivery, Store } from '../store/store';
import { comingUntilNextPlan } from './coming';
import type { Facts } from './facts';
import { weekAnewDelivery, weekAnewKind } from './kinds/week-anew';
import { weekCardKind } from './kinds/week-card';
import { isoWeekOf, localMomentOf } from './local-time';
import { allOccurrencesFor } from './occurrences';
import type { Workplace } from './read-facts';
import { weekShown } from './refresh';

/**
 * With other files the cards of the week are remade in their place. One of which nobody knows whether it arrived cannot be: where the new files give its
 * receiver another week, the week comes once more in a message of its own. Twice is safe, because what is on its way is not added to.
 *
 * @param before - the files that the card was made from. Where they cannot be read the week counts as another.
 */
export async function weeksAnew(
  store: Pick<Store, 'listDeliveries'>,
  facts: Facts,
  before: Workplace | undefined,
  now: Date,
): Promise<PlannedDelivery[]> {
  const week = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  const anew: PlannedDelivery[] = [];
  for (const person of facts.people.filter(({ role }) => weekCardKind.roles.includes(role))) {
    const cards = (await store.listDeliveries({ personId: person.id })).filter((row) => isCardOf(row, week));
    if (!cards.some(({ state }) => state === 'uncertain') || cards.some(canBeRemade)) continue;
    if (!isAnotherWeek(facts, before, person, week, now)) continue;
    const delivery = weekAnewDelivery(facts, person, { week, number: cards.length, now });
    if (delivery !== undefined) anew.push(delivery);
  }
  return anew;
}

function isCardOf(row: Delivery, week: string): boolean {
  return [weekCardKind, weekAnewKind].some(({ id }) => id === row.kind) && weekShown(row) === week;
}

/** In front of the person and known to be, or made from the new files when it leaves. */
function canBeRemade({ state }: Delivery): boolean {
  return state === 'sent' || state === 'sending' || state === 'planned';
}

function isAnotherWeek(facts: Facts, before: Workplace | undefined, person: Person, week: string, now: Date): boolean {
  if (before === undefined) return true;
  try {
    return weekOf(facts, person, week, now) !== weekOf({ ...facts, ...before }, person, week, now);
  } catch {
    // They are of another version of the bot, which is logged where the promises of them are looked for.
    return true;
  }
}

/** What a week card tells, without the words for it. */
function weekOf(facts: Facts, { id }: Person, week: string, now: Date): string | undefined {
  const person = facts.people.find((one) => one.id === id);
  if (person === undefined) return undefined;
  const meetings = allOccurrencesFor(facts, person, week).map((one) => [one.id, one.on, one.from, one.to, one.state]);
  return JSON.stringify([meetings, comingUntilNextPlan(facts, person, now, [])]);
}
