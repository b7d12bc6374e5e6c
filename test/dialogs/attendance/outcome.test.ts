import {
  agreement,
  decideOutcome,
  OUTCOMES,
  unmarked,
  type Agreement,
  type Outcome,
} from '../../../src/dialogs/attendance/outcome';
import type { Facts } from '../../../src/schedules/facts';
import { makeAttendance, THURSDAYS_MEETING } from '../../support/make-attendance';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson } from '../../support/make-facts';

const peer = makePerson('peer');
const a = makePerson('frivillig-a');
const b = makePerson('frivillig-b');
const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const WITH_A = makeMeeting('2026-03-04', '12:00', '14:00');
const WITH_A_ID = 'peer-meeting.peer.frivillig-a.2026-W10';
const NEXT_TUESDAY = local('2026-03-10', '10:30');

type Word = Outcome | undefined;
const words = (id: string, on: string, said: Record<string, Word>) =>
  Object.entries(said).map(([personId, outcome]) => makeAttendance({ occurrenceId: id, on, personId, outcome }));
const ofThursday = (said: Record<string, Word>) =>
  makeFacts({ attendance: words(THURSDAYS_MEETING, '2026-03-05', said) });
const ofTwo = (said: Record<string, Word>) =>
  makeFacts({ peerMeetings: [WITH_A], attendance: words(WITH_A_ID, '2026-03-04', said) });
const decide = (facts: Facts, who = peer, id = THURSDAYS_MEETING, now = NEXT_TUESDAY, outcome: Outcome = 'held') => {
  const decision = decideOutcome(facts, who, { occurrenceId: id, outcome }, now);
  return decision.kind === 'refused' ? decision.why : decision.kind;
};

describe('what both sides together say', () => {
  /** The peer's word, the other side's word, and what that is for the development meeting and for a peer meeting. */
  const TABLE: [Word, Word, Agreement, Agreement][] = [
    [undefined, undefined, 'unknown', 'unknown'],
    ['held', undefined, 'held', 'held'],
    ['moved', undefined, 'moved', 'moved'],
    ['cancelled', undefined, 'cancelled', 'cancelled'],
    ['absent', undefined, 'not-there', 'not-there'],
    ['held', 'held', 'held', 'held'],
    ['moved', 'moved', 'moved', 'moved'],
    ['cancelled', 'cancelled', 'cancelled', 'cancelled'],
    ['absent', 'absent', 'not-there', 'not-there'],
    ['held', 'moved', 'not-agreed', 'not-agreed'],
    ['held', 'cancelled', 'not-agreed', 'not-agreed'],
    ['moved', 'cancelled', 'not-agreed', 'not-agreed'],
    ['held', 'absent', 'held', 'not-agreed'],
    ['moved', 'absent', 'moved', 'not-agreed'],
    ['cancelled', 'absent', 'cancelled', 'not-agreed'],
  ];
  it.each(TABLE)('%s and %s: %s for the development meeting, %s for a meeting of two', (one, other, fixed, two) => {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ]) {
      expect(agreement(ofThursday({ peer: mine, koordinator: theirs }), THURSDAYS_MEETING)).toBe(fixed);
      expect(agreement(ofTwo({ peer: mine, 'frivillig-a': theirs }), WITH_A_ID)).toBe(two);
    }
  });

  it('hears nobody who has no word in it', () => {
    expect(agreement(ofThursday({ 'frivillig-a': 'held', udviklingsleder: 'cancelled' }), THURSDAYS_MEETING)).toBe(
      'unknown',
    );
    expect(agreement(ofTwo({ koordinator: 'cancelled', 'frivillig-b': 'moved' }), WITH_A_ID)).toBe('unknown');
  });

  it('is "called off" for a meeting that was, whatever was said, and "unknown" for one that is not', () => {
    const off = makeMeetingChange({ state: 'cancelled', on: '2026-03-05' });
    const facts = { ...ofThursday({ peer: 'held' }), meetingChanges: [off] };

    expect(agreement(facts, THURSDAYS_MEETING)).toBe('cancelled');
    expect(agreement(facts, 'development-meeting.2026-03-06')).toBe('unknown');
  });

  it('does not take a word about an earlier day for one about the day it was moved to', () => {
    const facts = { ...ofThursday({ peer: 'moved' }), meetingChanges: [makeMeetingChange({ on: '2026-03-06' })] };

    expect(agreement(facts, THURSDAYS_MEETING)).toBe('unknown');
    expect(unmarked(facts, peer, '2026-W10', NEXT_TUESDAY).map(({ on }) => on)).toEqual(['2026-03-06']);
  });
});

