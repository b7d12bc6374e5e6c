import { attendanceOf } from '../../../src/dialogs/attendance/attendance-month';
import type { Outcome } from '../../../src/dialogs/attendance/outcome';
import type { Attendance } from '../../../src/store/store';
import { makeAttendance } from '../../support/make-attendance';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson } from '../../support/make-facts';

const peer = makePerson('peer');
const THURSDAYS = ['2026-03-05', '2026-03-12', '2026-03-19', '2026-03-26'] as const;

const said = (on: string, personId: string, outcome: Outcome | undefined, more: Partial<Attendance> = {}) =>
  makeAttendance({ occurrenceId: `development-meeting.${on}`, on, personId, outcome, ...more });
const march = (facts: Parameters<typeof makeFacts>[0]) =>
  attendanceOf(makeFacts(facts), peer, '2026-03-01', '2026-03-31');
const NOTHING = { agreed: 4, held: 0, present: 0, announcedAbsent: 0, expected: 0, notAgreed: 0, notSaid: 4 };

const away = { personId: 'peer', fromOn: THURSDAYS[3], toOn: THURSDAYS[3], setAt: local('2026-03-20') };
const held = [said(THURSDAYS[0], 'peer', 'held'), said(THURSDAYS[1], 'peer', 'held')];

describe('four meetings, one called off and one absence: 2 of 2 expected', () => {
  const CALLED_OFF = {
    beforehand: {
      meetingChanges: [
        makeMeetingChange({
          occurrenceId: `development-meeting.${THURSDAYS[2]}`,
          on: THURSDAYS[2],
          state: 'cancelled',
        }),
      ],
    },
    'said by the peer afterwards': { attendance: [said(THURSDAYS[2], 'peer', 'cancelled')] },
    'said by the coordinator afterwards': { attendance: [said(THURSDAYS[2], 'koordinator', 'cancelled')] },
    'moved away, said afterwards': { attendance: [said(THURSDAYS[2], 'peer', 'moved')] },
  };
  const ABSENT = {
    'told as an absence': { absences: [away] },
    'answered on the card': { attendance: [said(THURSDAYS[3], 'peer', undefined, { rsvp: 'not-coming' })] },
    'told, held by the others, and marked': {
      absences: [away],
      attendance: [said(THURSDAYS[3], 'peer', 'absent'), said(THURSDAYS[3], 'koordinator', 'held')],
    },
  };
  const CASES = Object.entries(CALLED_OFF).flatMap(([off, one]) =>
    Object.entries(ABSENT).map(([absence, other]) => ({ off, absence, one, other })),
  );

  it.each(CASES)('called off: $off; absence: $absence', ({ one, other }) => {
    const attendance = [
      ...held,
      ...('attendance' in one ? one.attendance : []),
      ...('attendance' in other ? other.attendance : []),
    ];
    const [row, ...rest] = march({ ...one, ...other, attendance });

    expect(rest).toEqual([]);
    expect(row).toMatchObject({
      meetingId: 'development-meeting',
      agreed: 3,
      expected: 2,
      present: 2,
      announcedAbsent: 1,
    });
    expect(row).toMatchObject({ notAgreed: 0, notSaid: 0 });
  });
});

describe('a month', () => {
  it('in which nobody has said anything says just that', () => {
    expect(march({})).toEqual([{ meetingId: 'development-meeting', ...NOTHING }]);
  });

  it('counts one side’s word, and a coordinator’s word never against the peer', () => {
    const [row] = march({
      attendance: [said(THURSDAYS[0], 'koordinator', 'held'), said(THURSDAYS[1], 'koordinator', 'absent')],
    });

    expect(row).toMatchObject({ held: 1, present: 0, expected: 0, notSaid: 2 });
  });

  it('sets what the two sides do not agree on apart, and counts it nowhere else', () => {
    const [row] = march({
      attendance: [said(THURSDAYS[0], 'peer', 'held'), said(THURSDAYS[0], 'koordinator', 'cancelled')],
    });

    expect(row).toEqual({ meetingId: 'development-meeting', ...NOTHING, notAgreed: 1, notSaid: 3 });
  });

  it('counts an absence that was not told as expected, by the peer’s own word only', () => {
    const [row] = march({
      attendance: [said(THURSDAYS[0], 'peer', 'absent'), said(THURSDAYS[0], 'koordinator', 'held')],
    });

    expect(row).toMatchObject({ held: 1, present: 0, expected: 1, announcedAbsent: 0 });
  });

  it('believes a peer who was there after all', () => {
    const [row] = march({ absences: [away], attendance: [said(THURSDAYS[3], 'peer', 'held')] });

    expect(row).toMatchObject({ held: 1, present: 1, expected: 1, announcedAbsent: 0 });
  });

  it('counts a meeting where it was moved to', () => {
    const moved = makeMeetingChange({ occurrenceId: 'development-meeting.2026-04-02', on: '2026-03-31' });

    expect(march({ meetingChanges: [moved] })[0]).toMatchObject({ agreed: 5 });
    expect(attendanceOf(makeFacts({ meetingChanges: [moved] }), peer, '2026-04-01', '2026-04-08')).toEqual([]);
  });

  it('gives the peer meetings as one sum, whoever they were with', () => {
    const volunteers = ['frivillig-a', 'frivillig-b', 'frivillig-c'] as const;
    const peerMeetings = volunteers.map((volunteerId, index) =>
      makeMeeting(`2026-03-0${3 + index}`, '13:00', '15:00', { volunteerId }),
    );
    const row = (volunteerId: string, on: string, personId: string, more: Partial<Attendance>) =>
      makeAttendance({ occurrenceId: `peer-meeting.peer.${volunteerId}.2026-W10`, on, personId, ...more });
    const attendance = [
      row('frivillig-a', '2026-03-03', 'peer', { outcome: 'held' }),
      row('frivillig-b', '2026-03-04', 'frivillig-b', { rsvp: 'not-coming' }),
      row('frivillig-b', '2026-03-04', 'peer', { outcome: 'absent' }),
      row('frivillig-c', '2026-03-05', 'peer', { outcome: 'held' }),
      row('frivillig-c', '2026-03-05', 'frivillig-c', { outcome: 'absent' }),
    ];
    const rows = attendanceOf(makeFacts({ peerMeetings, attendance }), peer, '2026-03-02', '2026-03-08');

    expect(rows.find(({ meetingId }) => meetingId === 'peer-meeting')).toEqual({
      meetingId: 'peer-meeting',
      agreed: 3,
      held: 1,
      present: 1,
      announcedAbsent: 0,
      // The volunteer had said they would not come: that is not the peer's absence.
      expected: 1,
      notAgreed: 1,
      notSaid: 0,
    });
    expect(JSON.stringify(rows)).not.toContain('frivillig');
  });
});
