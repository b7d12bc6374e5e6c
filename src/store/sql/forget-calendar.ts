import type { Store } from '../store';
import type { Session } from './session';

/** Nothing is kept longer than said. */
export function forgetCalendarQueries(session: Session): Pick<Store, 'deleteCalendarBefore'> {
  return {
    deleteCalendarBefore: (on) =>
      session.inTransaction(async (db) => {
        const deleted = [
          await db.deleteFrom('peer_meetings').where('held_on', '<', on).returning('week').execute(),
          await db.deleteFrom('meeting_changes').where('held_on', '<', on).returning('revision').execute(),
          await db.deleteFrom('attendance').where('held_on', '<', on).returning('held_on').execute(),
          await db.deleteFrom('absences').where('to_on', '<', on).returning('to_on').execute(),
          await db.deleteFrom('proposals').where('created_at', '<', `${on}T00:00:00.000Z`).returning('id').execute(),
          await db
            .deleteFrom('agenda_items')
            .where('state', '<>', 'open')
            .where('changed_at', '<', `${on}T00:00:00.000Z`)
            .returning('id')
            .execute(),
        ];
        return deleted.reduce((sum, rows) => sum + rows.length, 0);
      }),
  };
}
