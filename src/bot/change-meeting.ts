import type { ChangeDecision, ChangeRecord, ChangeWish } from '../dialogs/meeting-change/change-decision';
import { decideChange } from '../dialogs/meeting-change/decide-change';
import { tellAboutChange } from '../schedules/change-notices';
import type { Store } from '../store/store';
import { readTurnFacts, type Turn } from './turn';

/** What became of a wish to change a meeting, and the turn as it is after it. */
export interface MeetingChanged {
  decision: ChangeDecision;
  /** The change was kept. False for one that would stand but is not the one that was shown. */
  kept: boolean;
  turn: Turn;
}

/**
 * Decides about a wish anew and keeps the change if it stands, with the messages to those whom it touches, all in one transaction. The
 * same wish twice is one change.
 *
 * @param seen - the revision that the person was shown. Where the meeting has been changed since, nothing is done.
 */
export async function changeMeeting(turn: Turn, wish: ChangeWish, seen?: number): Promise<MeetingChanged> {
  const { deps, actor, now } = turn;
  return deps.store.transaction(async (store) => {
    const before = await readTurnFacts(store, deps, now);
    const decision = decideChange(before, actor, wish, now);
    const isAsShown = seen === undefined || decision.kind !== 'change' || (decision.before?.revision ?? 0) === seen;
    if (decision.kind !== 'change' || !isAsShown) return { decision, kept: false, turn: { ...turn, facts: before } };
    await keep(store, decision.record);
    const after = await readTurnFacts(store, deps, now);
    await tellAboutChange(store, { before, after, occurrenceId: decision.after.id, actor, now });
    return { decision, kept: true, turn: { ...turn, facts: after } };
  });
}

async function keep(store: Store, record: ChangeRecord): Promise<void> {
  if (record.of === 'programme') await store.saveMeetingChange(record.change);
  else await store.setPeerMeeting(record.meeting);
}
