import { createHash } from 'node:crypto';
import { errorFields, type Log } from '../log';
import type { Store } from '../store/store';
import type { Facts } from './facts';
import { weekCardKind } from './kinds/week-card';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import { plan, type PlannedMessage } from './plan';
import type { Workplace } from './read-facts';
import { weekShown } from './refresh';
import { slotId } from './slot-id';
import { TEAM } from './team';
import { hasLeft } from './week-card-tells';

/** The name of the fact by which other files are known from those that the last plan was made from. */
const FILES = 'files';

/** The name of the fact that holds those files, without names and accounts. */
const LAST_FILES = 'last-files';

/** What other files are to the plan. */
export interface NewFiles {
  /** True when the last plan that was written down was made from other files: another time, another person's hours. */
  areNew(): Promise<boolean>;
  /** The files that the last plan was made from; `undefined` when nothing of them is known. The people in them have no names. */
  before(): Promise<Workplace | undefined>;
  /** From now on those of this process are the last ones. Twice is safe. */
  noted(): Promise<void>;
}

/** Tells whether the files of the workplace are others than at the last plan. */
export function createNewFiles(store: Pick<Store, 'findFact' | 'saveFact'>, workplace: Workplace): NewFiles {
  const digest = createHash('sha256').update(JSON.stringify(workplace)).digest('hex');
  return {
    areNew: async () => (await store.findFact(FILES)) !== digest,
    async before() {
      const kept = await store.findFact(LAST_FILES);
      return kept === undefined ? undefined : (JSON.parse(kept) as Workplace);
    },
    async noted() {
      await store.saveFact(LAST_FILES, JSON.stringify(withoutNames(workplace)));
      await store.saveFact(FILES, digest);
    },
  };
}

/** Who is who stays in the people file. */
function withoutNames({ programme, people }: Workplace): Workplace {
  return { programme, people: people.map(({ aadObjectId: _, ...person }) => ({ ...person, name: '' })) };
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

/** A week card tells what comes until the next one. */
const PROMISED_MS = 8 * 24 * 60 * 60_000;

/**
 * What the files before promised for the days to come and those of today would have had sent before `since`: planned by neither, because each has it where
 * the other was asked. It comes when it was promised, if a week card has told of it by then. Nothing when the files before are of another version of
 * the bot and cannot be read.
 *
 * @param since - up to when the last plan was made, UTC.
 */
export async function promisedBefore(
  { store, log }: { store: Pick<Store, 'findDelivery'>; log: Log },
  facts: Facts,
  before: Workplace | undefined,
  since: Date,
): Promise<PlannedMessage[]> {
  const told: PlannedMessage[] = [];
  for (const message of before === undefined ? [] : promisedBy(facts, before, since, log)) {
    if (await isTold(store, message)) told.push(message);
  }
  return told;
}

function promisedBy(facts: Facts, before: Workplace, since: Date, log: Log): PlannedMessage[] {
  try {
    const passed = plan(facts, new Date(since.getTime() - PROMISED_MS), since);
    const slots = new Set(passed.map(({ slot }) => slot));
    const promised = plan({ ...facts, ...before }, since, new Date(since.getTime() + PROMISED_MS));
    return promised.filter(({ slot }) => slots.has(slot));
  } catch (error) {
    log.warn('files.not-compared', errorFields(error));
    return [];
  }
}

/** A week card that comes from today's files does not tell of what the old ones had. */
async function isTold(store: Pick<Store, 'findDelivery'>, message: PlannedMessage): Promise<boolean> {
  const { kind, role, personId, due } = message;
  if (kind === weekCardKind.id || !weekCardKind.roles.some((one) => one === role)) return true;
  return hasLeft(await store.findDelivery(slotId(weekCardKind.id, personId, isoWeekOf(due.on))));
}
