import { BAD_CLOCKS, proveClock } from './clocks';
import { isoWeekByThursday, scanMinutes } from './minute-scan';
import { proveZone } from './zones';

/** The full figures are `npm run calendar-proof`; here stand a year with a week 53 in one zone, two bad clocks, and the scan itself. */
describe('the calendar against a scan of the clock', () => {
  test('a year with 53 weeks has one slot for each expected date, each at its wall time', () => {
    expect(proveZone('Europe/Copenhagen', 2026, 1)).toMatchObject({
      expected: 104,
      missing: 0,
      extra: 0,
      wrongTime: 0,
      wrongWeek: 0,
    });
  });

  test('the scan finds the hour that is skipped and the one that comes twice', () => {
    const wanted = [{ name: 'a', weekday: 'sunday', at: '02:30' }];
    const spring = scanMinutes('Europe/Copenhagen', new Date('2026-03-28'), new Date('2026-03-30'), wanted);
    const autumn = scanMinutes('Europe/Copenhagen', new Date('2026-10-24'), new Date('2026-10-26'), wanted);

    expect(spring.map(({ instant }) => new Date(instant).toISOString())).toEqual(['2026-03-29T01:30:00.000Z']);
    expect(autumn.map(({ instant }) => new Date(instant).toISOString())).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(isoWeekByThursday('2027-01-01')).toBe('2026-W53');
  });
});

describe('a bad clock', () => {
  const find = (name: string) => BAD_CLOCKS.find((one) => one.name === name)!;

  test.each(['goes backwards within each hour'])(
    '%s: each message once, none lost, none early',
    async (name) => {
      const result = await proveClock(find(name), 7, 4);

      expect(result.slots).toBeGreaterThan(1);
      expect(result).toMatchObject({ twice: 0, lost: 0, early: 0 });
      expect(result.sent + result.recorded + result.uncertain + result.waiting).toBe(result.slots);
    },
    60_000,
  );
});
