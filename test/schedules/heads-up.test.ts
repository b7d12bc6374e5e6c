import type { Person } from '../../src/programme/people';
import type { Facts } from '../../src/schedules/facts';
import { headsUpKind } from '../../src/schedules/kinds/heads-up';
import { plan } from '../../src/schedules/plan';
import { messageAsText } from '../../src/cli/message-as-text';
import type { HeadsUpMinutes, PeerMeeting } from '../../src/store/store';
import { local, makeFacts, makeMeeting, makePerson } from '../support/make-facts';

const peer = makePerson('peer');

const factsWith = (minutes: HeadsUpMinutes | undefined, peerMeetings: PeerMeeting[] = [], people?: Person[]): Facts =>
  makeFacts({
    settings: { peer: { headsUpMinutes: minutes } },
    peerMeetings,
    ...(people === undefined ? {} : { people }),
  });

const headsUps = (facts: Facts) =>
  plan(facts, local('2026-03-02'), local('2026-03-08'))
    .filter(({ kind, personId }) => kind === 'heads-up' && personId === 'peer')
    .map(({ due }) => `${due.on} ${due.at}`);

describe('a word before a meeting', () => {
  it('never comes unless it was asked for', () => {
    expect(headsUps(factsWith(undefined, [makeMeeting('2026-03-03', '12:30', '14:30')]))).toEqual([]);
  });

  it.each([
    [5, '12:25'],
    [10, '12:20'],
    [15, '12:15'],
    [30, '12:00'],
  ] as const)('%i minutes before a meeting at 12.30 comes at %s', (minutes, at) => {
    expect(headsUps(factsWith(minutes, [makeMeeting('2026-03-03', '12:30', '14:30')]))).toEqual([`2026-03-03 ${at}`]);
  });

  it('does not come for a meeting at the start of the working day: that is told the day before', () => {
    expect(headsUps(factsWith(15))).toEqual([]);
  });

  it.each([
    // The last half hour of the day is quiet; a little earlier is as good.
    ['14:50', '14:30'],
    ['14:55', '14:30'],
    ['15:20', undefined],
    // In the break; before it is as good.
    ['12:25', '11:59'],
    // Beside the week card, which comes at 10.15.
    ['10:35', undefined],
    ['10:50', '10:35'],
    ['10:40', '10:25'],
  ])('before a meeting at %s it comes at %s', (from, at) => {
    const person = makePerson('peer', { breakFrom: '12:00', breakTo: '12:15' });
    const facts = factsWith(15, [makeMeeting('2026-03-03', from, '15:30')], [person, makePerson('frivillig-a')]);
    expect(headsUps(facts)).toEqual(at === undefined ? [] : [`2026-03-03 ${at}`]);
  });

  it('comes neither within ten minutes of another, nor within ten minutes of a meeting that has just ended', () => {
    const meetings = [
      makeMeeting('2026-03-03', '11:00', '12:00'),
      makeMeeting('2026-03-03', '12:05', '13:00', { volunteerId: 'frivillig-b' }),
      makeMeeting('2026-03-03', '13:20', '14:00', { volunteerId: 'frivillig-c' }),
    ];
    expect(headsUps(factsWith(15, meetings))).toEqual(['2026-03-03 10:45', '2026-03-03 11:50', '2026-03-03 12:59']);
  });

  it('says the real number of minutes, and that the peer has asked for it', () => {
    const facts = factsWith(15, [makeMeeting('2026-03-03', '14:50', '15:30')]);
    const now = local('2026-03-03', '14:30');
    const occasion = 'peer-meeting.peer.frivillig-a.2026-W10.2026-03-03';
    const input = { facts, person: peer, occasion, slot: 's', now, coming: [], checkIn: undefined, payload: undefined };
    const message = headsUpKind.message({ ...input, remake: false });

    const words = messageAsText(message!).join('\n');
    expect(words).toContain('Om 20 minutter begynder peermøde med Frivillig A.');
    expect(words).toContain('Tirsdag d. 3. marts kl. 14.50-15.30.');
    expect(words).toContain('Du har bedt om et varsel før møder.');
  });

  it('does not come for a meeting that is called off or moved away', () => {
    const occasion = 'peer-meeting.peer.frivillig-a.2026-W10.2026-03-03';
    const now = local('2026-03-03', '12:15');
    const input = { person: peer, occasion, slot: 's', now, coming: [], checkIn: undefined, payload: undefined };
    const calledOff = factsWith(15, [makeMeeting('2026-03-03', '12:30', '14:30', { state: 'cancelled' })]);
    const moved = factsWith(15, [makeMeeting('2026-03-04', '12:30', '14:30')]);

    expect(headsUps(calledOff)).toEqual([]);
    expect(headsUpKind.message({ ...input, facts: calledOff, remake: false })).toBeUndefined();
    expect(headsUpKind.message({ ...input, facts: moved, remake: false })).toBeUndefined();
  });

  it('is for their own meetings only: the coordinator hears nothing before one they are not invited to', () => {
    const facts = makeFacts({ settings: { koordinator: { headsUpMinutes: 15 } } });
    expect(plan(facts, local('2026-03-02'), local('2026-03-08')).filter(({ kind }) => kind === 'heads-up')).toEqual([]);
  });
});
