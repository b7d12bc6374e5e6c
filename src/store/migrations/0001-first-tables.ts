import { type Kysely, type Migration, sql } from 'kysely';
import type { Store } from '../store';

/** The tables of the first version. */
export function firstTables(engine: Store['engine']): Migration {
  // By code point on both engines: a PostgreSQL server's own language would sort ids and instants in its own way.
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;

      await schema
        .createTable('conversations')
        .addColumn('person_id', text, (column) => column.primaryKey())
        .addColumn('conversation_id', text, (column) => column.notNull())
        .addColumn('service_url', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('bot_id', text, (column) => column.notNull())
        .addColumn('tenant_id', text)
        .addColumn('active', 'integer', (column) => column.notNull())
        .execute();

      await schema
        .createTable('settings')
        .addColumn('person_id', text, (column) => column.primaryKey())
        .addColumn('check_ins', text)
        .addColumn('informed_version', 'integer')
        .addColumn('stopped', 'integer', (column) => column.notNull())
        .addColumn('paused_until_on', text)
        .addColumn('show_when_done', 'integer', (column) => column.notNull())
        .addColumn('wants_reminders', 'integer', (column) => column.notNull())
        .addColumn('language', text, (column) => column.notNull())
        .execute();

      await schema
        .createTable('heartbeat')
        .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
        .addColumn('watermark', text, (column) => column.notNull())
        .execute();

      await schema
        .createTable('deliveries')
        .addColumn('slot', text, (column) => column.primaryKey())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('occasion', text, (column) => column.notNull())
        .addColumn('due_at', text, (column) => column.notNull())
        .addColumn('useful_until', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('cause', text)
        .addColumn('activity_id', text)
        .addColumn('claimed_at', text)
        .addColumn('claimed_by', text)
        .addColumn('lease_until', text)
        .addColumn('ended_at', text)
        .addColumn('not_before', text)
        .execute();
      await schema.createIndex('deliveries_state_due').on('deliveries').columns(['state', 'due_at']).execute();
      await schema.createIndex('deliveries_due').on('deliveries').column('due_at').execute();
      await schema.createIndex('deliveries_person').on('deliveries').columns(['person_id', 'kind']).execute();

      await schema
        .createTable('peer_meetings')
        .addColumn('peer_id', text, (column) => column.notNull())
        .addColumn('volunteer_id', text, (column) => column.notNull())
        .addColumn('week', text, (column) => column.notNull())
        .addColumn('held_on', text, (column) => column.notNull())
        .addColumn('starts', text, (column) => column.notNull())
        .addColumn('ends', text, (column) => column.notNull())
        .addColumn('set_by', text, (column) => column.notNull())
        .addColumn('set_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('peer_meetings_pk', ['peer_id', 'volunteer_id', 'week'])
        .execute();
      await schema.createIndex('peer_meetings_held_on').on('peer_meetings').column('held_on').execute();

      await schema
        .createTable('check_ins')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('week', text, (column) => column.notNull())
        .addColumn('origin', text, (column) => column.notNull())
        .addColumn('question_ids', text, (column) => column.notNull())
        .addColumn('opened_at', text, (column) => column.notNull())
        .addColumn('closes_at', text, (column) => column.notNull())
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('sealed_answers', bytes)
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await schema.createIndex('check_ins_person_week').on('check_ins').columns(['person_id', 'week']).execute();

      await schema
        .createTable('person_keys')
        .addColumn('person_id', text, (column) => column.primaryKey())
        .addColumn('wrapped', bytes, (column) => column.notNull())
        .execute();

      await schema
        .createTable('activities')
        .addColumn('key', text, (column) => column.primaryKey())
        .addColumn('seen_at', text, (column) => column.notNull())
        .execute();
      await schema.createIndex('activities_seen_at').on('activities').column('seen_at').execute();

      await schema
        .createTable('facts')
        .addColumn('name', text, (column) => column.primaryKey())
        .addColumn('value', text, (column) => column.notNull())
        .execute();
    },
  };
}
