import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { AgendaItem } from '../../store/store';
import { NO_WORDS } from './order';
import type { WhoAndWhen } from './who-and-when';

/** What becomes of a wish about the list. `already`: it is so, and was so before. A refused one changes nothing. */
export type ListDecision =
  | { kind: 'keep'; item: AgendaItem }
  | { kind: 'already' }
  | { kind: 'refused'; why: 'not-in-group' | 'not-yours' | 'gone' };

/** What can be said of an item on the list. */
export type Mark = 'done' | 'remove';

const NOT_IN_GROUP: ListDecision = { kind: 'refused', why: 'not-in-group' };
const NOT_YOURS: ListDecision = { kind: 'refused', why: 'not-yours' };
const GONE: ListDecision = { kind: 'refused', why: 'gone' };
const ALREADY: ListDecision = { kind: 'already' };

/** Adds an item once: its id was made with the form, so the same press again finds it there. `items` holds those of every state. */
export function decideAdd(items: readonly AgendaItem[], actor: Person, item: AgendaItem): ListDecision {
  if (!mayDo(actor, 'use-meeting-list')) return NOT_IN_GROUP;
  const there = items.find(({ id }) => id === item.id);
  if (there === undefined) return { kind: 'keep', item };
  return there.addedBy === actor.id ? ALREADY : GONE;
}

/**
 * Anybody of the group may say that a point was talked about or that an agreement is kept. Only the one who wrote an item may take it
 * away; its words go with it.
 */
export function decideMark(
  items: readonly AgendaItem[],
  actor: Person,
  { id, mark }: { id: string; mark: Mark },
  now: Date,
): ListDecision {
  if (!mayDo(actor, 'use-meeting-list')) return NOT_IN_GROUP;
  const item = items.find((one) => one.id === id);
  if (item === undefined) return GONE;
  if (mark === 'done') {
    if (item.state !== 'open') return item.state === 'done' ? ALREADY : GONE;
    return { kind: 'keep', item: { ...item, state: 'done', changedAt: now } };
  }
  if (item.addedBy !== actor.id) return item.state === 'open' ? NOT_YOURS : GONE;
  if (item.state === 'removed') return ALREADY;
  return { kind: 'keep', item: { ...item, state: 'removed', sealedText: NO_WORDS, changedAt: now } };
}

/** The one who wrote an agreement says who does it, or by when. What is not said stays. */
export function decideComplete(
  items: readonly AgendaItem[],
  actor: Person,
  { id, who, dueOn }: { id: string } & WhoAndWhen,
  now: Date,
): ListDecision {
  if (!mayDo(actor, 'use-meeting-list')) return NOT_IN_GROUP;
  const item = items.find((one) => one.id === id);
  if (item === undefined || item.kind !== 'agreement' || item.state !== 'open') return GONE;
  if (item.addedBy !== actor.id) return NOT_YOURS;
  const next = { ...item, who: who ?? item.who, dueOn: dueOn ?? item.dueOn };
  if (next.who === item.who && next.dueOn === item.dueOn) return ALREADY;
  return { kind: 'keep', item: { ...next, changedAt: now } };
}
