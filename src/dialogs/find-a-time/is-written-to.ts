import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { settingsOf, type Facts } from '../../schedules/facts';

/**
 * True for those the bot writes to unasked: peers, and volunteers who have asked for it. Not written to looks the same for a volunteer without
 * an account, one who has not asked, and one who has said stop.
 */
export function isWrittenTo(facts: Facts, person: Person): boolean {
  if (!mayDo(person, 'ask-for-reminders')) return true;
  const { wantsReminders, stopped } = settingsOf(facts, person);
  return person.aadObjectId !== undefined && wantsReminders && !stopped;
}
