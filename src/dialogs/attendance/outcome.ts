import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { peopleWith, type Facts } from '../../schedules/facts';
import { addDays, instantOf, localMomentOf } from '../../schedules/local-time';
import { allOccurrencesFor, type Occurrence } from '../../schedules/occurrences';
import type { Attendance } from '../../store/store';
import { belongsTo } from '../../programme/belongs-to';
import { isPeerMeeting, occurrenceSeenBy, wordOf } from './own-meetings';
import { rsvpOf } from './rsvp';

/** The four answers to "did the meeting come to anything?". There is none for a reason. */
export const OUTCOMES = ['held', 'moved', 'cancelled', 'absent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is known about an occurrence from the words of both sides. `unknown` is nobody's fault. */
export type Agreement = 'held' | 'moved' | 'cancelled' | 'not-there' | 'not-agreed' | 'unknown';

/** What becomes of a word. `keep`: keep this row. `stands`: it is kept already. Everything else changes nothing. */
export type OutcomeDecision =
  | { kind: 'keep'; row: Attendance }
  | { kind: 'stands' }
  | { kind: 'refused'; why: 'not-yours' | 'called-off' | 'not-yet' | 'too-late' };

/** For so long after the day either side may correct their word. */
export const CORRECTABLE_DAYS = 28;

/** Decides about a person's word about a meeting that is over. */
export function decideOutcome(
  facts: Facts,
  person: Person,
  { occurrenceId, outcome }: { occurrenceId: string; outcome: Outcome },
  now: Date,
): OutcomeDecision {
  const one = occurrenceSeenBy(facts, person, occurrenceId);
  if (one === undefined || !isSide(facts, person, one)) return { kind: 'refused', why: 'not-yours' };
  if (one.state === 'cancelled') return { kind: 'refused', why: 'called-off' };
  if (!isOver(facts, one, now)) return { kind: 'refused', why: 'not-yet' };
  if (!isCorrectable(facts, one, now)) return { kind: 'refused', why: 'too-late' };
  const kept = wordOf(facts, person.id, one);
  if (kept?.outcome === outcome) return { kind: 'stands' };
  // Whether a no was said before or after an absence is read from when it was said: the answer keeps its own moment.
  const saidAt = kept?.rsvp === undefined ? now : kept.saidAt;
  return {
    kind: 'keep',
    row: { occurrenceId, personId: person.id, on: one.on, rsvp: kept?.rsvp, outcome, saidAt },
  };
}

/** The meetings of a week that are over and that the person may say something about, in order of time; nothing that was called off. */
export function markableIn(facts: Facts, person: Person, week: string, now: Date): Occurrence[] {
  return allOccurrencesFor(facts, person, week).filter(
    (one) =>
      one.state === 'stands' &&
      isSide(facts, person, one) &&
      isOver(facts, one, now) &&
      (facts.beganOn === undefined || one.on >= facts.beganOn),
  );
}

/** Those of them the person has said nothing about, neither after nor, by being away, before, and still may. */
export function unmarked(facts: Facts, person: Person, week: string, now: Date): Occurrence[] {
  return markableIn(facts, person, week, now).filter(
    (one) =>
      isCorrectable(facts, one, now) &&
      outcomeOf(facts, person, one) === undefined &&
      rsvpOf(facts, person, one) !== 'not-coming',
  );
}

/** A person's own word about an occurrence. */
export function outcomeOf(facts: Facts, person: Pick<Person, 'id'>, one: Pick<Occurrence, 'id' | 'on'>) {
  return wordOf(facts, person.id, one)?.outcome;
}

/**
 * What both sides together say. Of a meeting of two, each word is about both: two different ones are "not agreed". Elsewhere "I was not
 * there" says nothing about the meeting, so it gives way to a word that does. One side's word stands until the other says something else.
 */
export function agreement(facts: Facts, occurrenceId: string): Agreement {
  const one = seenByAny(facts, occurrenceId);
  if (one === undefined) return 'unknown';
  if (one.state === 'cancelled') return 'cancelled';
  const words = sidesOf(facts, one)
    .map((person) => outcomeOf(facts, person, one))
    .filter((word) => word !== undefined);
  const aboutIt = isPeerMeeting(one) ? words : words.filter((word) => word !== 'absent');
  const [first] = aboutIt.length > 0 ? aboutIt : words;
  if (first === undefined) return 'unknown';
  if (aboutIt.some((word) => word !== first)) return 'not-agreed';
  return first === 'absent' ? 'not-there' : first;
}

/** Who has a word about an occurrence: the two of a peer meeting; of every other one the peers in it and the coordinators. */
function sidesOf(facts: Facts, one: Occurrence): Person[] {
  return facts.people.filter((person) => isSide(facts, person, one));
}

function isSide(facts: Facts, person: Person, one: Occurrence): boolean {
  if (isPeerMeeting(one)) return occurrenceSeenBy(facts, person, one.id) !== undefined;
  return mayDo(person, 'say-if-held') && belongsTo(facts.programme, { role: 'peer' }, one.meetingId);
}

function seenByAny(facts: Facts, occurrenceId: string): Occurrence | undefined {
  for (const peer of peopleWith(facts, 'peer')) {
    const one = occurrenceSeenBy(facts, peer, occurrenceId);
    if (one !== undefined) return one;
  }
  return undefined;
}

function isOver({ programme }: Facts, { on, to }: Occurrence, now: Date): boolean {
  return instantOf({ on, at: to }, programme.timeZone) <= now;
}

function isCorrectable({ programme }: Facts, { on }: Occurrence, now: Date): boolean {
  return on >= addDays(localMomentOf(now, programme.timeZone).on, -CORRECTABLE_DAYS);
}
