import { closedOn, isInPeriod } from '../../src/schedules/closed-days';
import { HOLIDAYS, publicHolidayOn } from '../../src/schedules/holidays';
import { addDays } from '../../src/schedules/local-time';
import { holidayNames } from '../../src/text/dates';
import listed from '../fixtures/holidays.json';
import { makeProgramme } from '../support/make-facts';

describe.each(Object.entries(listed))('the year %s', (year, holidays) => {
  it('has the listed holidays by name in both languages, and not one day more', () => {
    const found: { date: string; da: string; en: string }[] = [];
    for (let on = `${year}-01-01`; on.startsWith(year); on = addDays(on, 1)) {
      const holiday = publicHolidayOn(on);
      if (holiday !== undefined) found.push({ date: on, da: holidayNames.da[holiday], en: holidayNames.en[holiday] });
    }

    expect(found).toEqual(holidays);
  });
});

it('knows every holiday it has a name for', () => {
  const found = new Set<string | undefined>();
  for (let on = '2023-01-01'; on < '2024-01-01'; on = addDays(on, 1)) found.add(publicHolidayOn(on));

  expect(HOLIDAYS.filter((holiday) => !found.has(holiday))).toEqual([]);
});

it('keeps store bededag until 2023 and not from 2024', () => {
  expect(publicHolidayOn('2023-05-05')).toBe('prayerDay');
  expect(publicHolidayOn('2024-04-26')).toBeUndefined();
  expect(publicHolidayOn('2026-05-01')).toBeUndefined();
});

describe('closed days', () => {
  it.each(['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'])(
    '%s is open until the workplace closes it',
    (on) => {
      expect(closedOn(makeProgramme(), on)).toBeUndefined();
      expect(closedOn(makeProgramme({ closed: [on] }), on)).toEqual({ holiday: undefined });
    },
  );

  it('keep the name of a holiday that is also on the list', () => {
    expect(closedOn(makeProgramme({ closed: ['2026-04-02'] }), '2026-04-02')).toEqual({ holiday: 'maundyThursday' });
  });

  it('give way where the workplace holds a holiday open', () => {
    expect(closedOn(makeProgramme({ open: ['2026-04-02'] }), '2026-04-02')).toBeUndefined();
    expect(closedOn(makeProgramme({ open: ['2026-04-02'] }), '2026-04-03')).toEqual({ holiday: 'goodFriday' });
  });
});

test.each([
  [{ start: null, end: null }, '2020-01-01', true],
  [{ start: '2027-02-02', end: null }, '2027-02-01', false],
  [{ start: '2027-02-02', end: null }, '2027-02-02', true],
  [{ start: null, end: '2027-04-29' }, '2027-04-29', true],
  [{ start: null, end: '2027-04-29' }, '2027-04-30', false],
])('in the period %j is %s: %s', (period, on, is) => {
  expect(isInPeriod(makeProgramme({ period }), on)).toBe(is);
});
