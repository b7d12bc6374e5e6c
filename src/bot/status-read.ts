import { addDays, dayInWeek, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { LAST_OUTAGE } from '../schedules/outage';
import { LOST_TEAM_CHAT } from '../schedules/reach/keep-reach';
import { ROSTER } from '../schedules/reach/roster';
import type { Workplace } from '../schedules/read-facts';
import type { StatusRead, StatusSpan } from '../store/store';
import type { Turn } from './turn';

/** So far back something may lie that is still of use: a reminder comes at most two weeks before its meeting. */
const OF_USE_FOR_MS = 15 * 24 * 60 * 60_000;

/** What `readStatus` asks the store for: the ISO week that people are in, and what of the time before it may still be of use. */
export function statusSpan({ programme }: Pick<Workplace, 'programme'>, now: Date): StatusSpan {
  const { timeZone } = programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const monday = dayInWeek(week, 'monday');
  const from = instantOf({ on: monday, at: '00:00' }, timeZone);
  const to = instantOf({ on: addDays(monday, 7), at: '00:00' }, timeZone);
  const since = new Date(from.getTime() - OF_USE_FOR_MS);
  return { week, since, from, to, facts: [LAST_OUTAGE, ROSTER, LOST_TEAM_CHAT] };
}

/** What the store has about this week for those who lead. */
export function readStatus({ deps, facts, now }: Turn): Promise<StatusRead> {
  return deps.store.readStatus(statusSpan(facts, now));
}
