import { ownOccurrence } from '../../../src/dialogs/attendance/own-meetings';
import { belongsTo } from '../../../src/programme/belongs-to';
import { decideRsvp, rsvpCounts, rsvpOf, RSVPS, rsvpView, type Rsvp } from '../../../src/dialogs/attendance/rsvp';
import type { Facts } from '../../../src/schedules/facts';
import type { Absence, Attendance } from '../../../src/store/store';
import { makeAttendance, THURSDAYS_MEETING } from '../../support/make-attendance';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson, PARKVAENGET } from '../../support/make-facts';

const peer = makePerson('peer');
const a = makePerson('frivillig-a');
const b = makePerson('frivillig-b');
const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const TUESDAY = local('2026-03-03', '11:00');
const START = '2026-03-05T10:00';
const WITH_A = makeMeeting('2026-03-04', '12:00', '14:00');
const WITH_A_ID = 'peer-meeting.peer.frivillig-a.2026-W10';

const said = (personId: string, rsvp: Rsvp, more: Partial<Attendance> = {}) =>
  makeAttendance({ personId, rsvp, ...more });
const away = (personId: string, at = '2026-03-03'): Absence => ({
  personId,
  fromOn: '2026-03-05',
  toOn: '2026-03-06',
  setAt: local(at, '09:00'),
});
const decide = (
  facts: Facts,
  who = peer,
  answer: Rsvp = 'coming',
  now = TUESDAY,
  start = START,
  id = THURSDAYS_MEETING,
) => decideRsvp(facts, who, { occurrenceId: id, start, answer }, now);
const thursday = (facts: Facts, who = peer) => ownOccurrence(facts, who, THURSDAYS_MEETING)!;

describe('who belongs to a meeting', () => {
  it.each([
    ['development-meeting', ['peer', 'volunteer', 'coordinator']],
    ['peer-meeting', ['peer', 'volunteer']],
    ['staff-meeting', ['peer']],
    ['sparring', ['peer', 'coordinator']],
    ['evaluation', ['peer', 'coordinator', 'developmentLeader']],
    ['no-such-meeting', []],
  ])('%s: %j', (meetingId, roles) => {
    const all = ['peer', 'volunteer', 'coordinator', 'developmentLeader'] as const;

    expect(all.filter((role) => belongsTo(PARKVAENGET.programme, { role }, meetingId))).toEqual(roles);
  });

  it('is never somebody else than the two of a peer meeting', () => {
    const facts = makeFacts({ peerMeetings: [WITH_A] });

    expect(PARKVAENGET.people.filter((person) => ownOccurrence(facts, person, WITH_A_ID)).map(({ id }) => id)).toEqual([
      'peer',
      'frivillig-a',
    ]);
  });
});

describe('an answer', () => {
  it('is kept with the day it is about and nothing else', () => {
    expect(decide(makeFacts(), peer, 'not-coming')).toEqual({
      kind: 'keep',
      row: {
        occurrenceId: THURSDAYS_MEETING,
        personId: 'peer',
        on: '2026-03-05',
        rsvp: 'not-coming',
        outcome: undefined,
        saidAt: TUESDAY,
      },
      occurrence: expect.objectContaining({ id: THURSDAYS_MEETING }) as unknown,
    });
  });

  it('that is kept already stands, and another one takes its place', () => {
    const facts = makeFacts({ attendance: [said('peer', 'coming')] });

    expect(decide(facts).kind).toBe('stands');
    expect(RSVPS.map((answer) => decide(facts, peer, answer).kind)).toEqual(['stands', 'keep', 'keep']);
  });

  it.each([
    ['09:59', 'keep'],
    ['10:00', 'started'],
    ['10:01', 'started'],
  ])('may change until the meeting begins: at %s, %s', (at, end) => {
    const decision = decide(makeFacts(), peer, 'coming', local('2026-03-05', at));

    expect(decision.kind === 'refused' ? decision.why : decision.kind).toBe(end);
  });

  const REFUSED: [string, Facts, Parameters<typeof decide>, string][] = [
    [
      'by the development leader, who sees the meeting but is not in it',
      makeFacts(),
      [makeFacts(), leader],
      'not-yours',
    ],
    [
      'about a meeting of two others',
      makeFacts({ peerMeetings: [WITH_A] }),
      [makeFacts(), b, 'coming', TUESDAY, '2026-03-04T12:00', WITH_A_ID],
      'not-yours',
    ],
    [
      'about a peer meeting, by the coordinator',
      makeFacts({ peerMeetings: [WITH_A] }),
      [makeFacts(), coordinator, 'coming', TUESDAY, '2026-03-04T12:00', WITH_A_ID],
      'not-yours',
    ],
    [
      'about a meeting that is not',
      makeFacts(),
      [makeFacts(), peer, 'coming', TUESDAY, START, 'development-meeting.2026-03-06'],
      'not-yours',
    ],
    [
      'about a name that is no meeting',
      makeFacts(),
      [makeFacts(), peer, 'coming', TUESDAY, START, 'constructor'],
      'not-yours',
    ],
    [
      'about a meeting three months ahead',
      makeFacts(),
      [makeFacts(), peer, 'coming', TUESDAY, '2026-06-11T10:00', 'development-meeting.2026-06-11'],
      'not-yours',
    ],
    [
      'about a meeting that was called off',
      makeFacts({ meetingChanges: [makeMeetingChange({ state: 'cancelled', on: '2026-03-05' })] }),
      [makeFacts()],
      'called-off',
    ],
    ['about a time that has moved', makeFacts({ meetingChanges: [makeMeetingChange()] }), [makeFacts()], 'moved'],
  ];
  it.each(REFUSED)('%s is not taken', (_what, facts, [, ...rest], why) => {
    expect(decide(facts, ...rest)).toEqual({ kind: 'refused', why });
  });

  it('to one day is no answer to another, once the meeting has moved', () => {
    const facts = makeFacts({ attendance: [said('peer', 'coming')], meetingChanges: [makeMeetingChange()] });

    expect(rsvpView(facts, peer, THURSDAYS_MEETING, TUESDAY)).toMatchObject({
      start: '2026-03-04T10:00',
      answer: undefined,
    });
  });
});

