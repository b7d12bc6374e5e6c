import { mayDo } from '../../programme/access';
import { errorFields, type Log } from '../../log';
import type { Delivery, Store } from '../../store/store';
import type { Facts } from '../facts';
import { outageKind } from '../kinds/outage';
import { readToTell, swapToTell } from '../outage';
import { touchedByCalendar } from './by-calendar';
import type { TellingInput } from './lateness';
import { MERGED, tellingFor, type Telling } from './telling';
import { takeBack } from '../take-back';

/** A delivery that came to its end so long ago has been looked at. */
const LOOK_BACK_MS = 14 * 24 * 60 * 60_000;

/**
 * Plans one message for each person who has something to be told: what the bot did not send in time because it did not run, or because Teams took
 * nothing. All of it in one transaction: what has been told is written down with the telling, so a restart and a second bot tell nothing again. An
 * earlier one that has not left is taken back, and the new one says both.
 *
 * @param facts - read so that the times of the outage lie in them.
 */
export async function tellOutages(store: Store, log: Log, facts: Facts, now: Date): Promise<void> {
  if (!(await isAnythingNew(store, now))) return;
  for (let tries = MOST_TRIES; tries > 0; tries -= 1) {
    try {
      const told = await store.transaction((inside) => tellAll(inside, log, facts, now));
      if (told > 0) log.info('outage.told', { people: told });
      return;
    } catch (error) {
      if (!(error instanceof OnItsWay) || tries === 1) throw error;
    }
  }
}

/** An earlier telling is leaving at this very moment, so nothing of it may be told again: everything is looked at anew. */
class OnItsWay extends Error {
  override readonly name = 'OnItsWay';
}

const MOST_TRIES = 3;

/** What ended unsent up to now is told to nobody: the clock was moved, and no time has really passed. Twice is safe. */
export async function passOver(store: Store, now: Date): Promise<void> {
  const { kept, toTell } = await readToTell(store);
  await swapToTell(store, kept, { ...toTell, lookedAt: new Date(now.getTime() + 1) });
}

/** Looks at the few rows that did not go out; the whole ledger is read only when there is something. */
async function isAnythingNew(store: Store, now: Date): Promise<boolean> {
  const { toTell } = await readToTell(store);
  const { lookedAt, incidents } = toTell;
  if (lookedAt === undefined || incidents.length > 0) return true;
  const from = new Date(now.getTime() - LOOK_BACK_MS);
  const rows = await store.listDeliveries({ states: ['missed', 'planned'], from });
  // A telling that has not left is looked over again: what was to come may have become too late.
  return rows.some(({ state, kind, endedAt }) =>
    state === 'planned' ? kind === outageKind.id : endedAt !== undefined && endedAt >= lookedAt,
  );
}

async function tellAll(store: Store, log: Log, facts: Facts, now: Date): Promise<number> {
  const { kept, toTell } = await readToTell(store);
  const { incidents, lookedAt } = toTell;
  if (!(await swapToTell(store, kept, { lookedAt: now, incidents: [] }))) return 0;
  const from = Math.min(now.getTime() - LOOK_BACK_MS, ...incidents.map((one) => one.from.getTime()));
  const rows = byPerson(await store.listDeliveries({ from: new Date(from) }));
  const reachable = new Set(
    (await store.listConversations()).filter(({ active }) => active).map((one) => one.personId),
  );
  const calendar = touchedByCalendar(facts, incidents, now);
  let told = 0;
  for (const person of facts.people.filter(({ id }) => reachable.has(id))) {
    const theirs = mayDo(person, 'see-undelivered') ? calendar : [];
    const input = { facts, person, rows: rows.get(person.id) ?? [], incidents, calendar: theirs, lookedAt, now };
    const telling = tellingOrTrouble(log, input);
    if (telling === undefined) continue;
    for (const slot of telling.merged) if (!(await takeBack(store, slot, MERGED, now))) throw new OnItsWay();
    if (await store.addDelivery(telling.delivery)) told += 1;
  }
  return told;
}

/** What cannot be told to one, whatever the reason, keeps nothing from the others. */
function tellingOrTrouble(log: Log, input: TellingInput): Telling | undefined {
  try {
    return tellingFor(input);
  } catch (error) {
    log.error('outage.not-told', errorFields(error));
    return undefined;
  }
}

function byPerson(rows: readonly Delivery[]): Map<string, Delivery[]> {
  const all = new Map<string, Delivery[]>();
  for (const row of rows) {
    const theirs = all.get(row.personId);
    if (theirs === undefined) all.set(row.personId, [row]);
    else theirs.push(row);
  }
  return all;
}