describe('a word about a meeting', () => {
  it('is kept beside the answer from before, and keeps that answer’s moment', () => {
    const before = makeAttendance({ rsvp: 'not-coming' });
    const facts = makeFacts({ attendance: [before] });

    expect(decideOutcome(facts, peer, { occurrenceId: THURSDAYS_MEETING, outcome: 'absent' }, NEXT_TUESDAY)).toEqual({
      kind: 'keep',
      row: { ...before, outcome: 'absent' },
    });
  });

  it('that is kept already stands, and may be corrected', () => {
    const facts = ofThursday({ peer: 'held' });

    expect(OUTCOMES.map((outcome) => decide(facts, peer, THURSDAYS_MEETING, NEXT_TUESDAY, outcome))).toEqual([
      'stands',
      'keep',
      'keep',
      'keep',
    ]);
  });

  it.each([
    ['2026-03-05', '11:59', 'not-yet'],
    ['2026-03-05', '12:00', 'keep'],
    ['2026-04-02', '23:59', 'keep'],
    ['2026-04-03', '00:01', 'too-late'],
  ])('may be said from the end of the meeting through four weeks: %s at %s, %s', (on, at, end) => {
    expect(decide(makeFacts(), peer, THURSDAYS_MEETING, local(on, at))).toBe(end);
  });

  it('belongs to the peer and the coordinator, and of a peer meeting to the two who meet', () => {
    const facts = makeFacts({ peerMeetings: [WITH_A] });
    const people = [peer, coordinator, a, b, leader];

    expect(people.map((person) => decide(facts, person))).toEqual([
      'keep',
      'keep',
      'not-yours',
      'not-yours',
      'not-yours',
    ]);
    expect(people.map((person) => decide(facts, person, WITH_A_ID))).toEqual([
      'keep',
      'not-yours',
      'keep',
      'not-yours',
      'not-yours',
    ]);
  });

  it('is not asked of a meeting that was called off, and not taken about one that is none', () => {
    const off = makeFacts({ meetingChanges: [makeMeetingChange({ state: 'cancelled', on: '2026-03-05' })] });

    expect(decide(off)).toBe('called-off');
    expect(unmarked(off, peer, '2026-W10', NEXT_TUESDAY)).toEqual([]);
    for (const id of ['', 'constructor', 'peer-meeting.peer.frivillig-a.2026-W10', 'development-meeting.2026-13-45']) {
      expect(decide(off, peer, id)).toBe('not-yours');
    }
  });
});

describe('what is not marked yet', () => {
  const ids = (facts: Facts, who = peer, now = NEXT_TUESDAY) =>
    unmarked(facts, who, '2026-W10', now).map(({ id }) => id);

  it('are the meetings that are over, in order of time, for each side its own', () => {
    const facts = makeFacts({ peerMeetings: [WITH_A] });

    expect(ids(facts)).toEqual([WITH_A_ID, THURSDAYS_MEETING]);
    expect(ids(facts, a)).toEqual([WITH_A_ID]);
    expect(ids(facts, coordinator)).toEqual([THURSDAYS_MEETING]);
    expect([b, leader].map((person) => ids(facts, person))).toEqual([[], []]);
    expect(ids(facts, peer, local('2026-03-05', '11:00'))).toEqual([WITH_A_ID]);
  });

  it('are not those one has said something about, nor those one had told to be away from', () => {
    const facts = makeFacts({
      peerMeetings: [WITH_A],
      attendance: words(WITH_A_ID, '2026-03-04', { peer: 'absent' }),
      absences: [{ personId: 'peer', fromOn: '2026-03-05', toOn: '2026-03-05', setAt: local('2026-03-04') }],
    });

    expect(ids(facts)).toEqual([]);
    expect(ids(facts, a)).toEqual([WITH_A_ID]);
  });

  it('are none after four weeks', () => {
    expect(ids(makeFacts(), peer, local('2026-04-03'))).toEqual([]);
  });
});
