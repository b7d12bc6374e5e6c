import type { ChangeDecision, ChangeWish, Refusal } from '../../../src/dialogs/meeting-change/change-decision';
import { decideChange } from '../../../src/dialogs/meeting-change/decide-change';
import { ROLES, type Role } from '../../../src/programme/people';
import type { Meeting } from '../../../src/programme/programme';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson, makeProgramme } from '../../support/make-facts';

const PEOPLE: Record<Role, ReturnType<typeof makePerson>> = {
  peer: makePerson('peer'),
  volunteer: makePerson('frivillig-a'),
  coordinator: makePerson('koordinator'),
  developmentLeader: makePerson('udviklingsleder'),
};
const TUESDAY = local('2026-03-03', '09:00');
const NOTHING: Omit<ChangeWish, 'action'> = {
  ...{ meetingId: undefined, partnerId: undefined, which: undefined, on: undefined, from: undefined, to: undefined },
  ...{ mismatch: false, place: undefined },
};
const wish = (action: ChangeWish['action'], changes: Partial<ChangeWish> = {}): ChangeWish => ({
  ...NOTHING,
  action,
  ...changes,
});
const ofDevelopment = (action: ChangeWish['action'], changes: Partial<ChangeWish> = {}) =>
  wish(action, { meetingId: 'development-meeting', ...changes });

/** Peer and A meet on Wednesday at noon; this week's development meeting can be called off, last week's has been. */
const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });
const decide = (one: ChangeWish, role: Role = 'coordinator', from = facts, now = TUESDAY) =>
  decideChange(from, PEOPLE[role], one, now);
const why = (decision: ChangeDecision) => (decision.kind === 'refused' ? decision.why : decision.kind);
const withMeeting = (id: string, changes: Partial<Meeting>) =>
  makeProgramme({
    meetings: (all) => all.map((one) => (one.id === id ? ({ ...one, ...changes } as Meeting) : one)),
  });

describe('who may change what', () => {
  const WEDNESDAY = { on: '2026-03-04', from: '10:00', to: '11:00' };
  const WISHES: readonly [string, ChangeWish][] = [
    ['move the development meeting', ofDevelopment('move', { which: '2026-03-05', ...WEDNESDAY })],
    ['cancel the development meeting', ofDevelopment('cancel', { which: '2026-03-05' })],
    ['say where the development meeting is', ofDevelopment('place', { which: '2026-03-05', place: 'værkstedet' })],
    ['put the development meeting back', ofDevelopment('reinstate', { which: '2026-03-12' })],
    ['set sparring', wish('set', { meetingId: 'sparring', ...WEDNESDAY })],
    ['set a peer meeting', wish('set', { meetingId: 'peer-meeting', partnerId: 'frivillig-b', ...WEDNESDAY })],
    ['move a peer meeting', wish('move', { meetingId: 'peer-meeting', which: '2026-03-04', from: '13:00' })],
    ['cancel a peer meeting', wish('cancel', { meetingId: 'peer-meeting', which: '2026-03-04' })],
    ['put a peer meeting back', wish('reinstate', { meetingId: 'peer-meeting', which: '2026-03-04' })],
    ['say where a peer meeting is', wish('place', { meetingId: 'peer-meeting', which: '2026-03-04', place: 'her' })],
  ];
  const CANCELLED = makeMeetingChange({
    occurrenceId: 'development-meeting.2026-03-12',
    on: '2026-03-12',
    state: 'cancelled',
  });
  const everything = makeFacts({ peerMeetings: facts.peerMeetings, meetingChanges: [CANCELLED] });
  const LEADERS = ['change', 'change', 'change', 'change', 'change', ...Array<string>(5).fill('peers-own')];
  const OTHERS = Array<string>(5).fill('not-yours');
  const OWN = ['peer-time', 'peer-time', 'change', 'unchanged', 'peer-place'];
  const TABLE: Record<Role, readonly string[]> = {
    peer: [...OTHERS, ...OWN],
    volunteer: [...OTHERS, ...OWN],
    coordinator: LEADERS,
    developmentLeader: LEADERS,
  };

  test.each(ROLES)('%s', (role) => {
    const got = WISHES.map(([name, one]) => [name, why(decide(one, role, everything))]);
    expect(got).toEqual(WISHES.map(([name], at) => [name, TABLE[role][at]]));
  });

  test('the programme may give a meeting to the peer, and then the coordinator cannot', () => {
    const given = makeFacts({ programme: withMeeting('development-meeting', { canBeMovedBy: ['peer'] }) });
    const cancel = ofDevelopment('cancel', { which: '2026-03-05' });
    expect(why(decide(cancel, 'peer', given))).toBe('change');
    expect(why(decide(cancel, 'coordinator', given))).toBe('not-yours');
  });

  test('the programme cannot give a meeting to the volunteers', () => {
    const given = makeFacts({ programme: withMeeting('development-meeting', { canBeMovedBy: ['volunteer'] }) });
    expect(why(decide(ofDevelopment('cancel', { which: '2026-03-05' }), 'volunteer', given))).toBe('not-yours');
  });

  test("another volunteer's peer meeting is not there for a volunteer, named or not", () => {
    const b = makePerson('frivillig-b');
    const named = wish('cancel', { occurrenceId: 'peer-meeting.peer.frivillig-a.2026-W10' });
    expect(why(decideChange(facts, b, named, TUESDAY))).toBe('none');
    const unnamed = wish('cancel', { meetingId: 'peer-meeting', which: '2026-03-04' });
    expect(why(decideChange(facts, b, unnamed, TUESDAY))).toBe('none');
  });

  test.each(['coordinator', 'developmentLeader'] as const)('%s cannot reach a peer meeting by its name', (role) => {
    for (const id of ['peer-meeting.peer.frivillig-a.2026-W10', 'peer-meeting.peer.nobody.2026-W10'])
      expect(why(decide(wish('cancel', { occurrenceId: id }), role))).toBe('peers-own');
  });
});

