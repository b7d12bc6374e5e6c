import type { Delivery } from '../../store/store';

/**
 * Due deliveries in the order in which they leave: the smallest job first (a job is one kind for one occasion), so that nine people never wait behind
 * nine thousand; within a job the oldest first, and then by slot.
 *
 * @param shuffle - with it those of one job that are due at the same instant come in an order of its own, so that several bots on one list do not all
 *   reach for the same one.
 */
export function inSendingOrder(due: readonly Delivery[], shuffle?: string): Delivery[] {
  const sizes = new Map<string, number>();
  for (const one of due) sizes.set(jobOf(one), (sizes.get(jobOf(one)) ?? 0) + 1);
  const keyed = due.map((one) => ({
    one,
    size: sizes.get(jobOf(one)) ?? 0,
    dueAt: one.dueAt.getTime(),
    rank: shuffle === undefined ? 0 : rankOf(shuffle + one.slot),
  }));
  keyed.sort((a, b) => a.size - b.size || a.dueAt - b.dueAt || a.rank - b.rank || (a.one.slot < b.one.slot ? -1 : 1));
  return keyed.map(({ one }) => one);
}

const jobOf = ({ kind, occasion }: Delivery) => `${kind} ${occasion}`;

/** A number that is unlike for alike words (FNV-1a). */
function rankOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
