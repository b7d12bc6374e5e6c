import type { Kysely } from 'kysely';
import type { Absence, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { AbsenceRow, Tables } from './tables';

const DAY_MS = 86_400_000;

const COLUMNS = ['person_id', 'from_on', 'to_on', 'set_at'] as const satisfies readonly (keyof AbsenceRow)[];

/** Absences that touch the span, in order of their first day. */
export const absenceRows = (db: Kysely<Tables>, fromOn: string, toOn: string) =>
  rowsOf(
    db
      .selectFrom('absences')
      .select(COLUMNS)
      .where('from_on', '<=', toOn)
      .where('to_on', '>=', fromOn)
      .orderBy('from_on')
      .orderBy('to_on')
      .orderBy('person_id'),
    COLUMNS,
    fromRow,
  );

/** Who is not here and when: one row a person and span. Spans may overlap. */
export function absenceQueries(session: Session): Pick<Store, 'listAbsences' | 'addAbsence' | 'endAbsences'> {
  return {
    listAbsences: (fromOn, toOn) => absenceRows(session.db(), fromOn, toOn).read(),

    addAbsence: (absence) =>
      session.inTransaction(async (db) => {
        await db
          .insertInto('absences')
          .values(toRow(absence))
          .onConflict((conflict) => conflict.columns(['person_id', 'from_on', 'to_on']).doNothing())
          .execute();
      }),

    endAbsences: (personId, hereFromOn) =>
      session.inTransaction(async (db) => {
        const touched = await db
          .deleteFrom('absences')
          .where('person_id', '=', personId)
          .where('to_on', '>=', hereFromOn)
          .returningAll()
          .execute();
        const begun = touched.filter((row) => row.from_on < hereFromOn);
        if (begun.length > 0) {
          await db
            .insertInto('absences')
            .values(begun.map((row) => ({ ...row, to_on: dayBefore(hereFromOn) })))
            // Two that began together are one when they end together.
            .onConflict((conflict) => conflict.columns(['person_id', 'from_on', 'to_on']).doNothing())
            .execute();
        }
        return touched.length;
      }),
  };
}

function dayBefore(date: string): string {
  return instantText(new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS)).slice(0, 10);
}

function fromRow(row: AbsenceRow): Absence {
  return { personId: row.person_id, fromOn: row.from_on, toOn: row.to_on, setAt: new Date(row.set_at) };
}

function toRow(absence: Absence): AbsenceRow {
  return {
    person_id: absence.personId,
    from_on: absence.fromOn,
    to_on: absence.toOn,
    set_at: instantText(absence.setAt),
  };
}