describe('which one is meant', () => {
  const target = (decision: ChangeDecision) => (decision.kind === 'change' ? decision.before?.id : why(decision));

  test('the day that is named, by where the meeting is now', () => {
    const moved = makeFacts({ meetingChanges: [makeMeetingChange()] });
    expect(target(decide(ofDevelopment('cancel', { which: '2026-03-04' }), 'coordinator', moved))).toBe(
      'development-meeting.2026-03-05',
    );
  });

  test('or by where the programme has it, when nothing else is there', () => {
    const moved = makeFacts({ meetingChanges: [makeMeetingChange()] });
    expect(target(decide(ofDevelopment('cancel', { which: '2026-03-05' }), 'coordinator', moved))).toBe(
      'development-meeting.2026-03-05',
    );
  });

  test('without a day the next one', () => {
    expect(target(decide(ofDevelopment('cancel')))).toBe('development-meeting.2026-03-05');
  });

  test('said once more, "cancel" is about the same meeting and not about the one after', () => {
    const cancelled = makeFacts({ meetingChanges: [makeMeetingChange({ on: '2026-03-05', state: 'cancelled' })] });
    expect(decide(ofDevelopment('cancel'), 'coordinator', cancelled)).toMatchObject({
      kind: 'unchanged',
      target: { id: 'development-meeting.2026-03-05', state: 'cancelled' },
    });
  });

  test('two fit: a new time in another week may be for the one of that week', () => {
    const decision = decide(ofDevelopment('move', { on: '2026-03-11' })) as Extract<Refusal, { why: 'which' }>;
    expect(decision.why).toBe('which');
    expect(decision.targets.map(({ on }) => on)).toEqual(['2026-03-05', '2026-03-12']);
  });

  test('a day without a meeting’s name: what stands that day and is theirs', () => {
    expect(target(decide(wish('cancel', { which: '2026-03-05' })))).toBe('development-meeting.2026-03-05');
    expect(target(decide(wish('cancel', { which: '2026-03-04' }), 'peer'))).toBe(
      'peer-meeting.peer.frivillig-a.2026-W10',
    );
  });

  test('a day on which only others’ meetings stand says whose they are', () => {
    expect(why(decide(wish('cancel', { which: '2026-03-05' }), 'peer'))).toBe('not-yours');
  });

  test('the coordinator does not learn from a day that there is a peer meeting', () => {
    const [withOne, without] = [facts, makeFacts()].map((from) =>
      decide(wish('cancel', { which: '2026-03-04' }), 'coordinator', from),
    );
    expect(withOne).toEqual(without);
    expect(why(withOne as ChangeDecision)).toBe('none');
  });

  test('two meetings the same day are one question', () => {
    const programme = withMeeting('staff-meeting', { from: '13:00', to: '14:00' });
    const decision = decide(wish('cancel', { which: '2026-03-05' }), 'coordinator', makeFacts({ programme }));
    expect(decision).toMatchObject({
      why: 'which',
      targets: [{ meetingId: 'development-meeting' }, { meetingId: 'staff-meeting' }],
    });
  });

  test.each([
    ['no meeting named', wish('cancel'), 'what'],
    ['a day without one', ofDevelopment('cancel', { which: '2026-03-06' }), 'none'],
    ['one that is over', ofDevelopment('cancel', { which: '2026-02-26' }), 'over'],
    ['a meeting that has no time', wish('cancel', { meetingId: 'sparring' }), 'unset'],
    ['a meeting the programme does not have', wish('cancel', { meetingId: 'board-meeting' }), 'none'],
    ['an occurrence that is not there', wish('cancel', { occurrenceId: 'development-meeting.2026-03-06' }), 'none'],
    ['an occurrence that is over', wish('cancel', { occurrenceId: 'development-meeting.2026-02-26' }), 'over'],
  ])('%s', (_name, one, expected) => {
    expect(why(decide(one))).toBe(expected);
  });

  test('one that has begun is over', () => {
    expect(
      why(decide(ofDevelopment('cancel', { which: '2026-03-05' }), 'coordinator', facts, local('2026-03-05', '10:00'))),
    ).toBe('over');
  });
});

