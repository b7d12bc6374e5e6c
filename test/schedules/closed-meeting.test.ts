import { buttonsOf } from '../../src/cards/buttons-of';
import { messageAsText } from '../../src/cli/message-as-text';
import type { Meeting } from '../../src/programme/programme';
import type { Facts } from '../../src/schedules/facts';
import { closedMeetingKind } from '../../src/schedules/kinds/closed-meeting';
import { addWeeks } from '../../src/schedules/local-time';
import { plan } from '../../src/schedules/plan';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson, makeProgramme } from '../support/make-facts';

const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const ID = 'development-meeting.2026-04-02';
const WEEK = '2026-W14';

const withMeeting = (id: string, changes: Partial<Meeting>, more: Parameters<typeof makeProgramme>[0] = {}) =>
  makeProgramme({
    ...more,
    meetings: (all) => all.map((one) => (one.id === id ? ({ ...one, ...changes } as Meeting) : one)),
  });
const occasions = (facts: Facts = makeFacts(), person = coordinator, week = WEEK) =>
  closedMeetingKind.occasionsIn(facts, person, week);
const card = (facts: Facts = makeFacts(), person = coordinator) => {
  const input = {
    facts,
    person,
    occasion: ID,
    slot: `closed-meeting:${person.id}:${ID}`,
    coming: [],
    payload: undefined,
  };
  const message = closedMeetingKind.message({
    ...{ ...input, now: local('2026-03-23', '10:00') },
    ...{ checkIn: undefined, remake: false },
  });
  return message !== undefined && 'card' in message ? message.card : undefined;
};
const titles = (facts?: Facts) => {
  const shown = card(facts);
  return shown === undefined ? [] : buttonsOf(shown).map(({ title }) => title);
};

test('Maundy Thursday 2026 is asked about the Monday before, at the first hour one may hear', () => {
  expect(occasions()).toEqual([
    { occasion: ID, due: { on: '2026-03-23', at: '10:00' }, usefulUntil: { on: '2026-04-02', at: '10:00' } },
  ]);
});

test('in a week without closed days nothing is asked', () => {
  expect(occasions(makeFacts(), coordinator, '2026-W10')).toEqual([]);
});

test('on the first day of the week before on which they work and are here', () => {
  const absences = [{ personId: 'koordinator', fromOn: '2026-03-20', toOn: '2026-03-24', setAt: local('2026-03-01') }];
  expect(occasions(makeFacts({ absences }))[0]?.due.on).toBe('2026-03-25');
  const thursdays = makePerson('koordinator', { workingDays: ['thursday'], from: '12:00', to: '16:00' });
  expect(occasions(makeFacts(), thursdays)[0]?.due).toEqual({ on: '2026-03-26', at: '12:15' });
});

test('two weeks before where nobody works the week before', () => {
  const closed = ['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27'];
  expect(occasions(makeFacts({ programme: makeProgramme({ closed }) }))[0]?.due.on).toBe('2026-03-16');
});

test('it stands in the year’s plan once for each such day, a week before, whatever else is planned', () => {
  const facts = makeFacts();
  const asked = plan(facts, local('2026-01-01'), local('2026-12-31')).filter(({ kind }) => kind === 'closed-meeting');
  expect(asked.map(({ personId, occasion, due }) => [personId, occasion, due.on])).toEqual([
    ['koordinator', 'development-meeting.2026-04-02', '2026-03-23'],
    ['koordinator', 'development-meeting.2026-05-14', '2026-05-04'],
  ]);
});

test('the development leader is asked only where no coordinator decides', () => {
  expect(occasions(makeFacts(), leader)).toEqual([]);
  const programme = withMeeting('development-meeting', { canBeMovedBy: ['developmentLeader'] });
  expect(occasions(makeFacts({ programme }), leader)).toHaveLength(1);
  expect(occasions(makeFacts({ programme }), coordinator)).toEqual([]);
});

test('a meeting somebody has decided about is not asked about, and a meeting without a time is not either', () => {
  const meetingChanges = [makeMeetingChange({ occurrenceId: ID, on: '2026-04-01' })];
  expect(occasions(makeFacts({ meetingChanges }))).toEqual([]);
  expect(card(makeFacts({ meetingChanges }))).toBeUndefined();
  expect(occasions().map(({ occasion }) => occasion)).not.toContain('staff-meeting.2026-04-02');
});

test('two meetings on the closed day are two questions, ten minutes apart', () => {
  const programme = withMeeting('staff-meeting', { from: '13:00', to: '14:00' });
  const due = occasions(makeFacts({ programme })).map(({ due: { at } }) => at);
  expect(due).toEqual(['10:00', '10:10']);
});

test('what it says, and its three ways out', () => {
  expect(messageAsText({ card: card()! })).toEqual([
    'Lukkedag: udviklingsmøde',
    'Torsdag d. 2. april er skærtorsdag. Der er ikke møde den dag.',
    'Skal mødet flyttes?',
    'Klokken er i så fald den samme: 10.00-12.00.',
    '[Flyt til tirsdag d. 31. marts]',
    '[Flyt til onsdag d. 1. april]',
    '[Nej, det falder ud]',
    'Jeg spørger, fordi du vælger tiden for mødet. Det tager et minut. Svarer du ikke, er der ikke møde den dag.',
  ]);
});

test('proposes no day on which the peer has a meeting of the programme then', () => {
  const meetingChanges = [
    makeMeetingChange({
      ...{ occurrenceId: 'sparring.2026-03-31', meetingId: 'sparring' },
      ...{ on: '2026-03-31', from: '11:00', to: '12:00' },
    }),
  ];
  expect(titles(makeFacts({ meetingChanges }))).toEqual(['Flyt til onsdag d. 1. april', 'Nej, det falder ud']);
});

test('the proposals never follow from peer meetings', () => {
  const on = '2026-03-31';
  const peerMeetings = [makeMeeting(on, '10:00', '12:00'), makeMeeting('2026-04-01', '10:00', '12:00')];
  expect(titles(makeFacts({ peerMeetings }))).toEqual(titles());
});

test('is never asked about a peer meeting', () => {
  const peerMeetings = [makeMeeting('2026-04-02', '12:00', '14:00')];
  expect(occasions(makeFacts({ peerMeetings })).map(({ occasion }) => occasion)).toEqual([ID]);
});

test('a year later the week is another, and it is asked again', () => {
  expect(occasions(makeFacts(), coordinator, addWeeks('2027-W12', 0))[0]?.occasion).toBe(
    'development-meeting.2027-03-25',
  );
});
