import type { Kysely } from 'kysely';
import type { Delivery, PlannedDelivery } from '../store';
import { instantOrUndefined, instantText } from './instants';
import { rowsOf } from './rows';
import type { DeliveryRow, Tables } from './tables';

const COLUMNS = [
  'slot',
  'kind',
  'person_id',
  'occasion',
  'due_at',
  'useful_until',
  'state',
  'cause',
  'activity_id',
  'claimed_at',
  'claimed_by',
  'lease_until',
  'ended_at',
  'not_before',
  'payload',
  'stale_since',
] as const satisfies readonly (keyof DeliveryRow)[];

/** The deliveries of these slots. */
export const deliveryRows = (db: Kysely<Tables>, slots: readonly string[]) =>
  rowsOf(db.selectFrom('deliveries').select(COLUMNS).where('slot', 'in', slots), COLUMNS, toDelivery);

/** A person's messages that are planned, and those of which nobody knows whether they came, in order of time. */
export const openRows = (db: Kysely<Tables>, personId: string) =>
  rowsOf(
    db
      .selectFrom('deliveries')
      .select(COLUMNS)
      .where('state', 'in', ['planned', 'uncertain'])
      .where('person_id', '=', personId)
      .orderBy('due_at')
      .orderBy('slot'),
    COLUMNS,
    toDelivery,
  );

/** The messages due in [from, to) that have not been sent and were not taken back, and what is uncertain of those due in [since, from). In order of time. */
export const notSentRows = (db: Kysely<Tables>, { since, from, to }: { since: string; from: string; to: string }) =>
  rowsOf(
    db
      .selectFrom('deliveries')
      .select(COLUMNS)
      .where('state', 'in', ['planned', 'uncertain', 'blocked', 'failed', 'missed'])
      .where('due_at', '>=', since)
      .where('due_at', '<', to)
      .where((or) => or.or([or('due_at', '>=', from), or('state', '=', 'uncertain')]))
      .orderBy('due_at')
      .orderBy('slot'),
    COLUMNS,
    toDelivery,
  );

/** By what name a transaction remembers them. */
export const openName = (personId: string) => `open:${personId}`;

/** By what name a transaction remembers one of them. */
export const deliveryName = (slot: string) => `delivery:${slot}`;

/** A kept row in the domain's words. */
export function toDelivery(row: DeliveryRow): Delivery {
  return {
    slot: row.slot,
    kind: row.kind,
    personId: row.person_id,
    occasion: row.occasion,
    dueAt: new Date(row.due_at),
    usefulUntil: new Date(row.useful_until),
    state: row.state,
    cause: row.cause ?? undefined,
    activityId: row.activity_id ?? undefined,
    claimedAt: instantOrUndefined(row.claimed_at),
    endedAt: instantOrUndefined(row.ended_at),
    notBefore: instantOrUndefined(row.not_before),
    payload: row.payload ?? undefined,
    staleSince: instantOrUndefined(row.stale_since),
  };
}

/** The row of a delivery nobody has touched yet: `planned`. */
export function newDeliveryRow(delivery: PlannedDelivery): DeliveryRow {
  return {
    slot: delivery.slot,
    kind: delivery.kind,
    person_id: delivery.personId,
    occasion: delivery.occasion,
    due_at: instantText(delivery.dueAt),
    useful_until: instantText(delivery.usefulUntil),
    state: 'planned',
    cause: null,
    activity_id: null,
    claimed_at: null,
    claimed_by: null,
    lease_until: null,
    ended_at: null,
    not_before: null,
    payload: delivery.payload ?? null,
    stale_since: null,
  };
}