describe('the new time', () => {
  const moveTo = (changes: Partial<ChangeWish>) => ofDevelopment('move', { which: '2026-03-05', ...changes });
  const changeOf = (decision: ChangeDecision) =>
    decision.kind === 'change' && decision.record.of === 'programme' ? decision.record.change : undefined;

  test('a day alone keeps the hours, an hour alone keeps the day and the length', () => {
    expect(changeOf(decide(moveTo({ on: '2026-03-04' })))).toMatchObject({
      occurrenceId: 'development-meeting.2026-03-05',
      ...{ on: '2026-03-04', from: '10:00', to: '12:00', state: 'stands', changedBy: 'koordinator' },
    });
    expect(changeOf(decide(moveTo({ from: '11:30' })))).toMatchObject({ on: '2026-03-05', from: '11:30', to: '13:30' });
  });

  test('what was decided about place, extra line and reminder stays', () => {
    const kept = { place: 'værkstedet', extraLine: 'Tag bogen med', remind: false };
    const changed = makeFacts({ meetingChanges: [makeMeetingChange(kept)] });
    const decision = decide(ofDevelopment('move', { which: '2026-03-04', from: '11:00' }), 'coordinator', changed);
    expect(changeOf(decision)).toMatchObject({ ...kept, on: '2026-03-04', from: '11:00', to: '13:00' });
  });

  test.each([
    ['nothing said', {}, 'when'],
    ['the same time', { on: '2026-03-05', from: '10:00', to: '12:00' }, 'unchanged'],
    ['weekday and date that do not fit', { on: '2026-03-04', mismatch: true }, 'mismatch'],
    ['a time that has passed', { on: '2026-03-03', from: '08:00' }, 'past'],
    ['a day that has passed', { on: '2026-03-02' }, 'past'],
    ['five months ahead', { on: '2026-08-05' }, 'far'],
    ['an end before the start', { on: '2026-03-04', from: '12:00', to: '11:00' }, 'backwards'],
    ['past midnight', { on: '2026-03-04', from: '23:00' }, 'backwards'],
  ])('%s', (_name, changes, expected) => {
    expect(why(decide(moveTo(changes)))).toBe(expected);
  });

  test('outside the period of the programme it does not stand', () => {
    const ending = makeFacts({ programme: makeProgramme({ period: { end: '2026-03-06' } }) });
    expect(why(decide(moveTo({ on: '2026-03-10' }), 'coordinator', ending))).toBe('period');
  });

  test('two meetings of the same people at once do not stand', () => {
    const programme = withMeeting('staff-meeting', { from: '13:00', to: '14:00' });
    const decision = decide(moveTo({ from: '12:30' }), 'coordinator', makeFacts({ programme }));
    expect(decision).toMatchObject({ why: 'overlap', line: { meetingId: 'staff-meeting', from: '13:00' } });
    // The two touch, and that is no overlap.
    expect(why(decide(moveTo({ from: '11:00' }), 'coordinator', makeFacts({ programme })))).toBe('change');
  });

  test('meetings at once of people who do not share one stand', () => {
    const programme = withMeeting('staff-meeting', {
      from: '13:00',
      to: '14:00',
      audiences: [{ role: 'coordinator', from: '13:00', to: '14:00' }],
    });
    expect(why(decide(moveTo({ from: '12:30' }), 'coordinator', makeFacts({ programme })))).toBe('change');
  });

  test('a peer meeting at that hour is no hindrance, and the decision does not tell of it', () => {
    const onTop = moveTo({ on: '2026-03-04', from: '12:00' });
    expect(decide(onTop)).toEqual(decide(onTop, 'coordinator', makeFacts()));
    expect(why(decide(onTop))).toBe('change');
  });

  test('a closed day stands and is said, and hours outside the peer’s too', () => {
    const decision = decide(ofDevelopment('move', { which: '2026-03-26', on: '2026-04-02' }));
    expect(decision).toMatchObject({ kind: 'change', closed: { holiday: 'maundyThursday' }, outsideHours: false });
    expect(decide(moveTo({ on: '2026-03-06' }))).toMatchObject({ closed: undefined, outsideHours: true });
    expect(decide(moveTo({ on: '2026-03-04', from: '14:00' }))).toMatchObject({ outsideHours: true });
    expect(decide(moveTo({ on: '2026-03-04' }))).toMatchObject({ outsideHours: false });
  });

  test('the meeting that a closed day takes away can be moved, and is not there to cancel', () => {
    const now = local('2026-03-24', '10:00');
    const move = decide(ofDevelopment('move', { which: '2026-04-02', on: '2026-04-01' }), 'coordinator', facts, now);
    expect(move).toMatchObject({ kind: 'change', before: { state: 'closed' }, after: { on: '2026-04-01' } });
    const cancel = decide(ofDevelopment('cancel', { which: '2026-04-02' }), 'coordinator', facts, now);
    expect(cancel).toMatchObject({ kind: 'unchanged', target: { state: 'closed' } });
  });

  test('called off keeps the time it had, and put back stands there again', () => {
    const cancelled = changeOf(decide(ofDevelopment('cancel')));
    expect(cancelled).toMatchObject({ on: '2026-03-05', from: '10:00', to: '12:00', state: 'cancelled' });
    const off = makeFacts({ meetingChanges: [makeMeetingChange({ ...cancelled, revision: 1 })] });
    expect(changeOf(decide(ofDevelopment('reinstate'), 'coordinator', off))).toMatchObject({ state: 'stands' });
  });

  test('a place is kept as written, and the same place is no change', () => {
    const there = ofDevelopment('place', { which: '2026-03-05', place: 'værkstedet' });
    const change = changeOf(decide(there));
    expect(change).toMatchObject({ place: 'værkstedet', on: '2026-03-05' });
    const kept = makeFacts({ meetingChanges: [makeMeetingChange({ ...change, revision: 1 })] });
    expect(why(decide(there, 'coordinator', kept))).toBe('unchanged');
    expect(why(decide(ofDevelopment('place', { which: '2026-03-05' })))).toBe('place');
  });
});

