import type { Person } from '../../programme/people';
import { findPerson, settingsOf, type Facts } from '../../schedules/facts';
import { addDays, instantOf, localMomentOf } from '../../schedules/local-time';
import type { Occurrence } from '../../schedules/occurrences';
import type { Attendance } from '../../store/store';
import { isPeerMeeting, ownOccurrence, wordOf } from './own-meetings';

/** The three answers to "do you come?". */
export const RSVPS = ['coming', 'not-coming', 'unsure'] as const;
export type Rsvp = (typeof RSVPS)[number];

/** What the lines about coming are made from. */
export interface RsvpView {
  occurrenceId: string;
  /** The start that the person is asked about, `2026-03-05T10:00` in local time: an answer to another time does not count. */
  start: string;
  answer: Rsvp | undefined;
  /** False from the meeting's start on. */
  open: boolean;
  /** Who may learn the answer: the two who meet, at most its count, or the team's chat by name because the person wants that. */
  seenBy: 'two' | 'counts' | 'name';
  /** The other one of a peer meeting; `answer` is `undefined` while they have not said. */
  other: { name: string; answer: Rsvp | undefined } | undefined;
}

/** What becomes of an answer. `keep`: keep this row. `stands`: it is kept already. Everything else changes nothing. */
export type RsvpDecision =
  | { kind: 'keep'; row: Attendance; occurrence: Occurrence }
  | { kind: 'stands'; occurrence: Occurrence }
  | { kind: 'refused'; why: 'not-yours' | 'started' | 'called-off' | 'moved' };

/** Facts are read about three months ahead; an answer farther off could not be shown again. */
const FARTHEST_DAYS = 60;

/**
 * Decides about an answer. It may change until the meeting's start as the person meets it. `start` is what the pressed card said: a yes to
 * Thursday is no yes to Wednesday.
 */
export function decideRsvp(
  facts: Facts,
  person: Person,
  { occurrenceId, start, answer }: { occurrenceId: string; start: string; answer: Rsvp },
  now: Date,
): RsvpDecision {
  const occurrence = ownOccurrence(facts, person, occurrenceId);
  if (occurrence === undefined || isTooFar(facts, occurrence, now)) return { kind: 'refused', why: 'not-yours' };
  if (occurrence.state === 'cancelled') return { kind: 'refused', why: 'called-off' };
  if (startOf(occurrence) !== start) return { kind: 'refused', why: 'moved' };
  if (hasStarted(facts, occurrence, now)) return { kind: 'refused', why: 'started' };
  const kept = wordOf(facts, person.id, occurrence);
  // Said again after an absence was told, it is a new word: the later one counts.
  if (kept?.rsvp === answer && rsvpOf(facts, person, occurrence) === answer) return { kind: 'stands', occurrence };
  const { id, on } = occurrence;
  const row = { occurrenceId: id, personId: person.id, on, rsvp: answer, outcome: kept?.outcome, saidAt: now };
  return { kind: 'keep', row, occurrence };
}

/** What a person has answered, or that they are not here that day: whichever was said last. */
export function rsvpOf(facts: Facts, person: Person, occurrence: Pick<Occurrence, 'id' | 'on'>): Rsvp | undefined {
  const word = wordOf(facts, person.id, occurrence);
  const { on } = occurrence;
  const away = facts.absences.filter((one) => one.personId === person.id && one.fromOn <= on && on <= one.toOn);
  const isSaidLast = away.every(({ setAt }) => word?.rsvp !== undefined && word.saidAt > setAt);
  return isSaidLast ? word?.rsvp : 'not-coming';
}

/**
 * How many have answered what about a meeting where many meet. Nothing is counted about a meeting of two: there a count would be a name.
 * Those who have not answered are in none of the three.
 */
export function rsvpCounts(facts: Facts, occurrenceId: string): { coming: number; notComing: number; unsure: number } {
  // An absence is the person's own until they have it told; then there is an answer.
  const told = { ...facts, absences: [] };
  const counts = { coming: 0, notComing: 0, unsure: 0 };
  for (const person of facts.people) {
    const one = ownOccurrence(facts, person, occurrenceId);
    if (one === undefined || one.state === 'cancelled' || isPeerMeeting(one)) continue;
    const answer = rsvpOf(told, person, one);
    if (answer === 'coming') counts.coming += 1;
    if (answer === 'not-coming') counts.notComing += 1;
    if (answer === 'unsure') counts.unsure += 1;
  }
  return counts;
}

/** What a card shows a person about coming to a meeting; `undefined` where there is nothing to answer. */
export function rsvpView(facts: Facts, person: Person, occurrenceId: string, now: Date): RsvpView | undefined {
  const one = ownOccurrence(facts, person, occurrenceId);
  if (one === undefined || one.state === 'cancelled' || isTooFar(facts, one, now)) return undefined;
  return {
    occurrenceId,
    start: startOf(one),
    answer: rsvpOf(facts, person, one),
    open: !hasStarted(facts, one, now),
    seenBy: seenBy(facts, person, one),
    other: otherOf(facts, one),
  };
}

function seenBy(facts: Facts, person: Person, one: Occurrence): RsvpView['seenBy'] {
  if (isPeerMeeting(one)) return 'two';
  return facts.teamChat !== undefined && settingsOf(facts, person).nameInTeamChat ? 'name' : 'counts';
}

function otherOf(facts: Facts, one: Occurrence): RsvpView['other'] {
  const other = one.withPersonId === undefined ? undefined : findPerson(facts, one.withPersonId);
  return other === undefined ? undefined : { name: other.name, answer: rsvpOf(facts, other, one) };
}

function startOf({ on, from }: Occurrence): string {
  return `${on}T${from}`;
}

function hasStarted({ programme }: Facts, { on, from }: Occurrence, now: Date): boolean {
  return instantOf({ on, at: from }, programme.timeZone) <= now;
}

function isTooFar({ programme }: Facts, { on }: Occurrence, now: Date): boolean {
  return on > addDays(localMomentOf(now, programme.timeZone).on, FARTHEST_DAYS);
}
