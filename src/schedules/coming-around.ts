import type { Person } from '../programme/people';
import type { Facts } from './facts';
import type { Coming } from './kinds/message-kind';
import { addWeeks, dayInWeek, instantOf, isoWeekOf } from './local-time';
import { plan } from './plan';

/** The kinds whose time follows from where the meetings are. */
const FOLLOWING: readonly string[] = ['check-in', 'tomorrow'];

/**
 * The weekly questions and the reminders of a person that belong to some ISO weeks and are still to come, from the same plan that the
 * sender has.
 */
export function comingAround(facts: Facts, person: Person, weeks: readonly string[], now: Date): Coming[] {
  const [first] = [...weeks].sort();
  const last = [...weeks].sort().at(-1);
  if (first === undefined || last === undefined) return [];
  const monday = (week: string) => instantOf({ on: dayInWeek(week, 'monday'), at: '00:00' }, facts.programme.timeZone);
  const from = new Date(Math.max(now.getTime(), monday(addWeeks(first, -2)).getTime()));
  return plan({ ...facts, people: [person], teamChat: undefined }, from, monday(addWeeks(last, 1))).flatMap(
    ({ kind, personId, occasion, due, needs }) =>
      personId === person.id &&
      kind !== 'team-meeting' &&
      FOLLOWING.includes(kind) &&
      needs === undefined &&
      weeks.includes(weekOf(occasion))
        ? [{ kind, occasion, due }]
        : [],
  );
}

function weekOf(occasion: string): string {
  return occasion.includes('W') ? occasion : isoWeekOf(occasion);
}
