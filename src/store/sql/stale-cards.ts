import type { Store } from '../store';
import { toDelivery } from './delivery-rows';
import { instantText } from './instants';
import type { Session } from './session';

/** Far below what either engine takes in one statement. */
const SLOTS_PER_READ = 500;

/** A card that is being remade for an earlier mark must not be called up to date, however near in time the next one is. */
function laterThan(at: Date, marked: string | null): Date {
  return marked === null ? at : new Date(Math.max(at.getTime(), new Date(marked).getTime() + 1));
}

/** Which of the cards that stand in the chats are out of date. */
export function staleCardQueries(session: Session): Pick<Store, 'markStale' | 'listStale' | 'clearStale'> {
  return {
    async markStale(slots, at) {
      await session.inTransaction(async (db) => {
        for (let start = 0; start < slots.length; start += SLOTS_PER_READ) {
          const known = await db
            .selectFrom('deliveries')
            .select(['slot', 'stale_since'])
            .where('slot', 'in', slots.slice(start, start + SLOTS_PER_READ))
            .where('state', 'in', ['planned', 'sending', 'sent'])
            .execute();
          for (const { slot, stale_since } of known) {
            const since = instantText(laterThan(at, stale_since));
            await db.updateTable('deliveries').set({ stale_since: since }).where('slot', '=', slot).execute();
          }
        }
      });
      session.staleMarked();
    },

    /** The one that has been out of date the longest comes first. */
    async listStale() {
      const rows = await session
        .db()
        .selectFrom('deliveries')
        .selectAll()
        .where('stale_since', 'is not', null)
        .where('state', '=', 'sent')
        .where('activity_id', '<>', '')
        .orderBy('stale_since')
        .orderBy('due_at')
        .orderBy('slot')
        .execute();
      return rows.map(toDelivery);
    },

    async clearStale(slot, madeAt) {
      await session
        .db()
        .updateTable('deliveries')
        .set({ stale_since: null })
        .where('slot', '=', slot)
        .where('stale_since', '<=', instantText(madeAt))
        .execute();
    },
  };
}
