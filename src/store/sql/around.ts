import { sql } from 'kysely';
import type { Around, Store } from '../store';
import { absenceRows } from './absences';
import { attendanceRows } from './attendance';
import { meetingChangeRows } from './meeting-changes';
import { peerMeetingRows } from './peer-meetings';
import type { Rows } from './rows';
import type { Session } from './session';
import { settingsRows } from './settings';
import { teamChatRows } from './team-chats';

type Lists = { [Name in keyof Omit<Around, 'fact' | 'openPoints'>]: Rows<Around[Name][number]> };

/** All that a turn or a plan decides from, in one statement: on PostgreSQL each statement is a way to the server and back. */
export function aroundQueries(session: Session): Pick<Store, 'readAround'> {
  return {
    async readAround(fromOn, toOn, factName) {
      const db = session.db();
      const lists: Lists = {
        settings: settingsRows(db),
        peerMeetings: peerMeetingRows(db, fromOn, toOn),
        meetingChanges: meetingChangeRows(db, fromOn, toOn),
        absences: absenceRows(db, fromOn, toOn),
        attendance: attendanceRows(db, fromOn, toOn),
        teamChats: teamChatRows(db),
      };
      const found: Record<string, unknown> = await db
        .selectNoFrom((of) => [
          ...Object.entries(lists).map(([name, rows]) => rows.inJson(session.engine).as(name)),
          of.selectFrom('facts').select('value').where('name', '=', factName).as('fact'),
          of
            .selectFrom('agenda_items')
            .select(sql<number>`count(*)`.as('count'))
            .where('state', '=', 'open')
            .where('kind', '=', 'point')
            .as('openPoints'),
        ])
        .executeTakeFirstOrThrow();
      return {
        settings: lists.settings.fromJson(found.settings),
        peerMeetings: lists.peerMeetings.fromJson(found.peerMeetings),
        meetingChanges: lists.meetingChanges.fromJson(found.meetingChanges),
        absences: lists.absences.fromJson(found.absences),
        attendance: lists.attendance.fromJson(found.attendance),
        teamChats: lists.teamChats.fromJson(found.teamChats),
        fact: (found.fact as string | null) ?? undefined,
        openPoints: Number(found.openPoints),
      };
    },
  };
}
