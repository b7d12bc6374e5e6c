import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import type { Settings } from '../../store/store';

/** Everything that comes by itself ends. A stop lasts until `startChange`. */
export const STOP_CHANGE: Partial<Settings> = { stopped: true, wantsReminders: false, pausedUntilOn: undefined };

/** Stop, pause and low energy are over; a volunteer asks for reminders. What was chosen about number and heads-ups stays. */
export function startChange(person: Person): Partial<Settings> {
  return {
    stopped: false,
    pausedUntilOn: undefined,
    lowEnergyUntilOn: undefined,
    wantsReminders: mayDo(person, 'ask-for-reminders'),
  };
}

/** At most so many planned messages a week; the programme's own number is no choice of the person's, and more than it is not to be had. */
export function capChange(facts: Facts, count: number): Partial<Settings> {
  return { weeklyCap: count >= facts.programme.weeklyCapForPeer ? undefined : Math.max(1, count) };
}
