import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../store';

/** What plans and turns are made from, as long as it is no more than lists that seldom change. */
const WATCHED = ['settings', 'peer_meetings', 'meeting_changes', 'absences', 'attendance', 'team_chats'];
const WRITES = ['insert', 'update', 'delete'];

/**
 * A number that rises with each write to any of these tables, whoever writes: who has read them need not read them again while it is the same. The
 * database counts, so that no query of ours can forget to.
 */
export function aroundRevision(engine: Store['engine']): Migration {
  const counts = 'update around_revision set revision = revision + 1';

  return {
    async up(db: Kysely<unknown>) {
      const run = (statement: string) => sql.raw(statement).execute(db);
      await db.schema
        .createTable('around_revision')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('revision', engine === 'postgres' ? sql`bigint` : 'integer', (column) => column.notNull())
        .execute();
      await run('insert into around_revision (id, revision) values (1, 1)');
      if (engine === 'postgres') {
        await run(
          `create function medspiller_count_around() returns trigger language plpgsql as 'begin ${counts}; return null; end'`,
        );
      }
      for (const table of WATCHED) {
        if (engine === 'postgres') {
          await run(
            `create trigger around_${table} after insert or update or delete or truncate on ${table} ` +
              'for each statement execute function medspiller_count_around()',
          );
          continue;
        }
        for (const write of WRITES)
          await run(`create trigger around_${table}_${write} after ${write} on ${table} begin ${counts}; end`);
      }
    },
  };
}
