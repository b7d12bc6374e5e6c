import type { Kysely } from 'kysely';
import type { MeetingChange, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { MeetingChangeRow, Tables } from './tables';

const COLUMNS = [
  'occurrence_id',
  'meeting_id',
  'first_on',
  'state',
  'held_on',
  'starts',
  'ends',
  'place',
  'extra_line',
  'remind',
  'changed_by',
  'changed_at',
  'revision',
] as const satisfies readonly (keyof MeetingChangeRow)[];

/** Changes of what was or is on one of the days, in order of the occurrence's id. */
export const meetingChangeRows = (db: Kysely<Tables>, fromOn: string, toOn: string) =>
  rowsOf(
    db
      .selectFrom('meeting_changes')
      .select(COLUMNS)
      .where((or) => or.or([or.between('first_on', fromOn, toOn), or.between('held_on', fromOn, toOn)]))
      .orderBy('occurrence_id'),
    COLUMNS,
    fromRow,
  );

/** What was decided about single occurrences of the programme's meetings: one row an occurrence. */
export function meetingChangeQueries(session: Session): Pick<Store, 'listMeetingChanges' | 'saveMeetingChange'> {
  return {
    listMeetingChanges: (fromOn, toOn) => meetingChangeRows(session.db(), fromOn, toOn).read(),

    saveMeetingChange: (change) =>
      session.inTransaction(async (db) => {
        const inserted = await db
          .insertInto('meeting_changes')
          .values(toRow(change, 1))
          .onConflict((conflict) => conflict.column('occurrence_id').doNothing())
          .returning('revision')
          .executeTakeFirst();
        if (inserted) return undefined;

        const standing = db.selectFrom('meeting_changes').selectAll().where('occurrence_id', '=', change.occurrenceId);
        // As with peer meetings: two at once must not be told of the same earlier one, or give it one revision.
        const before = await (
          session.engine === 'postgres' ? standing.forUpdate() : standing
        ).executeTakeFirstOrThrow();
        await db
          .updateTable('meeting_changes')
          .set(toRow(change, before.revision + 1))
          .where('occurrence_id', '=', change.occurrenceId)
          .execute();
        return fromRow(before);
      }),
  };
}

function fromRow(row: MeetingChangeRow): MeetingChange {
  return {
    occurrenceId: row.occurrence_id,
    meetingId: row.meeting_id,
    state: row.state,
    on: row.held_on,
    from: row.starts,
    to: row.ends,
    place: row.place ?? undefined,
    extraLine: row.extra_line ?? undefined,
    remind: row.remind === 1,
    changedBy: row.changed_by,
    changedAt: new Date(row.changed_at),
    revision: row.revision,
  };
}

function toRow(change: Omit<MeetingChange, 'revision'>, revision: number): MeetingChangeRow {
  return {
    occurrence_id: change.occurrenceId,
    meeting_id: change.meetingId,
    first_on: dateInId(change.occurrenceId),
    state: change.state,
    held_on: change.on,
    starts: change.from,
    ends: change.to,
    place: change.place ?? null,
    extra_line: change.extraLine ?? null,
    remind: Number(change.remind),
    changed_by: change.changedBy,
    changed_at: instantText(change.changedAt),
    revision,
  };
}

function dateInId(occurrenceId: string): string {
  const date = /\.(\d{4}-\d{2}-\d{2})$/.exec(occurrenceId)?.[1];
  if (date === undefined) throw new RangeError(`An occurrence's id ends with its date, and ${occurrenceId} does not.`);
  return date;
}
