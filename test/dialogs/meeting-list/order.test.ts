import {
  doneLately,
  ITEMS_ON_A_PAGE,
  orderItems,
  pageOf,
  pageWith,
  wordsToForget,
} from '../../../src/dialogs/meeting-list/order';
import { lastDevelopmentMeetingOn, nextDevelopmentMeeting } from '../../../src/dialogs/meeting-list/meetings-around';
import { makeAgendaItem } from '../../support/make-agenda-item';
import { local, makeFacts, makeMeetingChange, makePerson } from '../../support/make-facts';

const facts = makeFacts();
const point = (id: string, on: string, at = '09:00') => makeAgendaItem({ id, addedAt: local(on, at) });
const agreement = (id: string, on: string, at = '09:00') => ({ ...point(id, on, at), kind: 'agreement' as const });
const placed = (items: ReturnType<typeof point>[], on: string, at: string) =>
  orderItems(facts, items, local(on, at)).map(({ item, part, number }) => [number, part, item.id]);

test('points come first, oldest first, then agreements, then those from earlier meetings, with one number each', () => {
  const items = [
    agreement('new', '2026-03-12', '11:00'),
    agreement('old', '2026-03-05', '11:00'),
    point('second', '2026-03-10'),
    point('first', '2026-03-02'),
  ];

  expect(placed(items, '2026-03-12', '11:30')).toEqual([
    [1, 'points', 'first'],
    [2, 'points', 'second'],
    [3, 'agreements', 'new'],
    [4, 'fromBefore', 'old'],
  ]);
});

test('a point that was not talked about stands at the next meeting, and the one after', () => {
  const items = [point('kept', '2026-03-02')];

  for (const on of ['2026-03-05', '2026-03-12', '2026-06-25']) expect(placed(items, on, '10:00')).toHaveLength(1);
});

test.each([
  ['during the meeting it is new', '2026-03-05', '11:30', 'agreements'],
  ['when the meeting is over it is from before', '2026-03-05', '12:00', 'fromBefore'],
  ['and so it is a month later', '2026-04-16', '10:00', 'fromBefore'],
])('of an agreement made at the meeting: %s', (_what, on, at, part) => {
  expect(placed([agreement('it', '2026-03-05', '11:00')], on, at)).toEqual([[1, part, 'it']]);
});

test('what is written down in the afternoon was agreed at that day’s meeting', () => {
  expect(placed([agreement('it', '2026-03-05', '14:00')], '2026-03-05', '14:01')).toEqual([[1, 'fromBefore', 'it']]);
  expect(placed([agreement('it', '2026-03-06')], '2026-03-06', '10:00')).toEqual([[1, 'agreements', 'it']]);
});

test('what is done or taken away does not stand there', () => {
  const items = (['open', 'done', 'removed'] as const).map((state) => makeAgendaItem({ id: state, state }));

  expect(orderItems(facts, items, local('2026-03-05')).map(({ item }) => item.id)).toEqual(['open']);
});

test('forty items are five pages of eight, and a page that is not there is the nearest', () => {
  const entries = orderItems(
    facts,
    Array.from({ length: 40 }, (_, index) => point(`p-${String(index).padStart(2, '0')}`, '2026-03-02')),
    local('2026-03-05'),
  );

  expect(pageOf(entries, 1)).toMatchObject({ page: 1, pages: 5, entries: { length: ITEMS_ON_A_PAGE } });
  expect(pageOf(entries, 99)).toMatchObject({ page: 5, pages: 5 });
  expect(pageOf(entries, 5).entries.map(({ number }) => number)).toEqual([33, 34, 35, 36, 37, 38, 39, 40]);
  expect(pageWith(entries, 'p-17')).toBe(3);
  expect(pageWith(entries, 'nobody')).toBe(1);
  expect(pageOf([], 1)).toEqual({ entries: [], page: 1, pages: 1 });
});

test('what is done can be seen for four weeks, the newest first, five lines at most', () => {
  const now = local('2026-04-02', '10:00');
  const done = (id: string, on: string) => makeAgendaItem({ id, state: 'done', changedAt: local(on, '10:00') });
  const old = done('old', '2026-03-04');
  const lately = [5, 6, 9, 10, 11, 12].map((day) => done(`d-${day}`, `2026-03-${String(day).padStart(2, '0')}`));

  expect(doneLately([old, ...lately], now).map(({ id }) => id)).toEqual(['d-12', 'd-11', 'd-10', 'd-9', 'd-6']);
  expect(doneLately([old], now)).toEqual([]);
  expect(wordsToForget([old, ...lately], now)).toEqual([{ ...old, sealedText: new Uint8Array(0) }]);
  expect(wordsToForget(wordsToForget([old], now), now)).toEqual([]);
});

describe('the meetings around', () => {
  const a = makePerson('frivillig-a');
  const moved = makeFacts({ meetingChanges: [makeMeetingChange()] });
  const cancelled = makeFacts({ meetingChanges: [makeMeetingChange({ state: 'cancelled', on: '2026-03-05' })] });

  it('the next one is the reader’s own, also while it runs, and where it was moved to', () => {
    expect(nextDevelopmentMeeting(facts, a, local('2026-03-05', '11:00'))).toMatchObject({
      on: '2026-03-05',
      to: '11:30',
    });
    expect(nextDevelopmentMeeting(facts, a, local('2026-03-05', '11:30'))?.on).toBe('2026-03-12');
    expect(nextDevelopmentMeeting(moved, a, local('2026-03-03'))?.on).toBe('2026-03-04');
    expect(nextDevelopmentMeeting(cancelled, a, local('2026-03-03'))?.on).toBe('2026-03-12');
  });

  it('the next one after a holiday is the week after', () => {
    expect(nextDevelopmentMeeting(facts, a, local('2026-03-27'))?.on).toBe('2026-04-09');
  });

  it('the last one is one that was held', () => {
    expect(lastDevelopmentMeetingOn(facts, local('2026-03-05', '11:59'))).toBe('2026-02-26');
    expect(lastDevelopmentMeetingOn(facts, local('2026-03-05', '12:00'))).toBe('2026-03-05');
    expect(lastDevelopmentMeetingOn(moved, local('2026-03-04', '12:00'))).toBe('2026-03-04');
    expect(lastDevelopmentMeetingOn(cancelled, local('2026-03-06'))).toBe('2026-02-26');
  });
});
