import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Around, Store } from '../store';
import { absenceRows } from './absences';
import { attendanceRows } from './attendance';
import { compiledOnce, place } from './compiled';
import { meetingChangeRows } from './meeting-changes';
import { peerMeetingRows } from './peer-meetings';
import type { Rows } from './rows';
import type { Session } from './session';
import { settingsRows } from './settings';
import type { Tables } from './tables';
import { teamChatRows } from './team-chats';

type Lists = { [Name in keyof Omit<Around, 'fact' | 'openPoints'>]: Rows<Around[Name][number]> };

/** Between which local dates, and which fact too. */
export interface Span {
  fromOn: string;
  toOn: string;
  factName: string;
}

/** What `readAround` gives, as a part of any statement. Built once for a store. */
export interface AroundParts {
  /** As columns of a `select`, each a list in JSON or one value; a statement with them is run with the values of a `Span`. */
  columns(of: ExpressionBuilder<Tables, never>): ReturnType<typeof columnsOf>;
  /** It again from a row of such columns. Little changes from one turn to the next, so a list of which the text is the same is not made again. */
  parse(found: Readonly<Record<string, unknown>>): Around;
}

/** The tables that `readAround` reads. */
export const AROUND_TABLES = [
  'settings',
  'peer_meetings',
  'meeting_changes',
  'absences',
  'attendance',
  'team_chats',
  'facts',
  'agenda_items',
] as const satisfies readonly (keyof Tables)[];

/** By what name a transaction remembers what it has read around a span of days. */
export const aroundName = ({ fromOn, toOn, factName }: Span) => `around:${fromOn}:${toOn}:${factName}`;

/**
 * Builds them.
 *
 * @param kysely - only to build with; nothing is run on it.
 */
export function createAroundParts(kysely: Kysely<Tables>, engine: Store['engine']): AroundParts {
  const [fromOn, toOn] = [place('fromOn'), place('toOn')];
  const lists: Lists = {
    settings: settingsRows(kysely),
    peerMeetings: peerMeetingRows(kysely, fromOn, toOn),
    meetingChanges: meetingChangeRows(kysely, fromOn, toOn),
    absences: absenceRows(kysely, fromOn, toOn),
    attendance: attendanceRows(kysely, fromOn, toOn),
    teamChats: teamChatRows(kysely),
  };
  /** As they were read last, with the text they were read from. */
  const last = new Map<string, { text: string; list: readonly unknown[] }>();

  const listFrom = <T>(name: string, rows: Rows<T>, text: unknown): readonly T[] => {
    if (typeof text !== 'string') throw new Error(`There is no list of ${name} in what was read.`);
    const known = last.get(name);
    if (known?.text === text) return known.list as readonly T[];
    const list = Object.freeze(rows.fromJson(text).map((one) => Object.freeze(one)));
    last.set(name, { text, list });
    return list;
  };

  return {
    columns: (of) => columnsOf(lists, engine, of),
    parse: (found) => ({
      settings: listFrom('settings', lists.settings, found.settings),
      peerMeetings: listFrom('peerMeetings', lists.peerMeetings, found.peerMeetings),
      meetingChanges: listFrom('meetingChanges', lists.meetingChanges, found.meetingChanges),
      absences: listFrom('absences', lists.absences, found.absences),
      attendance: listFrom('attendance', lists.attendance, found.attendance),
      teamChats: listFrom('teamChats', lists.teamChats, found.teamChats),
      fact: (found.fact as string | null) ?? undefined,
      openPoints: Number(found.openPoints),
    }),
  };
}

function columnsOf(lists: Lists, engine: Store['engine'], of: ExpressionBuilder<Tables, never>) {
  return [
    ...Object.entries(lists).map(([name, rows]: [string, Rows<unknown>]) => rows.inJson(engine).as(name)),
    of.selectFrom('facts').select('value').where('name', '=', place('factName')).as('fact'),
    of
      .selectFrom('agenda_items')
      .select(sql<number>`count(*)`.as('count'))
      .where('state', '=', 'open')
      .where('kind', '=', 'point')
      .as('openPoints'),
  ];
}

/** Reads all that a plan decides from. */
export type ReadAround = (db: Kysely<Tables>, span: Span) => Promise<Around>;

/** In one statement: on PostgreSQL each statement is a way to the server and back. */
export function createReadAround(kysely: Kysely<Tables>, { columns, parse }: AroundParts): ReadAround {
  const run = compiledOnce<Record<string, unknown>>(() => kysely.selectNoFrom(columns));
  return async (db, span) => parse((await run(db, { ...span }))[0] ?? {});
}

/** The queries of this area. */
export function aroundQueries({ reads, readAround, db }: Session): Pick<Store, 'readAround'> {
  return {
    readAround(fromOn, toOn, factName) {
      const span = { fromOn, toOn, factName };
      return reads.once(aroundName(span), AROUND_TABLES, () => readAround(db(), span));
    },
  };
}
