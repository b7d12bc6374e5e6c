import { meetingsMissed } from '../../../src/dialogs/absence/meetings-missed';
import { whoToTell } from '../../../src/dialogs/absence/who-to-tell';
import type { Person } from '../../../src/programme/people';
import { local, makeFacts, makeMeeting, makePerson, PARKVAENGET } from '../../support/make-facts';

const SPAN = { fromOn: '2026-03-04', toOn: '2026-03-05' };
const NOW = local('2026-03-03', '11:00');
const peerMeetings = [
  makeMeeting('2026-03-04', '12:00', '14:00'),
  makeMeeting('2026-03-05', '12:30', '14:30', { volunteerId: 'frivillig-b' }),
];
const wants = { wantsReminders: true };

function told(id: string, changes: Parameters<typeof makeFacts>[0] = {}, now = NOW) {
  const facts = makeFacts({ peerMeetings, ...changes });
  const person = facts.people.find((one) => one.id === id) as Person;
  const { byBot, byHand } = whoToTell(facts, person, meetingsMissed(facts, person, SPAN, now), now);
  return {
    byBot: byBot.map(({ receiver, meetings }) => `${receiver.id}: ${meetings.map((one) => one.meetingId).join(' ')}`),
    byHand: byHand.map((one) => one.id),
  };
}

test('the peer’s meetings: the coordinator hears of the programme’s, volunteers of their own if they have asked', () => {
  expect(told('peer', { settings: { 'frivillig-a': wants } })).toEqual({
    byBot: ['koordinator: development-meeting', 'frivillig-a: peer-meeting'],
    byHand: ['frivillig-b'],
  });
});

test('a volunteer’s absence is told to the peer alone', () => {
  expect(told('frivillig-a', { settings: { 'frivillig-b': wants } })).toEqual({
    byBot: ['peer: peer-meeting development-meeting'],
    byHand: [],
  });
});

test('a coordinator’s is told to the peer, and a development leader has no meetings to miss', () => {
  expect(told('koordinator')).toEqual({ byBot: ['peer: development-meeting'], byHand: [] });
  expect(told('udviklingsleder')).toEqual({ byBot: [], byHand: [] });
});

test.each([
  ['has no account', { aadObjectId: undefined }, wants],
  ['has not asked to hear', {}, {}],
])('a volunteer who %s is told by hand', (_, changes, settings) => {
  const people = PARKVAENGET.people.map((one) => (one.id === 'frivillig-a' ? { ...one, ...changes } : one));
  expect(told('peer', { people: people as Person[], settings: { 'frivillig-a': settings } })).toEqual({
    byBot: ['koordinator: development-meeting'],
    byHand: ['frivillig-a', 'frivillig-b'],
  });
});

test('who has said stop, pauses or has low energy looks like everybody else', () => {
  const usual = told('peer', { settings: { 'frivillig-a': wants } });
  for (const choice of [{ stopped: true }, { pausedUntilOn: '2026-03-31' }, { lowEnergyUntilOn: '2026-03-31' }]) {
    const settings = { 'frivillig-a': { ...wants, ...choice }, koordinator: choice };
    expect([choice, told('peer', { settings })]).toEqual([choice, usual]);
  }
});

test('who cannot hear it before the meeting begins is told by hand', () => {
  // On Thursday the coordinator hears from ten, when the development meeting begins.
  const early = local('2026-03-05', '08:00');
  expect(told('peer', { settings: { 'frivillig-b': wants } }, early)).toEqual({
    byBot: ['frivillig-b: peer-meeting'],
    byHand: ['koordinator'],
  });
});

test('meetings that have begun, were called off, or that one only sees are not missed', () => {
  const cancelled = [makeMeeting('2026-03-04', '12:00', '14:00', { state: 'cancelled' })];
  const missed = (id: string, now: Date, meetings = peerMeetings) => {
    const facts = makeFacts({ peerMeetings: meetings });
    return meetingsMissed(facts, makePerson(id), SPAN, now).map(({ meetingId }) => meetingId);
  };
  expect(missed('peer', NOW)).toEqual(['peer-meeting', 'development-meeting', 'peer-meeting']);
  expect(missed('peer', local('2026-03-04', '12:00'))).toEqual(['development-meeting', 'peer-meeting']);
  expect(missed('peer', NOW, cancelled)).toEqual(['development-meeting']);
  expect(missed('udviklingsleder', NOW)).toEqual([]);
});
