import { nearestWord } from '../../src/programme/nearest-word';

describe('the nearest word', () => {
  it.each([
    ['weekdag', 'weekday'],
    ['WEEKDAY', 'weekday'],
    ['fromm', 'from'],
    ['minuts', 'minutes'],
    ['tilføj', undefined],
    ['', undefined],
    ['to', 'to'],
    ['ta', 'to'],
    ['xy', undefined],
  ])('to %j is %j', (word, nearest) => {
    expect(nearestWord(word, ['weekday', 'from', 'minutes', 'to'])).toBe(nearest);
  });
});
