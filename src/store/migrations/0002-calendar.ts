import { type Kysely, type Migration, sql } from 'kysely';
import type { Store } from '../store';

/** What the calendar needs: meetings that change, absences, proposals, the list for the development meeting, team chats. */
export function calendar(engine: Store['engine']): Migration {
  // By code point on both engines, as in the first tables.
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;

      // One column a statement: SQLite takes no more.
      const settings = schema.alterTable('settings');
      await settings.addColumn('heads_up_minutes', 'integer').execute();
      await settings.addColumn('weekly_cap', 'integer').execute();
      await settings.addColumn('low_energy_until_on', text).execute();
      await settings.addColumn('check_in_every_weeks', 'integer', (column) => column.notNull().defaultTo(1)).execute();
      await settings.addColumn('name_in_team_chat', 'integer', (column) => column.notNull().defaultTo(0)).execute();

      const deliveries = schema.alterTable('deliveries');
      await deliveries.addColumn('payload', text).execute();
      await deliveries.addColumn('stale_since', text).execute();
      await schema
        .createIndex('deliveries_stale')
        .on('deliveries')
        .column('stale_since')
        .where(sql.ref('stale_since'), 'is not', null)
        .execute();

      const peerMeetings = schema.alterTable('peer_meetings');
      await peerMeetings.addColumn('state', text, (column) => column.notNull().defaultTo('agreed')).execute();
      await peerMeetings.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1)).execute();

      await schema
        .createTable('team_chats')
        .addColumn('conversation_id', text, (column) => column.primaryKey())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('name', text)
        .addColumn('service_url', text, (column) => column.notNull())
        .addColumn('bot_id', text, (column) => column.notNull())
        .addColumn('tenant_id', text)
        .addColumn('active', 'integer', (column) => column.notNull())
        .addColumn('is_on', 'integer', (column) => column.notNull())
        .execute();

      await schema
        .createTable('meeting_changes')
        .addColumn('occurrence_id', text, (column) => column.primaryKey())
        .addColumn('meeting_id', text, (column) => column.notNull())
        .addColumn('first_on', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('held_on', text, (column) => column.notNull())
        .addColumn('starts', text, (column) => column.notNull())
        .addColumn('ends', text, (column) => column.notNull())
        .addColumn('place', text)
        .addColumn('extra_line', text)
        .addColumn('remind', 'integer', (column) => column.notNull())
        .addColumn('changed_by', text, (column) => column.notNull())
        .addColumn('changed_at', text, (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await schema.createIndex('meeting_changes_first_on').on('meeting_changes').column('first_on').execute();
      await schema.createIndex('meeting_changes_held_on').on('meeting_changes').column('held_on').execute();

      await schema
        .createTable('attendance')
        .addColumn('occurrence_id', text, (column) => column.notNull())
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('held_on', text, (column) => column.notNull())
        .addColumn('rsvp', text)
        .addColumn('outcome', text)
        .addColumn('said_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('attendance_pk', ['occurrence_id', 'person_id'])
        .execute();
      await schema.createIndex('attendance_held_on').on('attendance').column('held_on').execute();

      await schema
        .createTable('absences')
        .addColumn('person_id', text, (column) => column.notNull())
        .addColumn('from_on', text, (column) => column.notNull())
        .addColumn('to_on', text, (column) => column.notNull())
        .addColumn('set_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('absences_pk', ['person_id', 'from_on', 'to_on'])
        .execute();
      await schema.createIndex('absences_to_on').on('absences').column('to_on').execute();

      await schema
        .createTable('proposals')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('peer_id', text, (column) => column.notNull())
        .addColumn('volunteer_id', text, (column) => column.notNull())
        .addColumn('week', text, (column) => column.notNull())
        .addColumn('options', text, (column) => column.notNull())
        .addColumn('answers', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('created_by', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await schema.createIndex('proposals_state').on('proposals').columns(['state', 'created_at']).execute();

      await schema
        .createTable('agenda_items')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('sealed_text', bytes, (column) => column.notNull())
        .addColumn('added_by', text, (column) => column.notNull())
        .addColumn('added_at', text, (column) => column.notNull())
        .addColumn('who', text)
        .addColumn('due_on', text)
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('changed_at', text, (column) => column.notNull())
        .execute();
      await schema.createIndex('agenda_items_state').on('agenda_items').columns(['state', 'added_at']).execute();
    },
  };
}
