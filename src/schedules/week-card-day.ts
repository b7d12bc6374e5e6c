import { WEEKDAYS, type Person } from '../programme/people';
import type { Facts } from './facts';
import { addWeeks, dayInWeek } from './local-time';
import { isHereOn } from './working-hours';

/**
 * The local date on which a person's week card comes: their first day of the week from the programme's weekday on. Whoever had no such day the week
 * before, and so no card, gets it on their very first day back, and so does somebody who only works earlier in the week: nothing comes before it
 * has been told. `undefined` in a week in which they are not here.
 */
export function weekCardDay(facts: Facts, person: Person, week: string): string | undefined {
  const usual = usualDay(facts, person, week);
  if (usual !== undefined && usualDay(facts, person, addWeeks(week, -1)) !== undefined) return usual;
  return WEEKDAYS.map((day) => dayInWeek(week, day)).find((on) => isHereOn(facts, person, on));
}

function usualDay(facts: Facts, person: Person, week: string): string | undefined {
  const from = WEEKDAYS.indexOf(facts.programme.messages.weekCard.weekday);
  return WEEKDAYS.slice(from)
    .map((day) => dayInWeek(week, day))
    .find((on) => isHereOn(facts, person, on));
}
