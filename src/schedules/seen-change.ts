import { belongsTo } from '../programme/belongs-to';
import type { Person } from '../programme/people';
import type { Facts } from './facts';
import { isoWeekOf } from './local-time';
import { allOccurrencesFor, PEER_MEETING, type Occurrence } from './occurrences';

/** When and where a meeting is for one person. Local date and wall times. */
export interface Seen {
  on: string;
  from: string;
  to: string;
  place?: string | undefined;
}

/** What a change of one occurrence is for one person. `undefined` where it does not stand for them. */
export interface SeenChange {
  person: Person;
  before: Seen | undefined;
  now: Seen | undefined;
  /** It stood there as called off before. */
  wasCancelled: boolean;
  withPersonId: string | undefined;
}

/** What a change of an occurrence is for each person who belongs to it and has it in their own week, before or after. Those for whom nothing differs are in it too. */
export function changesSeen(before: Facts, after: Facts, occurrenceId: string): SeenChange[] {
  const meetingId = occurrenceId.split('.')[0] ?? '';
  const isTheirs = (person: Person) => meetingId === PEER_MEETING || belongsTo(after.programme, person, meetingId);
  return after.people.filter(isTheirs).flatMap((person) => {
    const was = seenOccurrence(before, person, occurrenceId);
    const is = seenOccurrence(after, person, occurrenceId);
    const one = is ?? was;
    if (one === undefined) return [];
    const wasCancelled = was?.state === 'cancelled';
    return [{ person, before: standing(was), now: standing(is), wasCancelled, withPersonId: one.withPersonId }];
  });
}

/** True when a meeting is at the same time in the same place, or in neither case at all. */
export function isSameSeen(one: Seen | undefined, other: Seen | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameTime(one, other) && one.place === other.place;
}

/** True when the two are on the same day from and to the same hour. */
export function isSameTime(one: Seen, other: Seen): boolean {
  return one.on === other.on && one.from === other.from && one.to === other.to;
}

/** An occurrence as one person meets it, called off or not; `undefined` when it is not theirs. */
export function seenOccurrence(facts: Facts, person: Person, occurrenceId: string): Occurrence | undefined {
  return weeksOf(facts, occurrenceId)
    .flatMap((week) => allOccurrencesFor(facts, person, week))
    .find(({ id }) => id === occurrenceId);
}

/** The ISO weeks in which an occurrence is or, by its name, was first to be. */
export function weeksOf(facts: Facts, occurrenceId: string): string[] {
  const named = occurrenceId.split('.').at(-1) ?? '';
  if (occurrenceId.startsWith(`${PEER_MEETING}.`)) return [named];
  const decided = facts.meetingChanges.find((one) => one.occurrenceId === occurrenceId);
  return [...new Set([named, ...(decided === undefined ? [] : [decided.on])].map((on) => isoWeekOf(on)))];
}

function standing(one: Occurrence | undefined): Seen | undefined {
  if (one?.state !== 'stands') return undefined;
  const { on, from, to, place } = one;
  return { on, from, to, place };
}
