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

/**
 * All that a turn or a plan decides from, in one statement: on PostgreSQL each statement is a way to the server and back. Little of it changes from one
 * turn to the next, so a list of which the text is the same is not made again.
 */
export function aroundQueries(session: Session): Pick<Store, 'readAround'> {
  const listOf = <T>(name: string, rows: Rows<T>, text: string): readonly T[] => {
    const last = session.lastRead.get(name);
    if (last?.text === text) return last.list as readonly T[];
    const list = Object.freeze(rows.fromJson(text).map((one) => Object.freeze(one)));
    session.lastRead.set(name, { text, list });
    return list;
  };

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
        settings: listOf('settings', lists.settings, found.settings as string),
        peerMeetings: listOf('peerMeetings', lists.peerMeetings, found.peerMeetings as string),
        meetingChanges: listOf('meetingChanges', lists.meetingChanges, found.meetingChanges as string),
        absences: listOf('absences', lists.absences, found.absences as string),
        attendance: listOf('attendance', lists.attendance, found.attendance as string),
        teamChats: listOf('teamChats', lists.teamChats, found.teamChats as string),
        fact: (found.fact as string | null) ?? undefined,
        openPoints: Number(found.openPoints),
      };
    },
  };
}
