import { nextWeeks } from '../../src/schedules/next-weeks';
import { plan } from '../../src/schedules/plan';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson } from '../support/make-facts';

const NOW = local('2026-03-02', '09:00');
const coordinator = makePerson('koordinator');
const peer = makePerson('peer');

describe('the next four weeks', () => {
  it('are for each person exactly what the sender then sends, message by message', () => {
    const facts = makeFacts({
      settings: { peer: { headsUpMinutes: 15 } },
      peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')],
      absences: [{ personId: 'peer', fromOn: '2026-03-10', toOn: '2026-03-12', setAt: NOW }],
    });
    const sent = plan(facts, NOW, local('2026-03-29', '23:59')).filter(({ personId }) => personId === 'peer');

    const listed = nextWeeks(facts, peer, NOW).own;

    expect(listed).toEqual(sent.map(({ kind, occasion, due }) => ({ kind, occasion, due })));
    expect(listed.map(({ kind }) => kind)).toContain('heads-up');
    expect(listed.some(({ due }) => due.on >= '2026-03-10' && due.on <= '2026-03-12')).toBe(false);
  });

  it('show a leader each reminded meeting with the moment it is told', () => {
    const { meetings } = nextWeeks(makeFacts(), coordinator, NOW);
    expect(meetings.map(({ occurrence, sends }) => [occurrence.id, sends])).toEqual([
      ['development-meeting.2026-03-05', [{ on: '2026-03-04', at: '14:15' }]],
      ['development-meeting.2026-03-12', [{ on: '2026-03-11', at: '14:15' }]],
      ['development-meeting.2026-03-19', [{ on: '2026-03-18', at: '14:15' }]],
      ['development-meeting.2026-03-26', [{ on: '2026-03-25', at: '14:15' }]],
    ]);
  });

  it('have no moment for one that is called off or is to have no reminder', () => {
    const change = makeMeetingChange({ on: '2026-03-05' });
    for (const one of [
      { ...change, state: 'cancelled' as const },
      { ...change, remind: false },
    ]) {
      const [first, second] = nextWeeks(makeFacts({ meetingChanges: [one] }), coordinator, NOW).meetings;
      expect(first?.sends).toEqual([]);
      expect(second?.sends).toHaveLength(1);
    }
  });

  it('tell a leader the same whatever a peer has chosen', () => {
    const plain = nextWeeks(makeFacts(), coordinator, NOW);
    const quiet = makeFacts({
      settings: { peer: { stopped: true, lowEnergyUntilOn: '2026-03-20', weeklyCap: 1, headsUpMinutes: 30 } },
      absences: [{ personId: 'peer', fromOn: '2026-03-03', toOn: '2026-03-20', setAt: NOW }],
      peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')],
    });
    expect(nextWeeks(quiet, coordinator, NOW)).toEqual(plain);
  });

  it('offer nobody else a reminder to change', () => {
    for (const id of ['peer', 'frivillig-a']) expect(nextWeeks(makeFacts(), makePerson(id), NOW).meetings).toEqual([]);
  });
});
