import type { Attendance } from '../../src/store/store';
import { local } from './make-facts';

/** The development meeting of Thursday 5 March 2026. */
export const THURSDAYS_MEETING = 'development-meeting.2026-03-05';

/** What the peer has said about that meeting, on the Monday before, with something changed. */
export function makeAttendance(changes: Partial<Attendance> = {}): Attendance {
  return {
    occurrenceId: THURSDAYS_MEETING,
    personId: 'peer',
    on: '2026-03-05',
    rsvp: undefined,
    outcome: undefined,
    saidAt: local('2026-03-02', '10:00'),
    ...changes,
  };
}
