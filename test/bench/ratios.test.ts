import { compare } from '../../bench/pairs';
import { median, medianInterval } from '../../bench/ratios';

const measure = { measure: 'start', unit: 'ms', read: (ms: number) => ms } as const;
const round = (ours: number, theirs: number, busy = false) => ({
  of: new Map([
    ['ours', ours],
    ['theirs', theirs],
  ]),
  busy,
});

describe('the median', () => {
  it('is the middle value, or between the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('has an interval that comes the same each time and holds it', () => {
    const values = [1.1, 1.3, 1.2, 1.9, 1.0, 1.25, 1.15, 1.4, 1.2, 1.3];
    const [low, high] = medianInterval(values);

    expect(medianInterval(values)).toEqual([low, high]);
    expect(low).toBeLessThanOrEqual(median(values));
    expect(high).toBeGreaterThanOrEqual(median(values));
    expect([low, high]).not.toContain(1.9);
  });
});

describe('a comparison', () => {
  it('divides round by round, so a slow minute slows both', () => {
    const rounds = [round(20, 10), round(200, 100), round(22, 11), round(24, 12), round(2, 1)];

    expect(compare(rounds, ['ours', 'theirs'], measure)).toMatchObject({
      ratio: 2,
      interval: [2, 2],
      n: 5,
      calm: true,
    });
  });

  it('leaves out the rounds in which somebody else was busy', () => {
    const rounds = [...Array.from({ length: 5 }, () => round(2, 1)), round(900, 1, true)];

    expect(compare(rounds, ['ours', 'theirs'], measure)).toMatchObject({ ratio: 2, n: 5, busyPairs: 1, calm: true });
  });

  it('counts them and says so when fewer than five others are left', () => {
    const rounds = [round(2, 1), round(3, 1, true), round(4, 1, true)];

    expect(compare(rounds, ['ours', 'theirs'], measure)).toMatchObject({ ratio: 3, n: 3, busyPairs: 2, calm: false });
  });
});
