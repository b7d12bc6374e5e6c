import { placeOf, readWishData } from '../../src/bot/change-wish-data';

const good = { act: 'move', id: 'development-meeting.2026-03-05', on: '2026-03-04', from: '10:00', to: '12:00', r: 1 };

test('a good press is read, and what else it carries is left', () => {
  expect(readWishData({ ...good, verb: 'change.do', role: 'admin' })).toMatchObject({
    wish: { action: 'move', occurrenceId: good.id, on: '2026-03-04', partnerId: undefined, which: undefined },
    seen: 1,
  });
});

test.each([
  ['no act', { ...good, act: undefined }],
  ['an act that is none', { ...good, act: 'burn' }],
  ['a day that is none', { ...good, on: '2026-04-31' }],
  ['a time that is none', { ...good, from: '25:00' }],
  ['a name that is none', { ...good, id: 'Development; drop' }],
  ['a very long name', { ...good, id: `a.${'b'.repeat(200)}` }],
  ['a very long place', { ...good, place: 'Ø'.repeat(81) }],
  ['a revision that is none', { ...good, r: -1 }],
  ['nothing', undefined],
])('bent: %s', (_name, data) => {
  expect(readWishData(data)).toBeUndefined();
});

test('a place is one line of at most eighty characters, and nothing when nothing is left', () => {
  expect(placeOf('  i   værkstedet \n bagved ')).toBe('i værkstedet bagved');
  expect(placeOf('Ø'.repeat(100))).toHaveLength(80);
  expect(placeOf(' \n ')).toBeUndefined();
  expect(placeOf(undefined)).toBeUndefined();
});
