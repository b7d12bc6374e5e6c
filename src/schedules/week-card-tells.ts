import type { Person } from '../programme/people';
import type { Delivery, DeliveryState, Store } from '../store/store';
import { readChangeNote, type ChangeNote } from './change-note';
import type { Facts } from './facts';
import { proposalKind } from './kinds/proposal';
import { weekCardKind } from './kinds/week-card';
import { instantOf, isoWeekOf, localMomentOf } from './local-time';
import { nextHearing } from './next-hearing';
import { plan } from './plan';
import type { Seen } from './seen-change';
import { slotId } from './slot-id';

/** Why a notice is held back that has the same news as the person's week card. */
export const WEEK_CARD_TELLS = 'week-card-tells';

const HAS_LEFT: readonly DeliveryState[] = ['sending', 'sent', 'uncertain'];

/** True for a message that may be in front of its receiver: what it says has been told. */
export function hasLeft(delivery: Pick<Delivery, 'state'> | undefined): boolean {
  return delivery !== undefined && HAS_LEFT.includes(delivery.state);
}

/**
 * True when the card of a meeting's week has not been sent to the person, and comes before the meeting on the very day on which a notice
 * would come, or earlier: two messages with the same news are one too many. Where the card is farther off, the notice comes at once.
 */
export async function weekCardTells(
  store: Store,
  facts: Facts,
  person: Person,
  { on, from }: Seen,
  now: Date,
): Promise<boolean> {
  if (!weekCardKind.roles.includes(person.role)) return false;
  const { timeZone } = facts.programme;
  const start = instantOf({ on, at: from }, timeZone);
  const slot = slotId(weekCardKind.id, person.id, isoWeekOf(on));
  const card = await store.findDelivery(slot);
  if (card !== undefined) return card.state === 'planned' && card.usefulUntil > now && start > now;
  const justBefore = new Date(now.getTime() - 1);
  const coming = plan({ ...facts, people: [person], teamChat: undefined }, justBefore, start);
  const due = coming.find((one) => one.slot === slot)?.due;
  const first = nextHearing(facts, person, localMomentOf(now, timeZone));
  return due !== undefined && first !== undefined && due.on <= first.on;
}

/** What was held back for the week card about an occurrence, while the person has not heard it in any way. */
export async function heldNote(store: Store, person: Person, occurrenceId: string): Promise<ChangeNote | undefined> {
  const all = await store.listDeliveries({ personId: person.id });
  const [newest] = all
    .filter(({ kind, occasion }) => kind === 'change' && occasion.replace(/\.r\d+$/, '') === occurrenceId)
    .sort((one, other) => revisionOf(other) - revisionOf(one));
  if (newest?.state !== 'withdrawn' || newest.cause !== WEEK_CARD_TELLS) return undefined;
  // A time that two have found together is told by that.
  if (all.some((one) => one.kind === proposalKind.id && one.state !== 'withdrawn' && one.dueAt >= newest.dueAt)) {
    return undefined;
  }
  const note = readChangeNote(newest.payload);
  const week = note.now && isoWeekOf(note.now.on);
  const card = week === undefined ? undefined : await store.findDelivery(slotId(weekCardKind.id, person.id, week));
  return hasLeft(card) ? undefined : note;
}

function revisionOf({ occasion }: Delivery): number {
  return Number(/\d+$/.exec(occasion)?.[0]);
}
