import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../store';

/** What a person keeps for themselves and what they share: own notes, own words, shared points, and who has read them. */
export function ownership(engine: Store['engine']): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      // One column a statement: SQLite takes no more.
      await schema.alterTable('check_ins').addColumn('sealed_words', bytes).execute();
      await schema
        .alterTable('settings')
        .addColumn('turned_on', text, (column) => column.notNull().defaultTo('[]'))
        .execute();

      await schema
        .createTable('own_notes')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('sealed_text', bytes, (column) => column.notNull())
        .addColumn('remind_on', text)
        .addColumn('made_at', text, (column) => column.notNull())
        .execute();
      await schema.createIndex('own_notes_by_person').on('own_notes').columns(['person_id', 'made_at']).execute();

      await schema
        .createTable('shared_points')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('audience', text, (column) => column.notNull())
        .addColumn('receiver_ids', text, (column) => column.notNull())
        .addColumn('sealed_text', bytes)
        .addColumn('shared_at', text, (column) => column.notNull())
        .addColumn('taken_back_at', text)
        .execute();
      await schema.createIndex('shared_points_by_person').on('shared_points').columns(['person_id']).execute();

      await schema
        .createTable('shared_reads')
        .addColumn('point_id', text, (column) => column.notNull())
        .addColumn('owner_id', text, (column) => column.notNull())
        .addColumn('reader_id', text, (column) => column.notNull())
        .addColumn('way', text, (column) => column.notNull())
        .addColumn('read_at', text, (column) => column.notNull())
        .execute();
      await schema.createIndex('shared_reads_by_owner').on('shared_reads').columns(['owner_id', 'read_at']).execute();

      await schema
        .createTable('private_cards')
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('activity_id', text, (column) => column.notNull())
        .addColumn('slot', text, (column) => column.notNull())
        .addColumn('opened_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('private_cards_pk', ['person_id', 'activity_id'])
        .execute();
      await schema.createIndex('private_cards_by_time').on('private_cards').columns(['opened_at']).execute();
    },
  };
}
