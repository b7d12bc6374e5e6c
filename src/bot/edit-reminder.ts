import type { AdaptiveCard } from '../cards/adaptive-card';
import { editReminderCard } from '../cards/next-weeks-card';
import { tellAboutChange } from '../schedules/change-notices';
import { nextWeeks, type TelledMeeting } from '../schedules/next-weeks';
import type { MeetingChange } from '../store/store';
import { nextWeeksTexts } from '../text/next-weeks';
import { nextWeeksCardFor } from './next-weeks-message';
import { readTurnFacts, type Turn } from './turn';

/** What is to be different about one reminder. */
export type ReminderEdit = Partial<Pick<MeetingChange, 'place' | 'extraLine' | 'remind'>>;

/** The card of one reminder, or the four weeks with a word on why not. Decided anew: who may, and whether the meeting is still there. */
export function reminderCard(turn: Turn, which: string, slot: string, notice?: string): AdaptiveCard {
  const view = nextWeeks(turn.facts, turn.actor, turn.now);
  const one = view.meetings.find(({ occurrence }) => occurrence.id === which);
  if (one === undefined) return nextWeeksCardFor(turn, nextWeeksTexts[turn.language].gone);
  return editReminderCard(one, view, slot, turn.language, notice);
}

/** Keeps the edit and tells those whom it touches, in one transaction. The series stays as it is. The same edit twice is one. */
export async function editReminder(turn: Turn, which: string, edit: ReminderEdit): Promise<Turn | undefined> {
  const { deps, actor, now } = turn;
  return deps.store.transaction(async (store) => {
    const before = await readTurnFacts(store, deps, now);
    const one = nextWeeks(before, actor, now).meetings.find(({ occurrence }) => occurrence.id === which);
    if (one === undefined) return undefined;
    if (isAsItStands(one, edit)) return { ...turn, facts: before };
    await store.saveMeetingChange({ ...asChange(one, turn), ...edit });
    const after = await readTurnFacts(store, deps, now);
    await tellAboutChange(store, { before, after, occurrenceId: which, actor, now });
    return { ...turn, facts: after };
  });
}

function isAsItStands({ occurrence }: TelledMeeting, edit: ReminderEdit): boolean {
  const fields = Object.keys(edit) as (keyof ReminderEdit)[];
  return fields.every((field) => occurrence[field] === edit[field]);
}

function asChange({ occurrence }: TelledMeeting, { actor, now }: Turn): Omit<MeetingChange, 'revision'> {
  const { id, meetingId, state, on, from, to, place, extraLine, remind } = occurrence;
  const changed = { changedBy: actor.id, changedAt: now };
  return { occurrenceId: id, meetingId, state, on, from, to, place, extraLine, remind, ...changed };
}