describe('setting a meeting that has no time', () => {
  const set = (meetingId: string, changes: Partial<ChangeWish> = {}) =>
    wish('set', { meetingId, on: '2026-03-12', from: '13:00', ...changes });
  const changeOf = (decision: ChangeDecision) =>
    decision.kind === 'change' && decision.record.of === 'programme' ? decision.record.change : undefined;

  test('is named after its date and lasts what the programme says, else an hour', () => {
    expect(changeOf(decide(set('sparring')))).toMatchObject({
      ...{ occurrenceId: 'sparring.2026-03-12', meetingId: 'sparring', on: '2026-03-12', from: '13:00', to: '14:00' },
      ...{ state: 'stands', remind: true, place: undefined },
    });
    const programme = withMeeting('sparring', { minutes: 90 });
    expect(changeOf(decide(set('sparring'), 'coordinator', makeFacts({ programme })))).toMatchObject({ to: '14:30' });
  });

  test('a weekly meeting on another day than its own is still the one of that week', () => {
    expect(changeOf(decide(set('staff-meeting', { on: '2026-03-11' })))).toMatchObject({
      ...{ occurrenceId: 'staff-meeting.2026-03-12', on: '2026-03-11' },
    });
  });

  test('set again in the same month, a monthly one moves', () => {
    const standing = makeFacts({
      meetingChanges: [
        makeMeetingChange({ occurrenceId: 'sparring.2026-03-10', meetingId: 'sparring', on: '2026-03-10' }),
      ],
    });
    const decision = decide(set('sparring'), 'coordinator', standing);
    expect(decision).toMatchObject({ kind: 'change', before: { on: '2026-03-10' } });
    expect(changeOf(decision)).toMatchObject({ occurrenceId: 'sparring.2026-03-10', on: '2026-03-12' });
    const april = changeOf(decide(set('sparring', { on: '2026-04-09' }), 'coordinator', standing));
    expect(april).toMatchObject({ occurrenceId: 'sparring.2026-04-09' });
  });

  test('of three workshops each has its own date; of one theme day there is one', () => {
    const standing = makeFacts({
      meetingChanges: [
        makeMeetingChange({ occurrenceId: 'workshop.2026-03-10', meetingId: 'workshop', on: '2026-03-10' }),
        makeMeetingChange({ occurrenceId: 'theme-day.2026-03-17', meetingId: 'theme-day', on: '2026-03-17' }),
      ],
    });
    expect(changeOf(decide(set('workshop'), 'coordinator', standing))?.occurrenceId).toBe('workshop.2026-03-12');
    expect(changeOf(decide(set('theme-day'), 'coordinator', standing))?.occurrenceId).toBe('theme-day.2026-03-17');
  });

  test('does not take the name of one that was moved away from that date', () => {
    const moved = makeFacts({
      meetingChanges: [
        makeMeetingChange({ occurrenceId: 'workshop.2026-03-12', meetingId: 'workshop', on: '2026-03-17' }),
      ],
    });
    const change = changeOf(decide(set('workshop'), 'coordinator', moved));
    expect(change).toMatchObject({ occurrenceId: 'workshop.2026-03-13', on: '2026-03-12' });
  });

  test.each([
    ['no day', { on: undefined }, 'day'],
    ['no time', { from: undefined }, 'time'],
    ['no meeting', { meetingId: undefined }, 'what'],
  ])('%s', (_name, changes, expected) => {
    expect(why(decide(set('sparring', changes)))).toBe(expected);
  });
});

