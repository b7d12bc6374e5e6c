import type { Kysely } from 'kysely';
import type { PeerMeeting, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { PeerMeetingRow, Tables } from './tables';

const COLUMNS = [
  'peer_id',
  'volunteer_id',
  'week',
  'held_on',
  'starts',
  'ends',
  'set_by',
  'set_at',
  'state',
  'revision',
] as const satisfies readonly (keyof PeerMeetingRow)[];

/** Meetings on one of the days from the first to the last, in order of time. */
export const peerMeetingRows = (db: Kysely<Tables>, fromOn: string, toOn: string) =>
  rowsOf(
    db
      .selectFrom('peer_meetings')
      .select(COLUMNS)
      .where('held_on', '>=', fromOn)
      .where('held_on', '<=', toOn)
      .orderBy('held_on')
      .orderBy('starts')
      .orderBy('peer_id')
      .orderBy('volunteer_id'),
    COLUMNS,
    fromRow,
  );

/** Peer meetings: one row a peer, volunteer and ISO week. */
export function peerMeetingQueries(session: Session): Pick<Store, 'listPeerMeetings' | 'setPeerMeeting'> {
  return {
    listPeerMeetings: (fromOn, toOn) => peerMeetingRows(session.db(), fromOn, toOn).read(),

    setPeerMeeting: (meeting) =>
      session.inTransaction(async (db) => {
        const inserted = await db
          .insertInto('peer_meetings')
          .values(toRow(meeting, 1))
          .onConflict((conflict) => conflict.columns(['peer_id', 'volunteer_id', 'week']).doNothing())
          .returning('week')
          .executeTakeFirst();
        if (inserted) return undefined;

        const sameMeeting = {
          peer_id: meeting.peerId,
          volunteer_id: meeting.volunteerId,
          week: meeting.week,
        };
        const standing = db
          .selectFrom('peer_meetings')
          .selectAll()
          .where((all) => all.and(sameMeeting));
        // Without the lock two who move it at once would both be told of the same earlier time, and give it one revision.
        const before = await (
          session.engine === 'postgres' ? standing.forUpdate() : standing
        ).executeTakeFirstOrThrow();
        await db
          .updateTable('peer_meetings')
          .set(toRow(meeting, before.revision + 1))
          .where((all) => all.and(sameMeeting))
          .execute();
        return fromRow(before);
      }),
  };
}

function fromRow(row: PeerMeetingRow): PeerMeeting {
  return {
    peerId: row.peer_id,
    volunteerId: row.volunteer_id,
    week: row.week,
    on: row.held_on,
    from: row.starts,
    to: row.ends,
    setBy: row.set_by,
    setAt: new Date(row.set_at),
    state: row.state,
    revision: row.revision,
  };
}

function toRow(meeting: Omit<PeerMeeting, 'revision'>, revision: number): PeerMeetingRow {
  return {
    peer_id: meeting.peerId,
    volunteer_id: meeting.volunteerId,
    week: meeting.week,
    held_on: meeting.on,
    starts: meeting.from,
    ends: meeting.to,
    set_by: meeting.setBy,
    set_at: instantText(meeting.setAt),
    state: meeting.state,
    revision,
  };
}
