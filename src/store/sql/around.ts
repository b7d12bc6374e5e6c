import { type AliasedExpression, type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Around, Store } from '../store';
import { absenceRows } from './absences';
import { attendanceRows } from './attendance';
import { compiledOnce, place, type Values } from './compiled';
import { meetingChangeRows } from './meeting-changes';
import { peerMeetingRows } from './peer-meetings';
import type { Reads } from './reads';
import type { Rows } from './rows';
import type { ReadWith, Session, Span } from './session';
import { settingsRows } from './settings';
import type { Tables } from './tables';
import { teamChatRows } from './team-chats';

type ListName = keyof Omit<Around, 'fact' | 'openPoints'>;
type AroundLists = Pick<Around, ListName>;
type Found = Readonly<Record<string, unknown>>;

/** What `readAround` gives, as a part of any statement. Built once for a store. */
export interface AroundParts {
  /** As columns of a `select`, each a list in JSON or one value. */
  columns(of: ExpressionBuilder<Tables, never>): AliasedExpression<unknown, string>[];
  /** For one run of such a statement: the values that it needs, and what its row tells. */
  of(span: Span): { values: Values; parse(found: Found, reads: Pick<Reads, 'hasWritten'>): Around };
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

/** Turns, plans and remade cards ask for different spans; a day later all of them are others. */
const MOST_SPANS = 8;
const NEVER_READ = -1;

/**
 * Builds them. The lists are read and made again only when something was written since (migration 0005): few turns come after a change, and in a large
 * workplace reading them takes longer than all else.
 *
 * @param kysely - only to build with; nothing is run on it.
 */
export function createAroundParts(kysely: Kysely<Tables>, engine: Store['engine']): AroundParts {
  const [fromOn, toOn] = [place('fromOn'), place('toOn')];
  const rows: { [Name in ListName]: Rows<Around[Name][number]> } = {
    settings: settingsRows(kysely),
    peerMeetings: peerMeetingRows(kysely, fromOn, toOn),
    meetingChanges: meetingChangeRows(kysely, fromOn, toOn),
    absences: absenceRows(kysely, fromOn, toOn),
    attendance: attendanceRows(kysely, fromOn, toOn),
    teamChats: teamChatRows(kysely),
  };
  const names = Object.keys(rows) as ListName[];
  const kept = new Map<string, { revision: number; lists: AroundLists }>();

  const listsFrom = (found: Found): AroundLists => {
    const made = names.map((name) => [
      name,
      Object.freeze(rows[name].fromJson(String(found[name])).map(Object.freeze)),
    ]);
    return Object.fromEntries(made) as AroundLists;
  };
  const keep = (span: Span, revision: number, lists: AroundLists) => {
    kept.delete(aroundName(span));
    kept.set(aroundName(span), { revision, lists });
    if (kept.size > MOST_SPANS) kept.delete(kept.keys().next().value as string);
  };

  return {
    columns(of) {
      const revision = of.selectFrom('around_revision').select('revision');
      const unlessKnown = (name: ListName) =>
        sql`case when ${revision} = ${place('known')} then null else ${rows[name].inJson(engine)} end`.as(name);
      return [
        revision.as('revision'),
        ...names.map(unlessKnown),
        of.selectFrom('facts').select('value').where('name', '=', place('factName')).as('fact'),
        of
          .selectFrom('agenda_items')
          .select(sql<number>`count(*)`.as('count'))
          .where('state', '=', 'open')
          .where('kind', '=', 'point')
          .as('openPoints'),
      ];
    },

    of(span) {
      const known = kept.get(aroundName(span));
      return {
        values: { ...span, known: known?.revision ?? NEVER_READ },
        parse(found, reads) {
          const revision = found.revision as number | null;
          const isKnown = known !== undefined && revision === known.revision;
          const lists = isKnown ? known.lists : listsFrom(found);
          if (!isKnown && revision !== null && !reads.hasWritten()) keep(span, revision, lists);
          const fact = (found.fact as string | null) ?? undefined;
          return { ...lists, fact, openPoints: Number(found.openPoints) };
        },
      };
    },
  };
}

/** Reads all that a plan decides from, in one statement: on PostgreSQL each statement is a way to the server and back. */
export function createReadAround(kysely: Kysely<Tables>, parts: AroundParts): ReadWith<Span, Around> {
  const run = compiledOnce<Record<string, unknown>>(() => kysely.selectNoFrom(parts.columns));
  return async (db, span, reads) => {
    const { values, parse } = parts.of(span);
    return parse((await run(db, values))[0] ?? {}, reads);
  };
}

/** The queries of this area. */
export function aroundQueries({ reads, readAround, db }: Session): Pick<Store, 'readAround'> {
  return {
    readAround(fromOn, toOn, factName) {
      const span = { fromOn, toOn, factName };
      return reads.once(aroundName(span), AROUND_TABLES, () => readAround(db(), span, reads));
    },
  };
}
