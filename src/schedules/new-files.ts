import { createHash } from 'node:crypto';
import type { Store } from '../store/store';
import type { Facts } from './facts';
import { weekCardKind } from './kinds/week-card';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import { plan, type PlannedMessage } from './plan';
import type { Workplace } from './read-facts';
import { weekShown } from './refresh';
import { TEAM } from './team';

/** The name of the fact by which other files are known from those that the last plan was made from. */
const FILES = 'files';

/** What other files are to the plan. */
export interface NewFiles {
  /** True when the last plan that was written down was made from other files: another time, another person's hours. */
  areNew(): Promise<boolean>;
  /** From now on these are the known ones. Twice is safe. */
  noted(): Promise<void>;
}

/** Tells whether the files of the workplace are others than at the last plan. Keeps a digest, from which nothing in them can be read. */
export function createNewFiles(store: Pick<Store, 'findFact' | 'saveFact'>, workplace: Workplace): NewFiles {
  const digest = createHash('sha256').update(JSON.stringify(workplace)).digest('hex');
  return {
    areNew: async () => (await store.findFact(FILES)) !== digest,
    noted: () => store.saveFact(FILES, digest),
  };
}

/** A card of next week's meetings may have come two weeks before. */
const WEEKS_BACK = 2;

/** The slots of the cards that show this week's meetings or later ones, made from other files or on their way there. */
export async function cardsToRemake(store: Pick<Store, 'listDeliveries'>, facts: Facts, now: Date): Promise<string[]> {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const from = instantOf({ on: dayInWeek(addWeeks(week, -WEEKS_BACK), 'monday'), at: '00:00' }, timeZone);
  const rows = await store.listDeliveries({ states: ['planned', 'sending', 'sent'], from });
  return rows.filter((row) => row.personId === TEAM || (weekShown(row) ?? '') >= week).map(({ slot }) => slot);
}

/**
 * The week cards that the files of today would have had sent in this ISO week before `since`, and that are still of use at `now`. A time that was put
 * earlier in the files while the bot stood still lies before the last plan; without this the card would be planned by neither the old files nor the
 * new. Only the card: whatever else is put earlier comes from the next week on, since no card has told of it. Pure.
 */
export function earlierThisWeek(facts: Facts, since: Date, now: Date): PlannedMessage[] {
  const { timeZone } = facts.programme;
  const monday = dayInWeek(isoWeekOf(localMomentOf(now, timeZone).on), 'monday');
  const begin = instantOf({ on: monday, at: '00:00' }, timeZone);
  return plan(facts, begin, since).filter(({ kind, usefulUntil }) => kind === weekCardKind.id && usefulUntil > now);
}
