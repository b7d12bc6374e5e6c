import type { NotedActivity, Store } from '../store';
import { instantText } from './instants';
import type { Session } from './session';
import type { Tables } from './tables';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Wrapped keys, activities already seen, and small facts: the tables with a name and a value. */
export function keyAndFactQueries(
  session: Session,
  sweep: { sweptAt: Date | undefined },
): Pick<
  Store,
  | 'findWrappedKey'
  | 'addWrappedKey'
  | 'noteActivity'
  | 'findActivity'
  | 'keepAnswer'
  | 'deleteActivities'
  | 'findFact'
  | 'saveFact'
  | 'swapFact'
> {
  const keyOf = (personId: string) =>
    session.db().selectFrom('person_keys').select('wrapped').where('person_id', '=', personId);

  return {
    async findWrappedKey(personId) {
      const row = await keyOf(personId).executeTakeFirst();
      return row && new Uint8Array(row.wrapped);
    },

    async addWrappedKey(personId, wrapped) {
      const added = await session
        .db()
        .insertInto('person_keys')
        .values({ person_id: personId, wrapped })
        .onConflict((conflict) => conflict.column('person_id').doNothing())
        .returning('wrapped')
        .executeTakeFirst();
      return new Uint8Array((added ?? (await keyOf(personId).executeTakeFirstOrThrow())).wrapped);
    },

    async noteActivity(key, at, { press, sealedAnswer } = {}) {
      // At most once an hour; the distance is taken both ways because local mode's clock can be set back.
      if (!sweep.sweptAt || Math.abs(at.getTime() - sweep.sweptAt.getTime()) >= HOUR_MS) {
        sweep.sweptAt = at;
        const dayAgo = instantText(new Date(at.getTime() - DAY_MS));
        await session.db().deleteFrom('activities').where('seen_at', '<', dayAgo).execute();
      }
      const added = await session
        .db()
        .insertInto('activities')
        .values({ key, seen_at: instantText(at), answer: sealedAnswer ?? null, press: press ?? null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .executeTakeFirst();
      return added !== undefined;
    },

    async findActivity(key, like) {
      const rows = await session
        .db()
        .selectFrom('activities')
        .selectAll()
        .where((or) =>
          like === undefined
            ? or('key', '=', key)
            : or.or([or('key', '=', key), or('press', '=', like.press).and('seen_at', '>=', instantText(like.since))]),
        )
        .orderBy('seen_at', 'desc')
        .execute();
      const row = rows.find((one) => one.key === key) ?? rows[0];
      return row && notedActivity(row);
    },

    async keepAnswer(key, sealedAnswer) {
      await session.db().updateTable('activities').set({ answer: sealedAnswer }).where('key', '=', key).execute();
    },

    async deleteActivities(before) {
      const seen = instantText(before);
      const gone = await session.db().deleteFrom('activities').where('seen_at', '<', seen).returning('key').execute();
      return gone.length;
    },

    async findFact(name) {
      const row = await session.db().selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value;
    },

    async saveFact(name, value) {
      await session
        .db()
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },

    async swapFact(name, from, to) {
      const swapped =
        from === undefined
          ? session
              .db()
              .insertInto('facts')
              .values({ name, value: to })
              .onConflict((conflict) => conflict.column('name').doNothing())
              .returning('name')
          : session
              .db()
              .updateTable('facts')
              .set({ value: to })
              .where('name', '=', name)
              .where('value', '=', from)
              .returning('name');
      return (await swapped.executeTakeFirst()) !== undefined;
    },
  };
}

function notedActivity({ key, seen_at, answer }: Tables['activities']): NotedActivity {
  return { key, seenAt: new Date(seen_at), sealedAnswer: answer === null ? undefined : new Uint8Array(answer) };
}
