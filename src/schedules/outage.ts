import { z } from 'zod';
import type { Store } from '../store/store';

/** A time in which the bot did not run. UTC. */
export interface Outage {
  from: Date;
  to: Date;
}

const LAST_OUTAGE = 'last-outage';

/** A tick comes each minute; a few that are late are no outage. */
const SHORTEST_MS = 10 * 60_000;

const keptSchema = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });

/** Writes down that nothing ran between the last tick and this one, if that is long. Twice is safe. */
export async function noteOutage(store: Store, lastTick: Date, now: Date): Promise<void> {
  if (now.getTime() - lastTick.getTime() < SHORTEST_MS) return;
  await store.saveFact(LAST_OUTAGE, JSON.stringify({ from: lastTick.toISOString(), to: now.toISOString() }));
}

/** The last time in which the bot did not run; `undefined` when there was none. */
export async function lastOutage(store: Store): Promise<Outage | undefined> {
  const kept = await store.findFact(LAST_OUTAGE);
  if (kept === undefined) return undefined;
  const { from, to } = keptSchema.parse(JSON.parse(kept));
  return { from: new Date(from), to: new Date(to) };
}
