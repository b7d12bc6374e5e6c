import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../store';

/** From which ISO week somebody's questions come every other week. */
export function everyOtherWeek(engine: Store['engine']): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('settings').addColumn('check_ins_from_week', text).execute();
    },
  };
}
