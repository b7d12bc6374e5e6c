import type { DeliveryState, Store } from '../store';
import { instantText } from './instants';
import type { Session } from './session';
import type { DeliveryRow } from './tables';

type End = Parameters<Store['mark']>[1];

/** From which states a delivery may come to an end. `uncertain` → `sent` is for evidence, such as a press on the card. */
const COMES_FROM: Record<End['state'], readonly DeliveryState[]> = {
  sent: ['sending', 'uncertain'],
  planned: ['sending'],
  blocked: ['sending'],
  failed: ['sending'],
  uncertain: ['sending'],
  missed: ['sending', 'planned'],
  withdrawn: ['sending', 'planned'],
};

/** What did not arrive, or may not have. Only a person's yes leads from here to a second send. */
const MAY_BE_SENT_AGAIN: readonly DeliveryState[] = ['uncertain', 'failed', 'blocked', 'missed'];

/** The way of one delivery from `planned` to its end. */
export function sendingQueries(session: Session): Pick<Store, 'claim' | 'mark' | 'sendAgain' | 'settleAbandoned'> {
  return {
    async claim(slot, now, leaseUntil) {
      let claiming = session
        .db()
        .updateTable('deliveries')
        .set({
          state: 'sending',
          claimed_at: instantText(now),
          claimed_by: session.instance,
          lease_until: instantText(leaseUntil),
        })
        .where('slot', '=', slot)
        .where('state', '=', 'planned')
        .returning('slot');
      if (session.engine === 'postgres') {
        // The slower of two bots goes on at once instead of waiting for the other's transaction. SQLite has one writer.
        claiming = claiming.where('slot', 'in', (of) =>
          of.selectFrom('deliveries').select('slot').where('slot', '=', slot).forUpdate().skipLocked(),
        );
      }
      const claimed = await claiming.executeTakeFirst();
      return claimed !== undefined;
    },

    async mark(slot, end) {
      const marked = await session
        .db()
        .updateTable('deliveries')
        .set(changesFor(end))
        .where('slot', '=', slot)
        .where('state', 'in', COMES_FROM[end.state])
        .returning('slot')
        .executeTakeFirst();
      if (marked) return;

      const kept = await session
        .db()
        .selectFrom('deliveries')
        .select('state')
        .where('slot', '=', slot)
        .executeTakeFirst();
      throw new Error(
        kept
          ? `Delivery ${slot} is ${kept.state} and cannot become ${end.state}: it would have to be ${COMES_FROM[end.state].join(' or ')}.`
          : `There is no delivery ${slot} to mark as ${end.state}.`,
      );
    },

    async sendAgain(slot, usefulUntil) {
      const put = await session
        .db()
        .updateTable('deliveries')
        .set({
          state: 'planned',
          cause: null,
          ended_at: null,
          not_before: null,
          useful_until: instantText(usefulUntil),
        })
        .where('slot', '=', slot)
        .where('state', 'in', MAY_BE_SENT_AGAIN)
        .returning('slot')
        .executeTakeFirst();
      return put !== undefined;
    },

    /**
     * On SQLite one process alone has the file, so a row that another opened store claimed was left by one that is gone:
     * it is settled whatever its lease says. On PostgreSQL the other one may be alive, and only the lease counts.
     */
    async settleAbandoned(now) {
      const at = instantText(now);
      const settled = await session
        .db()
        .updateTable('deliveries')
        .set({ state: 'uncertain', cause: 'abandoned', ended_at: at, lease_until: null })
        .where('state', '=', 'sending')
        .where((or) =>
          or.or([
            or('lease_until', '<=', at),
            ...(session.engine === 'sqlite' ? [or('claimed_by', '<>', session.instance)] : []),
          ]),
        )
        .returning('slot')
        .execute();
      return settled.map((row) => row.slot).sort();
    },
  };
}

function changesFor(end: End): Partial<DeliveryRow> {
  switch (end.state) {
    case 'sent':
      return {
        state: end.state,
        activity_id: end.activityId,
        cause: null,
        ended_at: instantText(end.at),
        lease_until: null,
      };
    case 'planned':
      return { state: end.state, cause: end.cause, not_before: instantText(end.notBefore), lease_until: null };
    default:
      return { state: end.state, cause: end.cause, ended_at: instantText(end.at), lease_until: null };
  }
}