describe('an absence', () => {
  it('is a no to the meetings of its days, without a press', () => {
    expect(rsvpOf(makeFacts({ absences: [away('peer')] }), peer, thursday(makeFacts()))).toBe('not-coming');
    expect(rsvpOf(makeFacts({ absences: [away('frivillig-a')] }), peer, thursday(makeFacts()))).toBeUndefined();
  });

  it('and an answer: whichever was said last', () => {
    const before = makeFacts({ absences: [away('peer')], attendance: [said('peer', 'coming')] });
    const after = makeFacts({ absences: [away('peer', '2026-03-01')], attendance: [said('peer', 'coming')] });

    expect(rsvpOf(before, peer, thursday(before))).toBe('not-coming');
    expect(decide(before).kind).toBe('keep');
    expect(rsvpOf(after, peer, thursday(after))).toBe('coming');
  });

  it('is not undone by a word about what became of the meeting', () => {
    const afterwards = makeAttendance({ outcome: 'absent', saidAt: local('2026-03-06') });
    const facts = makeFacts({ absences: [away('peer')], attendance: [afterwards] });

    expect(rsvpOf(facts, peer, thursday(facts))).toBe('not-coming');
  });
});

describe('the counts of a meeting where many meet', () => {
  it('are how many have said what, without those who have not answered, whether or not they are away', () => {
    const facts = makeFacts({
      attendance: [said('peer', 'coming'), said('koordinator', 'coming'), said('frivillig-a', 'unsure')],
      absences: [away('frivillig-b')],
    });

    expect(rsvpCounts(facts, THURSDAYS_MEETING)).toEqual({ coming: 2, notComing: 0, unsure: 1 });
  });

  it('leave out words of people who are not in it, of strangers, and of another day', () => {
    const facts = makeFacts({
      attendance: [
        said('udviklingsleder', 'coming'),
        said('stranger', 'coming'),
        said('peer', 'coming', { on: '2026-03-04' }),
      ],
    });

    expect(rsvpCounts(facts, THURSDAYS_MEETING)).toEqual({ coming: 0, notComing: 0, unsure: 0 });
  });

  it('are nothing about a meeting of two, nor about one that was called off', () => {
    const two = makeFacts({
      peerMeetings: [WITH_A],
      attendance: [said('peer', 'coming', { occurrenceId: WITH_A_ID, on: '2026-03-04' })],
    });
    const off = makeFacts({
      attendance: [said('peer', 'coming')],
      meetingChanges: [makeMeetingChange({ state: 'cancelled', on: '2026-03-05' })],
    });

    expect(rsvpCounts(two, WITH_A_ID)).toEqual({ coming: 0, notComing: 0, unsure: 0 });
    expect(rsvpCounts(off, THURSDAYS_MEETING)).toEqual({ coming: 0, notComing: 0, unsure: 0 });
  });
});

describe('what a card may show', () => {
  it('is one’s own answer alone where many meet', () => {
    const facts = makeFacts({ attendance: [said('frivillig-a', 'not-coming'), said('koordinator', 'unsure')] });
    const none = makeFacts();

    expect(rsvpView(facts, peer, THURSDAYS_MEETING, TUESDAY)).toEqual(rsvpView(none, peer, THURSDAYS_MEETING, TUESDAY));
  });

  it('is the other’s answer to the two of a peer meeting', () => {
    const attendance = [said('frivillig-a', 'not-coming', { occurrenceId: WITH_A_ID, on: '2026-03-04' })];
    const facts = makeFacts({ peerMeetings: [WITH_A], attendance });

    expect(rsvpView(facts, peer, WITH_A_ID, TUESDAY)).toMatchObject({
      seenBy: 'two',
      other: { name: 'Frivillig A', answer: 'not-coming' },
    });
    expect(rsvpView(facts, a, WITH_A_ID, TUESDAY)).toMatchObject({ answer: 'not-coming', other: { name: 'Peer' } });
    for (const person of [b, coordinator, leader]) expect(rsvpView(facts, person, WITH_A_ID, TUESDAY)).toBeUndefined();
  });

  it('says that a name is shown only when the person wants that and a team chat is on', () => {
    const teamChat = {
      conversationId: 'c',
      kind: 'group' as const,
      name: undefined,
      serviceUrl: 'https://example.org/',
      botId: '28:x',
      tenantId: undefined,
      active: true,
      on: true,
    };
    const settings = { peer: { nameInTeamChat: true } };
    const seen = (facts: Facts) => rsvpView(facts, peer, THURSDAYS_MEETING, TUESDAY)?.seenBy;

    expect(seen(makeFacts({ teamChat, settings }))).toBe('name');
    expect([makeFacts({ teamChat }), makeFacts({ settings })].map(seen)).toEqual(['counts', 'counts']);
  });

  it('is nothing to press once the meeting has begun', () => {
    expect(rsvpView(makeFacts(), peer, THURSDAYS_MEETING, local('2026-03-05', '10:00'))?.open).toBe(false);
  });
});
