import type { Person } from '../programme/people';
import type { Facts } from './facts';
import type { Coming } from './kinds/message-kind';
import { weekCardKind } from './kinds/week-card';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import { plan } from './plan';

/** A person's next week card is looked for this many weeks ahead. */
const WEEKS_AHEAD = 3;

/**
 * What the bot will still send this person by itself until their next week card, which lists what comes after it; to Sunday for those who get no
 * week card. The promise on the week card: what is not in it does not come, unless something changes or somebody asks.
 */
export function comingUntilNextPlan(facts: Facts, person: Person, now: Date): Coming[] {
  return listComing(facts, person, now, horizon(facts, person, now));
}

/** What the bot will send this person by itself in a week to come. */
export function comingInWeek(facts: Facts, person: Person, week: string): Coming[] {
  const at = (one: string) =>
    instantOf({ on: dayInWeek(one, 'monday'), at: '00:00' }, facts.programme.timeZone).getTime() - 1;
  return listComing(facts, person, new Date(at(week)), new Date(at(addWeeks(week, 1))));
}

function listComing(facts: Facts, person: Person, after: Date, until: Date): Coming[] {
  return plan({ ...facts, people: [person], teamChat: undefined }, after, until).flatMap(
    ({ kind, occasion, due, needs }) =>
      kind === 'team-meeting' || needs !== undefined ? [] : [{ kind, occasion, due }],
  );
}

function horizon(facts: Facts, person: Person, now: Date): Date {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const sunday = instantOf({ on: dayInWeek(week, 'sunday'), at: '23:59' }, timeZone);
  if (!weekCardKind.roles.includes(person.role)) return sunday;
  for (let ahead = 1; ahead <= WEEKS_AHEAD; ahead += 1) {
    const [next] = weekCardKind.occasionsIn(facts, person, addWeeks(week, ahead));
    if (next !== undefined) return new Date(instantOf(next.due, timeZone).getTime() - 1);
  }
  return sunday;
}
