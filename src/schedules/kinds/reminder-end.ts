import { minutesOf, wallTimeOf, type LocalMoment } from '../local-time';

/** A reminder is of use until half an hour before the meeting begins (docs/decisions/0007, rule 7). */
const USEFUL_BEFORE_START_MINUTES = 30;

/** The last local moment at which a reminder of a meeting is of use. */
export function reminderEnd({ on, from }: { on: string; from: string }): LocalMoment {
  return { on, at: wallTimeOf(Math.max(0, minutesOf(from) - USEFUL_BEFORE_START_MINUTES)) };
}
