import type { Person } from '../programme/people';
import type { Delivery } from '../store/store';
import type { Facts } from './facts';
import { MESSAGE_KINDS, messageKind } from './kinds';
import type { Coming, KindId } from './kinds/message-kind';
import { weekCardKind } from './kinds/week-card';
import { addDays, addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from './local-time';
import { endOf, hearingOf, outdoneSlots } from './outages/touched';
import { isQuietOn, plan } from './plan';

/** What comes within this time needs no time of day: Teams may well say a few seconds more. */
const SOON_MS = 15 * 60_000;

/** A person's next week card is looked for this many weeks ahead. */
const WEEKS_AHEAD = 3;

/**
 * What the bot will still send this person by itself until their next week card, which lists what comes after it; to Sunday for those who get no
 * week card. What was due, waits and still comes is first. The promise on the week card: what is not in it does not come, unless something changes or
 * somebody asks.
 *
 * @param open - the person's deliveries that have no end, as `Store.listOpen` gives them.
 */
export function comingUntilNextPlan(facts: Facts, person: Person, now: Date, open: readonly Delivery[]): Coming[] {
  const waiting = listWaiting(facts, person, now, open);
  const planned = listComing(facts, person, now, horizon(facts, person, now));
  // A slot is sent once: what waits is not also to come at a time that it has been moved to since.
  const waits = ({ kind, occasion }: Coming) => waiting.some((one) => one.kind === kind && one.occasion === occasion);
  return [...waiting, ...planned.filter((one) => !waits(one))];
}

/** What the bot will send this person by itself in a week to come. */
export function comingInWeek(facts: Facts, person: Person, week: string): Coming[] {
  const at = (one: string) =>
    instantOf({ on: dayInWeek(one, 'monday'), at: '00:00' }, facts.programme.timeZone).getTime() - 1;
  return listComing(facts, person, new Date(at(week)), new Date(at(addWeeks(week, 1))));
}

function listWaiting(facts: Facts, person: Person, now: Date, open: readonly Delivery[]): Coming[] {
  const { timeZone } = facts.programme;
  const waiting = open.filter(
    ({ kind, state, dueAt }) => state === 'planned' && dueAt <= now && MESSAGE_KINDS.some(({ id }) => id === kind),
  );
  const outdone = outdoneSlots(waiting);
  return waiting.flatMap((one) => {
    const { kind, slot, occasion, dueAt } = one;
    if (endOf(facts, person, one, now, outdone.has(slot)) !== 'comes') return [];
    const first = hearingOf(facts, person, one, now);
    if (first === undefined || isQuietBefore(facts, person, kind as KindId, first, now)) return [];
    const isSoon = instantOf(first, timeZone).getTime() - now.getTime() <= SOON_MS;
    const waits = isSoon ? 'soon' : first;
    return [{ kind: kind as KindId, occasion, due: localMomentOf(dueAt, timeZone), waits }];
  });
}

/** Quiet on a day in between ends what is planned, and holds back the rest for a time that nobody knows yet. */
function isQuietBefore(facts: Facts, person: Person, kindId: KindId, first: LocalMoment, now: Date): boolean {
  const kind = messageKind(kindId);
  if (kind.anyHour) return false;
  for (let on = localMomentOf(now, facts.programme.timeZone).on; on <= first.on; on = addDays(on, 1)) {
    if (isQuietOn(facts, person, kind, on)) return true;
  }
  return false;
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
