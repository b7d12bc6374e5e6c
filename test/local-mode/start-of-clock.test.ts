import { readStartAt, startOfClock } from '../../src/local-mode/start-of-clock';

const read = (written: string) => readStartAt(written, 'Europe/Copenhagen').toISOString();

describe('where the clock is asked to start', () => {
  it.each([
    ['2026-03-03T10:00', '2026-03-03T09:00:00.000Z'],
    ['2026-03-03 10:00', '2026-03-03T09:00:00.000Z'],
    ['2026-03-03 10.00', '2026-03-03T09:00:00.000Z'],
    ['2026-03-03T9:05', '2026-03-03T08:05:00.000Z'],
    ['2026-03-03T10:00:30', '2026-03-03T09:00:00.000Z'],
    ['2026-07-03', '2026-07-02T22:00:00.000Z'],
    ['2026-03-03T09:00:00Z', '2026-03-03T09:00:00.000Z'],
    ['2026-03-03T09:00:00.5Z', '2026-03-03T09:00:00.500Z'],
    ['2026-03-03T10:00+01:00', '2026-03-03T09:00:00.000Z'],
  ])('%s is %s: wall time in Denmark unless it says otherwise', (written, instant) => {
    expect(read(written)).toBe(instant);
  });

  it.each([
    'yesterday',
    '',
    '10:00',
    '2026-02-30T10:00',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-03-03T24:00',
    '2026-03-03T10:60',
    '2026-03-03:05',
    '3.3.2026',
    '2026-03-03T10:00 Z',
  ])('"%s" stops the start in one line that does not repeat it', (written) => {
    expect(() => read(written)).toThrow(
      /^MEDSPILLER_NOW: should be a moment such as 2026-03-03T10:00 or 2026-03-03T09:00:00Z\.$/,
    );
  });
});

describe('where it does start', () => {
  const [early, late] = [new Date('2026-03-03T09:00:00Z'), new Date('2026-03-05T09:00:00Z')];

  it('is where it was asked to, with a new store or one that has not come so far', () => {
    expect(startOfClock(early, undefined)).toEqual({ at: early, heldForward: false });
    expect(startOfClock(late, early)).toEqual({ at: late, heldForward: false });
    expect(startOfClock(early, early)).toEqual({ at: early, heldForward: false });
  });

  it('is never before what has been planned, and says so', () => {
    expect(startOfClock(early, late)).toEqual({ at: late, heldForward: true });
  });
});
