import type { Kysely } from 'kysely';
import type { Attendance, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { AttendanceRow, Tables } from './tables';

const COLUMNS = [
  'occurrence_id',
  'person_id',
  'held_on',
  'rsvp',
  'outcome',
  'said_at',
] as const satisfies readonly (keyof AttendanceRow)[];

/** What was said about meetings on one of the days, in order of date, occurrence and person. */
export const attendanceRows = (db: Kysely<Tables>, fromOn: string, toOn: string) =>
  rowsOf(
    db
      .selectFrom('attendance')
      .select(COLUMNS)
      .where('held_on', '>=', fromOn)
      .where('held_on', '<=', toOn)
      .orderBy('held_on')
      .orderBy('occurrence_id')
      .orderBy('person_id'),
    COLUMNS,
    fromRow,
  );

/** What people have said about meetings: one row an occurrence and person. */
export function attendanceQueries(session: Session): Pick<Store, 'listAttendance' | 'saveAttendance'> {
  return {
    listAttendance: (fromOn, toOn) => attendanceRows(session.db(), fromOn, toOn).read(),

    saveAttendance: (attendance) =>
      session.inTransaction(async (db) => {
        const row = toRow(attendance);
        await db
          .insertInto('attendance')
          .values(row)
          .onConflict((conflict) => conflict.columns(['occurrence_id', 'person_id']).doUpdateSet(row))
          .execute();
      }),
  };
}

function fromRow(row: AttendanceRow): Attendance {
  return {
    occurrenceId: row.occurrence_id,
    personId: row.person_id,
    on: row.held_on,
    rsvp: row.rsvp ?? undefined,
    outcome: row.outcome ?? undefined,
    saidAt: new Date(row.said_at),
  };
}

function toRow(attendance: Attendance): AttendanceRow {
  return {
    occurrence_id: attendance.occurrenceId,
    person_id: attendance.personId,
    held_on: attendance.on,
    rsvp: attendance.rsvp ?? null,
    outcome: attendance.outcome ?? null,
    said_at: instantText(attendance.saidAt),
  };
}