describe('a peer meeting', () => {
  test('is called off by either of the two, and keeps the time it had', () => {
    for (const role of ['peer', 'volunteer'] as const) {
      const decision = decide(wish('cancel', { meetingId: 'peer-meeting', which: '2026-03-04' }), role);
      expect(decision).toMatchObject({
        kind: 'change',
        record: { of: 'peers', meeting: { state: 'cancelled', on: '2026-03-04', from: '12:00', to: '14:00' } },
      });
    }
  });

  test('moved by its day goes the way of the two, with the other one found', () => {
    const move = wish('move', { meetingId: 'peer-meeting', which: '2026-03-04', on: '2026-03-05', from: '12:30' });
    expect(decide(move, 'peer')).toEqual({
      kind: 'peer-time',
      wish: { partnerId: 'frivillig-a', on: '2026-03-05', from: '12:30', to: '14:30', mismatch: false, isMove: true },
    });
  });

  test('belongs to its week', () => {
    const move = wish('move', { meetingId: 'peer-meeting', which: '2026-03-04', on: '2026-03-11' });
    expect(why(decide(move, 'peer'))).toBe('other-week');
  });

  test('put back goes the way of the two, with the time it had', () => {
    const off = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00', { state: 'cancelled' })] });
    const back = wish('reinstate', { meetingId: 'peer-meeting', partnerId: 'frivillig-a' });
    expect(decide(back, 'peer', off)).toMatchObject({
      kind: 'peer-time',
      wish: { partnerId: 'frivillig-a', on: '2026-03-04', from: '12:00', to: '14:00' },
    });
  });
});
