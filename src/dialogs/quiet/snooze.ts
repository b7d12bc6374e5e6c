import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addDays, minutesOf, wallTimeOf, type LocalMoment } from '../../schedules/local-time';
import { nextHearing } from '../../schedules/next-hearing';
import { hearingTimeOn, isHereOn, messageHours } from '../../schedules/working-hours';

/** When a card that was put off comes again: later the same day, or on the next day of one's own. */
export const SNOOZES = ['today', 'tomorrow'] as const;
export type Snooze = (typeof SNOOZES)[number];

const LATER_MINUTES = 120;
const LAST_MINUTE = 24 * 60 - 1;

/**
 * The moment at which a card comes again, inside the person's own hours. Later today: two hours on, or the last time of the day; when none of
 * it is left, the first time of their next working day. Tomorrow: that first time. Always ten minutes from the moments in `taken`. `undefined`
 * when the next six weeks have none.
 */
export function returnMoment(
  facts: Facts,
  person: Person,
  snooze: Snooze,
  now: LocalMoment,
  taken: readonly LocalMoment[] = [],
): LocalMoment | undefined {
  const today = snooze === 'today' ? laterToday(facts, person, now, taken) : undefined;
  return today ?? nextHearing(facts, person, { on: addDays(now.on, 1), at: '00:00' }, taken);
}

function laterToday(
  facts: Facts,
  person: Person,
  { on, at }: LocalMoment,
  taken: readonly LocalMoment[],
): LocalMoment | undefined {
  const { programme } = facts;
  if (!isHereOn(facts, person, on)) return undefined;
  const { earliest } = messageHours(person, programme);
  const wanted = Math.min(LAST_MINUTE, Math.max(minutesOf(at) + LATER_MINUTES, minutesOf(earliest)));
  const moment = hearingTimeOn(person, programme, on, wallTimeOf(wanted), taken);
  return moment !== undefined && moment > at ? { on, at: moment } : undefined;
}
