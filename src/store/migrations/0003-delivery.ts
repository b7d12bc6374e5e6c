import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../store';

/** What delivery needs: why a chat may not be written to, and the answers to activities that may come again. */
export function delivery(engine: Store['engine']): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      // One column a statement: SQLite takes no more.
      await schema.alterTable('conversations').addColumn('inactive_cause', text).execute();
      await schema.alterTable('conversations').addColumn('inactive_since', text).execute();
      await schema.alterTable('activities').addColumn('answer', bytes).execute();
      await schema.alterTable('activities').addColumn('press', text).execute();
      await schema.createIndex('activities_by_press').on('activities').columns(['press', 'seen_at']).execute();
    },
  };
}
