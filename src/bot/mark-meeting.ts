import { CORRECTABLE_DAYS, decideOutcome, type Outcome, type OutcomeDecision } from '../dialogs/attendance/outcome';
import type { Facts } from '../schedules/facts';
import { readFacts } from '../schedules/read-facts';
import type { Store } from '../store/store';
import type { Turn } from './turn';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Decides about a word on a meeting that is over and keeps it, in one transaction. Twice the same is one row and nothing more. */
export async function markMeeting(
  turn: Turn,
  said: { occurrenceId: string; outcome: Outcome },
): Promise<{ decision: OutcomeDecision; turn: Turn }> {
  return turn.deps.store.transaction(async (store) => {
    const facts = await readPastFacts(store, turn);
    const decision = decideOutcome(facts, turn.actor, said, turn.now);
    if (decision.kind !== 'keep') return { decision, turn: { ...turn, facts } };
    await store.saveAttendance(decision.row);
    return { decision, turn: { ...turn, facts: await readPastFacts(store, turn) } };
  });
}

/** The facts of a turn with as much of what is past as may still be corrected. */
export async function withPastFacts(turn: Turn): Promise<Turn> {
  return { ...turn, facts: await readPastFacts(turn.deps.store, turn) };
}

function readPastFacts(store: Store, { deps, now }: Turn): Promise<Facts> {
  return readFacts(store, deps.workplace, new Date(now.getTime() - CORRECTABLE_DAYS * DAY_MS), now);
}
