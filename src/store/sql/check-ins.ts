import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { CheckIn, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { CheckInRow, Tables } from './tables';

const COLUMNS = [
  'id',
  'person_id',
  'week',
  'origin',
  'question_ids',
  'opened_at',
  'closes_at',
  'step',
  'state',
  'sealed_answers',
  'sealed_words',
  'revision',
] as const satisfies readonly (keyof CheckInRow)[];

/** The check-in of this id, and a person's of these weeks, in the order in which they were opened. */
export const checkInRows = (db: Kysely<Tables>, of: { id: string; personId: string; weeks: readonly string[] }) =>
  rowsOf(
    db
      .selectFrom('check_ins')
      .select(COLUMNS)
      .where((or) => or.or([or('id', '=', of.id), or('person_id', '=', of.personId).and('week', 'in', of.weeks)]))
      .orderBy('opened_at')
      .orderBy('id'),
    COLUMNS,
    fromRow,
    ['sealed_answers', 'sealed_words'],
  );

/** By what name a transaction remembers one of them. */
export const checkInName = (id: string) => `check-in:${id}`;

/** By what name it remembers those of a person's weeks. */
export const weeksName = (personId: string, weeks: readonly string[]) => `check-ins:${personId}:${weeks.join()}`;

/** Check-ins and how far each has come. What was answered is sealed before it gets here. */
export function checkInQueries(
  session: Session,
): Pick<
  Store,
  'findCheckIn' | 'listCheckIns' | 'listAllCheckIns' | 'openCheckIn' | 'saveCheckIn' | 'deleteCheckIns' | 'deleteWords'
> {
  const inOrder = () => session.db().selectFrom('check_ins').selectAll().orderBy('opened_at').orderBy('id');
  const rowOf = (id: string) => session.db().selectFrom('check_ins').selectAll().where('id', '=', id);

  return {
    findCheckIn: (id) =>
      session.reads.once(checkInName(id), ['check_ins'], async () => {
        const row = await rowOf(id).executeTakeFirst();
        return row && fromRow(row);
      }),

    async listCheckIns(personId, ...weeks) {
      if (weeks.length === 0) return [];
      return session.reads.once(weeksName(personId, weeks), ['check_ins'], async () => {
        const rows = await inOrder().where('person_id', '=', personId).where('week', 'in', weeks).execute();
        return rows.map(fromRow);
      });
    },

    async listAllCheckIns(personId) {
      const rows = await session
        .db()
        .selectFrom('check_ins')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('opened_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async openCheckIn(checkIn) {
      const opened = await session
        .db()
        .insertInto('check_ins')
        .values(toRow(checkIn))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      return fromRow(opened ?? (await rowOf(checkIn.id).executeTakeFirstOrThrow()));
    },

    /**
     * The kept revision becomes `fromRevision + 1`, whatever `checkIn.revision` says. Where the kept one is another, or gone, there is no next revision, and
     * a check-in without one is refused by both databases: so nothing has to be waited for to know that it was kept.
     */
    async saveCheckIn(checkIn, fromRevision) {
      const row = toRow(checkIn);
      const next: RawBuilder<number> = sql`(${session
        .db()
        .selectFrom('check_ins')
        .select((of) => of('revision', '+', 1).as('next'))
        .where('id', '=', checkIn.id)
        .where('revision', '=', fromRevision)})`;
      await session
        .db()
        .insertInto('check_ins')
        .values({ ...row, revision: next })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((of) => ({
            ...row,
            // Once more, because outside of transactions two may have begun from the same.
            revision: of
              .case()
              .when('check_ins.revision', '=', fromRevision)
              .then(of.ref('excluded.revision'))
              .else(sql<number>`null`)
              .end(),
          })),
        )
        .execute();
    },

    async deleteCheckIns(openedBefore) {
      const deleted = await session
        .db()
        .deleteFrom('check_ins')
        .where('opened_at', '<', instantText(openedBefore))
        .returning('id')
        .execute();
      return deleted.length;
    },

    async deleteWords(openedBefore) {
      const emptied = await session
        .db()
        .updateTable('check_ins')
        .set({ sealed_words: null })
        .where('opened_at', '<', instantText(openedBefore))
        .where('sealed_words', 'is not', null)
        .returning('id')
        .execute();
      return emptied.length;
    },
  };
}

const questionIdsSchema = z.array(z.string());

function fromRow(row: CheckInRow): CheckIn {
  return {
    id: row.id,
    personId: row.person_id,
    week: row.week,
    origin: row.origin,
    questionIds: questionIdsSchema.parse(JSON.parse(row.question_ids)),
    openedAt: new Date(row.opened_at),
    closesAt: new Date(row.closes_at),
    step: row.step,
    state: row.state,
    sealedAnswers: row.sealed_answers ? new Uint8Array(row.sealed_answers) : undefined,
    sealedWords: row.sealed_words ? new Uint8Array(row.sealed_words) : undefined,
    revision: row.revision,
  };
}

function toRow(checkIn: CheckIn): CheckInRow {
  return {
    id: checkIn.id,
    person_id: checkIn.personId,
    week: checkIn.week,
    origin: checkIn.origin,
    question_ids: JSON.stringify(checkIn.questionIds),
    opened_at: instantText(checkIn.openedAt),
    closes_at: instantText(checkIn.closesAt),
    step: checkIn.step,
    state: checkIn.state,
    sealed_answers: checkIn.sealedAnswers ?? null,
    sealed_words: checkIn.sealedWords ?? null,
    revision: checkIn.revision,
  };
}
