import { readCount, readMinutes } from '../../../src/dialogs/quiet/read-quiet';
import { fold } from '../../../src/text/fold';

test.each([
  ['højst 2 beskeder om ugen', 2],
  ['to beskeder om ugen', 2],
  ['at most one message a week', 1],
  ['max 0 beskeder', 0],
  ['færre beskeder', undefined],
])('"%s" names %s messages', (typed, count) => {
  expect(readCount(fold(typed))).toBe(count);
});

test.each([
  ['varsel 15 minutter', 15],
  ['varsel 15', 15],
  ['sig til 10 min før møder', 10],
  ['sig til et kvarter før', 15],
  ['varsel en halv time', 30],
  ['varsel en time', 60],
  ['tell me five minutes before', 5],
  ['heads-up half an hour', 30],
  ['varsel', undefined],
])('"%s" names %s minutes', (typed, minutes) => {
  expect(readMinutes(fold(typed))).toBe(minutes);
});
