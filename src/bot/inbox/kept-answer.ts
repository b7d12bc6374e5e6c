import type { Sealer } from '../../store/sealing';
import { type Kept, NOTHING, parseKept } from './said';

/** What is kept when nothing is left to be said; every one of them looks like every other (docs/decisions/0012). */
export const ALL_SAID: Kept = { said: NOTHING, isOut: true };

/** Seals an answer for the one who acted, tied to its activity. */
export function sealKept(sealer: Sealer, personId: string, key: string, kept: Kept): Promise<Uint8Array> {
  return sealer.seal(personId, JSON.stringify(kept), purposeOf(key));
}

/** The answer again. Throws when it was changed or belongs to another. */
export async function openKept(sealer: Sealer, personId: string, key: string, sealed: Uint8Array): Promise<Kept> {
  return parseKept(await sealer.open(personId, sealed, purposeOf(key)));
}

function purposeOf(key: string): string {
  return `answer:${key}`;
}
