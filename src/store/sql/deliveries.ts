import type { Kysely } from 'kysely';
import type { PlannedDelivery, Store } from '../store';
import { deliveryName, deliveryRows, newDeliveryRow, toDelivery, openName, openRows } from './delivery-rows';
import { instantOrUndefined, instantText } from './instants';
import type { Session } from './session';
import type { Tables } from './tables';

/** Far below what either engine takes in one statement (SQLite 32,766 values, PostgreSQL 65,535). */
const ROWS_PER_INSERT = 500;

/** What is to be said: planning it, and reading the ledger. Sending it is in `sending.ts`. */
export function deliveryQueries(
  session: Session,
): Pick<
  Store,
  | 'readHeartbeat'
  | 'plan'
  | 'addDelivery'
  | 'findDelivery'
  | 'listOpen'
  | 'listDue'
  | 'nextRetryAt'
  | 'listDeliveries'
  | 'countSent'
> {
  return {
    async readHeartbeat() {
      const row = await session.db().selectFrom('heartbeat').select('watermark').executeTakeFirst();
      return { watermark: instantOrUndefined(row?.watermark ?? null) };
    },

    plan: (deliveries, watermark) =>
      session.inTransaction(async (db) => {
        const added = await addNew(db, deliveries);
        const row = { id: 1, watermark: instantText(watermark) };
        await db
          .insertInto('heartbeat')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        return added;
      }),

    async addDelivery(delivery) {
      return (await addNew(session.db(), [delivery])) === 1;
    },

    findDelivery: (slot) =>
      session.reads.once(
        deliveryName(slot),
        ['deliveries'],
        async () => (await deliveryRows(session.db(), [slot]).read())[0],
      ),

    listOpen: (personId) =>
      session.reads.once(openName(personId), ['deliveries'], () => openRows(session.db(), personId).read()),

    async listDue(now) {
      const at = instantText(now);
      const rows = await session
        .db()
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'planned')
        .where('due_at', '<=', at)
        .where((or) => or.or([or('not_before', 'is', null), or('not_before', '<=', at)]))
        .orderBy('due_at')
        .orderBy('slot')
        .execute();
      return rows.map(toDelivery);
    },

    async nextRetryAt(now) {
      const at = instantText(now);
      const row = await session
        .db()
        .selectFrom('deliveries')
        .select('not_before')
        .where('state', '=', 'planned')
        .where('due_at', '<=', at)
        .where('not_before', '>', at)
        .orderBy('not_before')
        .limit(1)
        .executeTakeFirst();
      return instantOrUndefined(row?.not_before ?? null);
    },

    async listDeliveries({ states, from, to, personId }) {
      if (states?.length === 0) return [];
      let query = session.db().selectFrom('deliveries').selectAll().orderBy('due_at').orderBy('slot');
      if (states) query = query.where('state', 'in', states);
      if (from) query = query.where('due_at', '>=', instantText(from));
      if (to) query = query.where('due_at', '<', instantText(to));
      if (personId !== undefined) query = query.where('person_id', '=', personId);
      return (await query.execute()).map(toDelivery);
    },

    async countSent(personId, kind) {
      const { sent } = await session
        .db()
        .selectFrom('deliveries')
        .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('sent'))
        .where('person_id', '=', personId)
        .where('kind', '=', kind)
        .where('state', '=', 'sent')
        .executeTakeFirstOrThrow();
      return sent;
    },
  };
}

async function addNew(db: Kysely<Tables>, deliveries: readonly PlannedDelivery[]): Promise<number> {
  // In one order always, so that two bots that plan the same slots wait for each other instead of deadlocking.
  const rows = deliveries.map(newDeliveryRow).sort((a, b) => (a.slot < b.slot ? -1 : 1));
  let added = 0;
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const inserted = await db
      .insertInto('deliveries')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.column('slot').doNothing())
      .returning('slot')
      .execute();
    added += inserted.length;
  }
  return added;
}
