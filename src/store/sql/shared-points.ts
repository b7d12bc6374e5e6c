import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PointHead, SharedPoint, SharedRead, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { SharedPointRow, SharedReadRow, Tables } from './tables';

const HEAD_COLUMNS = ['id', 'person_id', 'audience', 'receiver_ids', 'shared_at', 'taken_back_at'] as const;

/** The points that stand, without a word of them, oldest first. */
export const pointHeadRows = (db: Kysely<Tables>) =>
  rowsOf(
    db
      .selectFrom('shared_points')
      .select(HEAD_COLUMNS)
      .where('taken_back_at', 'is', null)
      .orderBy('shared_at')
      .orderBy('id'),
    HEAD_COLUMNS,
    headFrom,
  );

/** What people have handed to others, and who was shown it. The words are sealed before they get here. */
export function sharedPointQueries(
  session: Session,
): Pick<
  Store,
  | 'findSharedPoint'
  | 'listSharedPoints'
  | 'addSharedPoint'
  | 'takeBackSharedPoint'
  | 'noteSharedReads'
  | 'listSharedReads'
  | 'deleteSharedPoints'
> {
  return {
    async findSharedPoint(id) {
      const row = await session.db().selectFrom('shared_points').selectAll().where('id', '=', id).executeTakeFirst();
      return row && pointFrom(row);
    },

    async listSharedPoints(personId) {
      const all = session.db().selectFrom('shared_points').selectAll().orderBy('shared_at').orderBy('id');
      const rows = await (personId === undefined ? all : all.where('person_id', '=', personId)).execute();
      return rows.map(pointFrom);
    },

    async addSharedPoint(point) {
      const added = await session
        .db()
        .insertInto('shared_points')
        .values(pointRow(point))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async takeBackSharedPoint(personId, id, at) {
      const taken = await session
        .db()
        .updateTable('shared_points')
        .set({ sealed_text: null, taken_back_at: instantText(at) })
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .where('taken_back_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return taken !== undefined;
    },

    async noteSharedReads(reads) {
      if (reads.length === 0) return;
      await session.db().insertInto('shared_reads').values(reads.map(readRow)).execute();
    },

    async listSharedReads(ownerId) {
      const rows = await session
        .db()
        .selectFrom('shared_reads')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .orderBy('read_at')
        .orderBy('point_id')
        .orderBy('reader_id')
        .execute();
      return rows.map(readFrom);
    },

    async deleteSharedPoints(before) {
      return session.inTransaction(async (db) => {
        const points = await db
          .deleteFrom('shared_points')
          .where('shared_at', '<', instantText(before))
          .returning('id')
          .execute();
        // Also of points that went before: earlier versions kept their showings for longer.
        const reads = await db
          .deleteFrom('shared_reads')
          .where('point_id', 'not in', (of) => of.selectFrom('shared_points').select('id'))
          .returning('point_id')
          .execute();
        return points.length + reads.length;
      });
    },
  };
}

const idsSchema = z.array(z.string());

function pointFrom(row: SharedPointRow): SharedPoint {
  return { ...headFrom(row), sealedText: row.sealed_text ? new Uint8Array(row.sealed_text) : undefined };
}

function headFrom(row: Omit<SharedPointRow, 'sealed_text'>): PointHead {
  return {
    id: row.id,
    personId: row.person_id,
    audience: row.audience,
    receiverIds: idsSchema.parse(JSON.parse(row.receiver_ids)),
    sharedAt: new Date(row.shared_at),
    takenBackAt: row.taken_back_at === null ? undefined : new Date(row.taken_back_at),
  };
}

function pointRow(point: SharedPoint): SharedPointRow {
  return {
    id: point.id,
    person_id: point.personId,
    audience: point.audience,
    receiver_ids: JSON.stringify(point.receiverIds),
    sealed_text: point.sealedText ?? null,
    shared_at: instantText(point.sharedAt),
    taken_back_at: point.takenBackAt === undefined ? null : instantText(point.takenBackAt),
  };
}

function readFrom(row: SharedReadRow): SharedRead {
  return {
    pointId: row.point_id,
    ownerId: row.owner_id,
    readerId: row.reader_id,
    way: row.way,
    readAt: new Date(row.read_at),
  };
}

function readRow(read: SharedRead): SharedReadRow {
  return {
    point_id: read.pointId,
    owner_id: read.ownerId,
    reader_id: read.readerId,
    way: read.way,
    read_at: instantText(read.readAt),
  };
}
