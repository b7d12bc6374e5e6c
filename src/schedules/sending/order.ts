import type { Delivery } from '../../store/store';

/**
 * Due deliveries in the order in which they leave: the smallest job first (a job is one kind for one occasion), so that nine people never wait behind
 * nine thousand; within a job the oldest first.
 */
export function inSendingOrder(due: readonly Delivery[]): Delivery[] {
  const jobOf = ({ kind, occasion }: Delivery) => `${kind} ${occasion}`;
  const sizes = new Map<string, number>();
  for (const one of due) sizes.set(jobOf(one), (sizes.get(jobOf(one)) ?? 0) + 1);
  const sizeOf = (one: Delivery) => sizes.get(jobOf(one)) ?? 0;
  return [...due].sort(
    (one, other) =>
      sizeOf(one) - sizeOf(other) || one.dueAt.getTime() - other.dueAt.getTime() || (one.slot < other.slot ? -1 : 1),
  );
}
