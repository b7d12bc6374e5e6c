import type { Kysely } from 'kysely';
import type { NotedActivity, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { Tables } from './tables';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const KEY_COLUMNS = ['wrapped'] as const;
const ACTIVITY_COLUMNS = ['key', 'seen_at', 'answer', 'press'] as const;

/** A person's wrapped key: one row or none. */
export const keyRows = (db: Kysely<Tables>, personId: string) =>
  rowsOf(
    db.selectFrom('person_keys').select(KEY_COLUMNS).where('person_id', '=', personId),
    KEY_COLUMNS,
    ({ wrapped }) => new Uint8Array(wrapped),
    KEY_COLUMNS,
  );

/** By what name a transaction remembers it. */
export const keyName = (personId: string) => `key:${personId}`;

/** An activity by its key, and those that were the same press, the newest first. */
export const activityRows = (
  db: Kysely<Tables>,
  { key, press, since }: { key: string; press: string; since: string },
) =>
  rowsOf(
    db
      .selectFrom('activities')
      .select(ACTIVITY_COLUMNS)
      .where((or) => or.or([or('key', '=', key), or('press', '=', press).and('seen_at', '>=', since)]))
      .orderBy('seen_at', 'desc'),
    ACTIVITY_COLUMNS,
    notedActivity,
    ['answer'],
  );

/** The activity itself, or else the newest that was the same press. */
export function pickActivity(key: string, rows: readonly NotedActivity[]): NotedActivity | undefined {
  return rows.find((one) => one.key === key) ?? rows[0];
}

/** By what name a transaction remembers it. */
export const activityName = (key: string, like: { press: string; since: Date } | undefined) =>
  `activity:${JSON.stringify([key, like])}`;

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
    findWrappedKey: (personId) =>
      session.reads.once(
        keyName(personId),
        ['person_keys'],
        async () => (await keyRows(session.db(), personId).read())[0],
      ),

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
      await session
        .db()
        .insertInto('activities')
        .values({ key, seen_at: instantText(at), answer: sealedAnswer ?? null, press: press ?? null })
        .execute();
    },

    findActivity: (key, like) =>
      session.reads.once(activityName(key, like), ['activities'], async () => {
        // A press has a name; without one there is nothing that could be alike.
        const of = { key, press: like?.press ?? '', since: instantText(like?.since ?? new Date(0)) };
        return pickActivity(key, await activityRows(session.db(), of).read());
      }),

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
