import { type Kysely, sql } from 'kysely';
import type { AliasedRawBuilder } from 'kysely';
import type { StatusRead, StatusSpan, Store } from '../store';
import { compiledOnce, place, type Values } from './compiled';
import { allConversationRows } from './conversations';
import { notSentRows } from './delivery-rows';
import { instantText } from './instants';
import type { Reads } from './reads';
import { type Rows, rowsOf } from './rows';
import type { ReadWith, Session } from './session';
import { pointHeadRows } from './shared-points';
import type { Tables } from './tables';
import { teamChatRows } from './team-chats';

type Lists = { [Name in keyof Omit<StatusRead, 'facts'>]: Rows<StatusRead[Name][number]> } & {
  facts: Rows<Tables['facts']>;
};
type Found = Readonly<Record<string, unknown>>;

/** What `readStatus` gives, as a part of any statement. Built once for a store. */
export interface StatusParts {
  /** As columns of a `select`, each a list in JSON. */
  readonly columns: readonly AliasedRawBuilder<unknown, string>[];
  /** The values that they need. */
  valuesOf(span: StatusSpan): Values;
  /** What the row of such a statement tells. */
  parse(found: Found): StatusRead;
}

const STATUS_TABLES = [
  'check_ins',
  'deliveries',
  'conversations',
  'shared_points',
  'team_chats',
  'facts',
] as const satisfies readonly (keyof Tables)[];

const FACT_PLACES = ['fact0', 'fact1', 'fact2', 'fact3'] as const;

/**
 * Builds them.
 *
 * @param kysely - only to build with; nothing is run on it.
 */
export function createStatusParts(kysely: Kysely<Tables>, engine: Store['engine']): StatusParts {
  const lists: Lists = {
    doneIds: rowsOf(
      kysely
        .selectFrom('check_ins')
        .select('person_id')
        .distinct()
        .where('week', '=', place('statusWeek'))
        .where('origin', '=', 'planned')
        .where('state', '=', 'done')
        .orderBy('person_id'),
      ['person_id'],
      ({ person_id }) => person_id,
    ),
    notSent: notSentRows(kysely, { since: place('statusSince'), from: place('statusFrom'), to: place('statusTo') }),
    conversations: allConversationRows(kysely),
    points: pointHeadRows(kysely),
    teamChats: teamChatRows(kysely),
    facts: rowsOf(
      kysely.selectFrom('facts').select(['name', 'value']).where('name', 'in', FACT_PLACES.map(place)),
      ['name', 'value'],
      (row) => row,
    ),
  };
  const columnOf = (name: string) => `status_${name}`;
  const listFrom = <Name extends keyof Lists>(found: Found, name: Name) =>
    lists[name].fromJson(String(found[columnOf(name)]));

  return {
    columns: Object.entries(lists).map(([name, rows]: [string, Rows<unknown>]) =>
      sql`${rows.inJson(engine)}`.as(columnOf(name)),
    ),

    valuesOf({ week, since, from, to, facts }) {
      if (facts.length > FACT_PLACES.length) throw new Error('More facts were asked for than there are places.');
      const names = FACT_PLACES.map((name, index) => [name, facts[index] ?? '']);
      const instants = { statusSince: instantText(since), statusFrom: instantText(from), statusTo: instantText(to) };
      return { statusWeek: week, ...instants, ...Object.fromEntries(names) };
    },

    parse: (found) => ({
      doneIds: listFrom(found, 'doneIds') as StatusRead['doneIds'],
      notSent: listFrom(found, 'notSent') as StatusRead['notSent'],
      conversations: listFrom(found, 'conversations') as StatusRead['conversations'],
      points: listFrom(found, 'points') as StatusRead['points'],
      teamChats: listFrom(found, 'teamChats') as StatusRead['teamChats'],
      facts: new Map((listFrom(found, 'facts') as Tables['facts'][]).map(({ name, value }) => [name, value])),
    }),
  };
}

/** Reads all that status is made of, in one statement. */
export function createReadStatus(kysely: Kysely<Tables>, parts: StatusParts): ReadWith<StatusSpan, StatusRead> {
  const run = compiledOnce<Record<string, unknown>>(() => kysely.selectNoFrom(() => parts.columns));
  return async (db, span) => parts.parse((await run(db, parts.valuesOf(span)))[0] ?? {});
}

/** Lets a transaction remember what was read in one statement with more. */
export function knowStatus(reads: Pick<Reads, 'know'>, span: StatusSpan, read: StatusRead): void {
  reads.know(statusName(span), STATUS_TABLES, read);
}

/** The queries of this area. */
export function statusQueries({ reads, readStatus, db }: Session): Pick<Store, 'readStatus'> {
  return { readStatus: (span) => reads.once(statusName(span), STATUS_TABLES, () => readStatus(db(), span, reads)) };
}

const statusName = (span: StatusSpan) => `status:${JSON.stringify(span)}`;
