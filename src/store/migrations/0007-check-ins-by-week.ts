import type { Kysely, Migration } from 'kysely';

/** Status asks for everybody's check-ins of one week. */
export function checkInsByWeek(): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.createIndex('check_ins_week').on('check_ins').columns(['week', 'state']).execute();
    },
  };
}
