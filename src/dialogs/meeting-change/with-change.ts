import type { Facts } from '../../schedules/facts';
import type { PeerMeeting } from '../../store/store';
import type { ChangeRecord } from './change-decision';

/** What would be true if the change were kept. For showing what it leads to before it is done. */
export function withChange(facts: Facts, record: ChangeRecord): Facts {
  if (record.of === 'programme') {
    const { change } = record;
    const standing = facts.meetingChanges.find((one) => one.occurrenceId === change.occurrenceId);
    const others = facts.meetingChanges.filter((one) => one !== standing);
    const changed = { ...change, revision: (standing?.revision ?? 0) + 1 };
    return { ...facts, meetingChanges: [...others, changed] };
  }
  const { meeting } = record;
  const standing = facts.peerMeetings.find((one) => isSame(one, meeting));
  const others = facts.peerMeetings.filter((one) => one !== standing);
  return { ...facts, peerMeetings: [...others, { ...meeting, revision: (standing?.revision ?? 0) + 1 }] };
}

type Whose = Pick<PeerMeeting, 'peerId' | 'volunteerId' | 'week'>;

function isSame(one: Whose, other: Whose): boolean {
  return one.peerId === other.peerId && one.volunteerId === other.volunteerId && one.week === other.week;
}
