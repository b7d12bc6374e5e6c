import type { Person } from '../programme/people';
import type { Delivery, PlannedDelivery, Store } from '../store/store';
import { comingUntilNextPlan } from './coming';
import type { Facts } from './facts';
import { weekAnewDelivery } from './kinds/week-anew';
import { weekCardKind } from './kinds/week-card';
import { dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import type { Workplace } from './read-facts';
import { weekShown } from './refresh';
import { weekView, type WeekView } from './week-view';

/**
 * With other files the cards of the week are remade in their place. One that may stand in a chat and cannot be found there cannot be: where the new files give
 * its receiver another week, the week comes once more in a message of its own, once. Twice is safe.
 *
 * @param before - the files that the card was made from. Where they cannot be read the week counts as another.
 */
export async function weeksAnew(
  store: Pick<Store, 'listDeliveries'>,
  facts: Facts,
  before: Workplace | undefined,
  now: Date,
): Promise<PlannedDelivery[]> {
  const from = instantOf({ on: dayInWeek(weekAt(facts, now), 'monday'), at: '00:00' }, facts.programme.timeZone);
  const rows = await store.listDeliveries({ states: ['uncertain', 'sent'], from });
  return anewFor(facts, rows, now, (person) => isAnotherWeek(facts, before, person, now));
}

/** The same for cards that were on their way when the files changed, and of which it is known only now that nobody knows whether they arrived. */
export async function weeksOwed(
  store: Pick<Store, 'findDelivery'>,
  facts: Facts,
  settled: readonly string[],
  now: Date,
): Promise<PlannedDelivery[]> {
  const rows: Delivery[] = [];
  for (const slot of settled) {
    const row = await store.findDelivery(slot);
    if (row?.staleSince !== undefined) rows.push(row);
  }
  return anewFor(facts, rows, now, () => true);
}

function anewFor(
  facts: Facts,
  rows: readonly Delivery[],
  now: Date,
  isWanted: (person: Person) => boolean,
): PlannedDelivery[] {
  const week = weekAt(facts, now);
  const lost = rows.filter((row) => row.kind === weekCardKind.id && weekShown(row) === week && isOutOfReach(row));
  return lost.flatMap(({ personId }) => {
    const person = facts.people.find(({ id }) => id === personId);
    if (person === undefined || !isWanted(person)) return [];
    return weekAnewDelivery(facts, person, week, now) ?? [];
  });
}

/** It may stand in the chat, and no id of it is known: nobody knows that it arrived, or somebody has only said so. */
function isOutOfReach({ state, activityId }: Delivery): boolean {
  return state === 'uncertain' || (state === 'sent' && !activityId);
}

function isAnotherWeek(facts: Facts, before: Workplace | undefined, person: Person, now: Date): boolean {
  if (before === undefined) return true;
  try {
    return whatIsTold(facts, person, now) !== whatIsTold({ ...facts, ...before }, person, now);
  } catch {
    // They are of another version of the bot, which is logged where the promises of them are looked for.
    return true;
  }
}

/** Words and names are in files too, and make no other week. */
const WORDS: readonly string[] = ['title', 'name', 'withName', 'place', 'extraLine'];

/** What a week card tells of what is still ahead; `undefined` where the files do not know the person. */
function whatIsTold(facts: Facts, { id }: Person, now: Date): string | undefined {
  const person = facts.people.find((one) => one.id === id);
  if (person === undefined) return undefined;
  const { on: today, at } = localMomentOf(now, facts.programme.timeZone);
  const view = weekView(facts, person, weekAt(facts, now), now, comingUntilNextPlan(facts, person, now, []));
  const isAhead = (line: { on: string; to: string }) => line.on > today || line.to > at;
  const days: WeekView['days'] = view.days
    .filter(({ on }) => on >= today)
    .map((day) => ({ ...day, meetings: day.meetings.filter(isAhead), cancelled: day.cancelled.filter(isAhead) }));
  const volunteersMeet = view.volunteersMeet && isAhead(view.volunteersMeet) ? view.volunteersMeet : undefined;
  // Whether last week's meetings are marked is the person's own doing.
  return JSON.stringify({ ...view, days, volunteersMeet, hasUnmarked: undefined }, (key, value: unknown) =>
    WORDS.includes(key) ? undefined : value,
  );
}

function weekAt(facts: Facts, now: Date): string {
  return isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
}
