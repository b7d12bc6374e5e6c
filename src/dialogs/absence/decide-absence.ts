import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addDays, localMomentOf } from '../../schedules/local-time';
import type { Absence } from '../../store/store';

/** Days on which a person is not here. Local dates, both included. */
export interface DaySpan {
  fromOn: string;
  toOn: string;
}

/** What becomes of a word about not being here. `kept`: keep this; everything else changes nothing. */
export type AbsenceDecision =
  { kind: 'kept'; absence: Absence; isNew: boolean } | { kind: 'refused'; why: 'past' | 'far' | 'backwards' };

const MOST_DAYS_AHEAD = 366;

/**
 * Decides about an absence. Days that have passed are left out: nobody is asked to account for them. The same days said twice are one
 * absence, also when they lie inside a longer one.
 */
export function decideAbsence(facts: Facts, actor: Person, wish: DaySpan, now: Date): AbsenceDecision {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  if (wish.toOn < wish.fromOn) return { kind: 'refused', why: 'backwards' };
  if (wish.toOn < today) return { kind: 'refused', why: 'past' };
  if (wish.toOn > addDays(today, MOST_DAYS_AHEAD)) return { kind: 'refused', why: 'far' };
  const span = { fromOn: wish.fromOn < today ? today : wish.fromOn, toOn: wish.toOn };
  const kept = keptAround(facts, actor, span);
  if (kept !== undefined) return { kind: 'kept', absence: { ...kept, ...span }, isNew: false };
  return { kind: 'kept', absence: { personId: actor.id, ...span, setAt: now }, isNew: true };
}

/** The person's absence that holds all of these days, if there is one. */
export function keptAround(facts: Pick<Facts, 'absences'>, person: Person, span: DaySpan): Absence | undefined {
  return facts.absences.find((one) => one.personId === person.id && one.fromOn <= span.fromOn && one.toOn >= span.toOn);
}
