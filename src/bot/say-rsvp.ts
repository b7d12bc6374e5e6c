import { decideRsvp, type Rsvp, type RsvpDecision } from '../dialogs/attendance/rsvp';
import { addDays, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { weekShown } from '../schedules/refresh';
import type { Occurrence } from '../schedules/occurrences';
import { TEAM } from '../schedules/team';
import type { Store } from '../store/store';
import { readTurnFacts, type Turn } from './turn';

/** A card is sent at most two weeks before its meeting, and the meeting may have been moved later. */
const SENT_DAYS_BEFORE = 35;

/**
 * Decides about an answer and keeps it, in one transaction. Twice the same is one row and nothing more. Gives the decision and the turn as it is
 * after it. `slot` is the pressed card's: the press itself makes that one anew.
 */
export async function sayRsvp(
  turn: Turn,
  said: { occurrenceId: string; start: string; answer: Rsvp },
  slot: string,
): Promise<{ decision: RsvpDecision; turn: Turn }> {
  const { deps, actor, now } = turn;
  return deps.store.transaction(async (store) => {
    const facts = await readTurnFacts(store, deps, now);
    const decision = decideRsvp(facts, actor, said, now);
    if (decision.kind !== 'keep') return { decision, turn: { ...turn, facts } };
    await store.saveAttendance(decision.row);
    await markCardsStale(store, { ...turn, facts }, decision.occurrence, slot);
    return { decision, turn: { ...turn, facts: await readTurnFacts(store, deps, now) } };
  });
}

/** The team's card shows the counts, and another card of one's own may show the answer. Nobody else's card shows it. */
async function markCardsStale(
  store: Store,
  { actor, facts, now }: Turn,
  { id, on }: Occurrence,
  slot: string,
): Promise<void> {
  const { timeZone } = facts.programme;
  const from = instantOf({ on: addDays(localMomentOf(now, timeZone).on, -SENT_DAYS_BEFORE), at: '00:00' }, timeZone);
  const slots: string[] = [];
  for (const personId of [TEAM, actor.id]) {
    const sent = await store.listDeliveries({ personId, states: ['sent'], from });
    const showing = sent.filter((one) =>
      personId === TEAM ? one.occasion === id : one.kind === 'tomorrow' && weekShown(one) === isoWeekOf(on),
    );
    slots.push(...showing.map((one) => one.slot).filter((one) => one !== slot));
  }
  if (slots.length > 0) await store.markStale(slots, now);
}
