import type { ExpressionBuilder } from 'kysely';
import { type Delivery, type DeliveryState, MarkRefused, type Store } from '../store';
import { toDelivery } from './delivery-rows';
import { instantText } from './instants';
import type { Session } from './session';
import type { DeliveryRow, Tables } from './tables';

type End = Parameters<Store['mark']>[1];

/** The cause of a claim that was left behind. */
const ABANDONED = 'abandoned';

/**
 * From which states anybody may bring a delivery to an end. `uncertain` → `sent` is for evidence, such as a press on the card. What is being sent can be
 * withdrawn, and is `sent` all the same if Teams takes it.
 */
const COMES_FROM: Partial<Record<End['state'], readonly DeliveryState[]>> = {
  sent: ['sending', 'uncertain'],
  missed: ['planned'],
  withdrawn: ['planned', 'sending'],
};

/** From which states only the bot that claimed it last may: it alone knows how the send went. */
const CLAIMANT_COMES_FROM: Partial<Record<End['state'], readonly DeliveryState[]>> = {
  sent: ['withdrawn'],
  planned: ['sending'],
  blocked: ['sending'],
  failed: ['sending'],
  uncertain: ['sending'],
  missed: ['sending'],
};

/** Ends that the claimant may still tell after another bot has called its claim abandoned: it was slow, and not gone. */
const BETTER_THAN_ABANDONED: readonly End['state'][] = ['planned', 'blocked', 'failed'];

/** What did not arrive, or may not have. Only a person's yes leads from here to a second send. */
const MAY_BE_SENT_AGAIN: readonly DeliveryState[] = ['uncertain', 'failed', 'blocked', 'missed'];

/** The way of one delivery from `planned` to its end. */
export function sendingQueries(session: Session): Pick<Store, 'claim' | 'mark' | 'sendAgain' | 'settleAbandoned'> {
  const { claims } = session;
  return {
    async claim(slot, now, leaseUntil) {
      const name = claims.nextName();
      let claiming = session
        .db()
        .updateTable('deliveries')
        .set({
          state: 'sending',
          claimed_at: instantText(now),
          claimed_by: name,
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
      const claimed = await claiming.executeTakeFirst().catch((error: unknown) => {
        claims.lost.set(name, { name, slot, leaseUntil });
        throw error;
      });
      return claimed !== undefined;
    },

    async mark(slot, end) {
      const marked = await session
        .db()
        .updateTable('deliveries')
        .set(changesFor(end))
        .where('slot', '=', slot)
        .where((row) => row.or(mayBecome(row, end.state, claims.ours)))
        .returning('slot')
        .executeTakeFirst();
      if (marked) return;

      const row = await session.db().selectFrom('deliveries').selectAll().where('slot', '=', slot).executeTakeFirst();
      if (row === undefined) throw new MarkRefused(`There is no delivery ${slot} to mark as ${end.state}.`);
      // The answer to the first attempt was lost on its way here.
      if (isOfClaimant(row, claims.ours) && isThisEnd(toDelivery(row), end)) return;
      throw new MarkRefused(
        `Delivery ${slot} is ${row.state} and cannot become ${end.state}: ${whyNot(row, end.state)}`,
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
      await giveBackLost(session, now);
      const at = instantText(now);
      const settled = await session
        .db()
        .updateTable('deliveries')
        .set({ state: 'uncertain', cause: ABANDONED, ended_at: at, lease_until: null })
        .where('state', '=', 'sending')
        .where((or) =>
          or.or([
            or('lease_until', '<=', at),
            ...(session.engine === 'sqlite' ? [or('claimed_by', 'not like', claims.ours)] : []),
          ]),
        )
        .returning('slot')
        .execute();
      return settled.map((row) => row.slot).sort();
    },
  };
}

function mayBecome(row: ExpressionBuilder<Tables, 'deliveries'>, end: End['state'], ours: string) {
  const byAnyone = COMES_FROM[end];
  const byClaimant = CLAIMANT_COMES_FROM[end];
  const isOurs = row('claimed_by', 'like', ours);
  return [
    ...(byAnyone ? [row('state', 'in', byAnyone)] : []),
    ...(byClaimant ? [row.and([isOurs, row('state', 'in', byClaimant)])] : []),
    ...(BETTER_THAN_ABANDONED.includes(end)
      ? [row.and([isOurs, row('state', '=', 'uncertain'), row('cause', '=', ABANDONED)])]
      : []),
  ];
}

function whyNot({ state }: DeliveryRow, end: End['state']): string {
  const states = [...(COMES_FROM[end] ?? []), ...(CLAIMANT_COMES_FROM[end] ?? [])];
  return states.includes(state) ? 'another bot has claimed it.' : `it would have to be ${states.join(' or ')}.`;
}

const isOfClaimant = ({ claimed_by: claimedBy }: DeliveryRow, ours: string) =>
  claimedBy?.startsWith(ours.slice(0, -1)) === true;

function isThisEnd(kept: Delivery, end: End): boolean {
  if (kept.state !== end.state) return false;
  if (end.state === 'sent') return kept.activityId === end.activityId;
  if (end.state === 'planned') return kept.notBefore?.getTime() === end.notBefore.getTime();
  return kept.cause === end.cause && kept.endedAt?.getTime() === end.at.getTime();
}

/**
 * A claim whose answer never came was told to fail, so nothing was sent on it: it may be claimed anew. It is remembered until its lease is over, for its
 * statement may still be on its way.
 */
async function giveBackLost(session: Session, now: Date): Promise<void> {
  const { lost } = session.claims;
  for (const { name, slot, leaseUntil } of [...lost.values()]) {
    const given = await session
      .db()
      .updateTable('deliveries')
      .set({ state: 'planned', lease_until: null })
      .where('slot', '=', slot)
      .where('state', '=', 'sending')
      .where('claimed_by', '=', name)
      .returning('slot')
      .executeTakeFirst();
    if (given !== undefined || leaseUntil <= now) lost.delete(name);
  }
}

function changesFor(end: End): Partial<DeliveryRow> {
  switch (end.state) {
    case 'sent':
      return {
        state: end.state,
        activity_id: end.activityId,
        cause: end.cause ?? null,
        ended_at: instantText(end.at),
        lease_until: null,
      };
    case 'planned':
      return {
        state: end.state,
        cause: end.cause,
        not_before: instantText(end.notBefore),
        ended_at: null,
        lease_until: null,
      };
    default:
      return { state: end.state, cause: end.cause, ended_at: instantText(end.at), lease_until: null };
  }
}
