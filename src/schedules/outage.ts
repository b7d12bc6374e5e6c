import { z } from 'zod';
import type { Store } from '../store/store';

/** A time in which the bot did not run. UTC. */
export interface Outage {
  from: Date;
  to: Date;
}

/**
 * Something that kept messages from leaving in time, and that nobody has been told of yet. UTC. `stopped`: the bot did not run. `overlooked`: a message
 * was missing in the plan although it was promised; then (from, to] holds its time.
 */
export interface Incident extends Outage {
  what: 'stopped' | 'overlooked';
}

/** What is known about telling: up to when the ledger has been looked through, and what is still to be told. */
export interface ToTell {
  lookedAt: Date | undefined;
  incidents: readonly Incident[];
}

/** Names the fact that `parseOutage` reads. */
export const LAST_OUTAGE = 'last-outage';
const TO_TELL = 'outages-to-tell';

/** A tick comes each minute; a few that are late are no outage. */
const SHORTEST_MS = 10 * 60_000;

const keptSchema = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });
const toTellSchema = z.object({
  lookedAt: z.iso.datetime().optional(),
  incidents: z.array(keptSchema.extend({ what: z.enum(['stopped', 'overlooked']) })),
});

/** Writes down that nothing ran between the last tick and this one, if that is long; gives whether it was. Twice is safe. */
export async function noteOutage(store: Store, lastTick: Date, now: Date): Promise<boolean> {
  if (now.getTime() - lastTick.getTime() < SHORTEST_MS) return false;
  await store.saveFact(LAST_OUTAGE, JSON.stringify({ from: lastTick.toISOString(), to: now.toISOString() }));
  await addIncident(store, { what: 'stopped', from: lastTick, to: now });
  return true;
}

/** The last time in which the bot did not run; `undefined` when there was none. */
export async function lastOutage(store: Store): Promise<Outage | undefined> {
  return parseOutage(await store.findFact(LAST_OUTAGE));
}

/** The same from the kept fact. */
export function parseOutage(kept: string | undefined): Outage | undefined {
  if (kept === undefined) return undefined;
  const { from, to } = keptSchema.parse(JSON.parse(kept));
  return { from: new Date(from), to: new Date(to) };
}

/** Keeps an incident until it has been told; one that begins where another of its sort does takes that one's place. Twice is safe. */
export async function addIncident(store: Store, incident: Incident): Promise<void> {
  for (;;) {
    const { kept, toTell } = await readToTell(store);
    const others = toTell.incidents.filter(
      ({ what, from }) => what !== incident.what || from.getTime() !== incident.from.getTime(),
    );
    if (await swapToTell(store, kept, { ...toTell, incidents: [...others, incident] })) return;
  }
}

/** What is still to be told, and the words it is kept as, for `swapToTell`. */
export async function readToTell(store: Store): Promise<{ kept: string | undefined; toTell: ToTell }> {
  const kept = await store.findFact(TO_TELL);
  if (kept === undefined) return { kept, toTell: { lookedAt: undefined, incidents: [] } };
  const { lookedAt, incidents } = toTellSchema.parse(JSON.parse(kept));
  return {
    kept,
    toTell: {
      lookedAt: lookedAt === undefined ? undefined : new Date(lookedAt),
      incidents: incidents.map(({ what, from, to }) => ({ what, from: new Date(from), to: new Date(to) })),
    },
  };
}

/** Replaces it unless another bot was faster; then false. */
export function swapToTell(store: Store, kept: string | undefined, { lookedAt, incidents }: ToTell): Promise<boolean> {
  const next = {
    ...(lookedAt === undefined ? {} : { lookedAt: lookedAt.toISOString() }),
    incidents: incidents.map(({ what, from, to }) => ({ what, from: from.toISOString(), to: to.toISOString() })),
  };
  return store.swapFact(TO_TELL, kept, JSON.stringify(next));
}
