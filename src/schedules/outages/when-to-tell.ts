import type { Person } from '../../programme/people';
import type { Delivery, PlannedDelivery } from '../../store/store';
import { settingsOf, type Facts } from '../facts';
import { outageKind } from '../kinds/outage';
import { addDays, instantOf, localMomentOf } from '../local-time';
import { nextHearing } from '../next-hearing';
import { isQuietOn } from '../plan';
import { messageHours, worksOn } from '../working-hours';
import { newest } from './together';

/** After one such message the next waits this long, and tells all that happened in between. */
const AIR_MS = 3 * 60 * 60_000;

/** The next working day is looked for so far ahead. */
const MOST_DAYS_AHEAD = 42;

/**
 * From when and until when it may be told: up to the end of the person's next working day. `undefined` for those who want quiet, and for those who are
 * not here in that time.
 */
export function whenToTell(
  facts: Facts,
  person: Person,
  tellings: readonly Delivery[],
  now: Date,
): Pick<PlannedDelivery, 'dueAt' | 'usefulUntil'> | undefined {
  const { programme } = facts;
  const { stopped: hasStopped, wantsReminders } = settingsOf(facts, person);
  if (hasStopped || (outageKind.onlyIfAsked.includes(person.role) && !wantsReminders)) return undefined;
  const last = newest(tellings.flatMap(({ state, endedAt }) => (state === 'sent' ? [endedAt?.toISOString()] : [])));
  const dueAt = new Date(Math.max(now.getTime(), last === '' ? 0 : new Date(last).getTime() + AIR_MS));
  const due = localMomentOf(dueAt, programme.timeZone);
  const until = nextWorkingDay(facts, person, due.on);
  const first = nextHearing(facts, person, due);
  if (until === undefined || first === undefined || first.on > until) return undefined;
  if (isQuietOn(facts, person, outageKind, first.on)) return undefined;
  const { latest } = messageHours(person, programme);
  return { dueAt, usefulUntil: instantOf({ on: until, at: latest }, programme.timeZone) };
}

function nextWorkingDay({ programme }: Facts, person: Person, on: string): string | undefined {
  for (let ahead = 1; ahead <= MOST_DAYS_AHEAD; ahead += 1) {
    const day = addDays(on, ahead);
    if (worksOn(person, programme, day)) return day;
  }
  return undefined;
}
