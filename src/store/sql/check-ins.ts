import { z } from 'zod';
import type { CheckIn, Store } from '../store';
import { instantText } from './instants';
import type { Session } from './session';
import type { CheckInRow } from './tables';

/** Check-ins and how far each has come. What was answered is sealed before it gets here. */
export function checkInQueries(
  session: Session,
): Pick<
  Store,
  | 'findCheckIn'
  | 'listCheckIns'
  | 'listCheckInsOfWeek'
  | 'listAllCheckIns'
  | 'openCheckIn'
  | 'saveCheckIn'
  | 'deleteCheckIns'
  | 'deleteWords'
> {
  const inOrder = () => session.db().selectFrom('check_ins').selectAll().orderBy('opened_at').orderBy('id');
  const rowOf = (id: string) => session.db().selectFrom('check_ins').selectAll().where('id', '=', id);

  return {
    async findCheckIn(id) {
      const row = await rowOf(id).executeTakeFirst();
      return row && fromRow(row);
    },

    async listCheckIns(personId, ...weeks) {
      if (weeks.length === 0) return [];
      const rows = await inOrder().where('person_id', '=', personId).where('week', 'in', weeks).execute();
      return rows.map(fromRow);
    },

    async listCheckInsOfWeek(week) {
      const rows = await inOrder().where('week', '=', week).execute();
      return rows.map(fromRow);
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

    /** The kept revision becomes `fromRevision + 1`, whatever `checkIn.revision` says. */
    async saveCheckIn(checkIn, fromRevision) {
      const saved = await session
        .db()
        .updateTable('check_ins')
        .set({ ...toRow(checkIn), revision: fromRevision + 1 })
        .where('id', '=', checkIn.id)
        .where('revision', '=', fromRevision)
        .returning('id')
        .executeTakeFirst();
      return saved !== undefined;
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
