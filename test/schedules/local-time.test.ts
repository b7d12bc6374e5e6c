import {
  addDays,
  addWeeks,
  dayInWeek,
  instantOf,
  isDate,
  isoWeekOf,
  localMomentOf,
  minutesOf,
  wallTimeOf,
  weekdayOf,
  weekNumber,
} from '../../src/schedules/local-time';
import { WEEKDAYS } from '../../src/programme/people';
import { local } from '../support/make-facts';
import { seededRandom } from '../support/random';

const DENMARK = 'Europe/Copenhagen';
const MINUTE = 60_000;

/** What the machine's own calendar shows: another source than the code under test. */
function oracle(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  return (instant: Date) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return { on: `${part['year']}-${part['month']}-${part['day']}`, at: `${part['hour']}:${part['minute']}` };
  };
}

describe('Danish time', () => {
  it.each([
    ['2026-03-05', '10:00', '2026-03-05T09:00:00.000Z'],
    ['2026-03-28', '13:45', '2026-03-28T12:45:00.000Z'],
    ['2026-03-29', '13:45', '2026-03-29T11:45:00.000Z'],
    ['2026-10-24', '13:45', '2026-10-24T11:45:00.000Z'],
    ['2026-10-25', '13:45', '2026-10-25T12:45:00.000Z'],
    ['2027-03-28', '10:15', '2027-03-28T08:15:00.000Z'],
    ['2027-10-31', '10:15', '2027-10-31T09:15:00.000Z'],
  ])('%s %s is %s', (on, at, instant) => {
    expect(local(on, at).toISOString()).toBe(instant);
    expect(localMomentOf(new Date(instant), DENMARK)).toEqual({ on, at });
  });

  it.each([
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    // The hour from two to three does not come: half past two is half past three.
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    // The hour from two to three comes twice: the first one is meant.
    ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ])('has exactly one instant for %s %s, also where the clock changes', (on, at, instant) => {
    expect(local(on, at).toISOString()).toBe(instant);
  });

  it('reads both hours between two and three in October', () => {
    expect(localMomentOf(new Date('2026-10-25T00:30:00Z'), DENMARK)).toEqual({ on: '2026-10-25', at: '02:30' });
    expect(localMomentOf(new Date('2026-10-25T01:30:00Z'), DENMARK)).toEqual({ on: '2026-10-25', at: '02:30' });
  });

  it('drops seconds instead of rounding them up', () => {
    expect(localMomentOf(new Date('2026-03-05T12:44:59.999Z'), DENMARK).at).toBe('13:44');
  });
});

describe.each([
  'Europe/Copenhagen',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Nuuk',
])('in %s', (timeZone) => {
  const shows = oracle(timeZone);
  const start = Date.UTC(2026, 0, 1);
  const random = seededRandom(timeZone.length);
  const instants = Array.from({ length: 800 }, () => new Date(start + Math.floor(random() * 525_600) * MINUTE));

  it('the local moment of any instant of a year is what the calendar of the machine shows', () => {
    expect(instants.map((instant) => localMomentOf(instant, timeZone))).toEqual(instants.map(shows));
  });

  it('the instant of a wall time is the first that shows it, found by looking at every quarter of an hour around it', () => {
    // Each change of the clock in the year, and ordinary days between.
    const changes = Array.from({ length: 365 }, (_, day) => start + day * 24 * 60 * MINUTE).filter(
      (day) => shows(new Date(day)).at !== shows(new Date(day + 24 * 60 * MINUTE)).at,
    );
    for (const day of [...changes, start + 40 * 24 * 60 * MINUTE, start + 200 * 24 * 60 * MINUTE]) {
      const firstShown = new Map<string, number>();
      for (let at = day - 60 * MINUTE; at < day + 25 * 60 * MINUTE; at += 15 * MINUTE) {
        const { on, at: wall } = shows(new Date(at));
        if (!firstShown.has(`${on} ${wall}`)) firstShown.set(`${on} ${wall}`, at);
      }
      for (const [moment, first] of firstShown) {
        const [on, at] = moment.split(' ') as [string, string];
        // What was shown before the search began has an earlier first time.
        const isLater = first < day + 60 * MINUTE && instantOf({ on, at }, timeZone).getTime() < day - 60 * MINUTE;
        if (!isLater) expect([moment, instantOf({ on, at }, timeZone).getTime()]).toEqual([moment, first]);
      }
    }
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2026-03-05', '2026-W10'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2020-12-31', '2020-W53'],
    ['2028-01-02', '2027-W52'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (on, week) => {
    expect(isoWeekOf(on)).toBe(week);
    expect(dayInWeek(week, weekdayOf(on))).toBe(on);
  });

  it('go on after week 53 and after a year of 52', () => {
    expect(addWeeks('2026-W52', 1)).toBe('2026-W53');
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2027-W01', -1)).toBe('2026-W53');
    expect(addWeeks('2027-W52', 1)).toBe('2028-W01');
    expect(addWeeks('2026-W10', 0)).toBe('2026-W10');
  });

  it('of eight years have seven days each, Monday first, and every day is in exactly one', () => {
    const wrong: string[] = [];
    let on = '2023-12-25';
    for (let week = '2023-W52'; week < '2032-W01'; week = addWeeks(week, 1)) {
      for (const weekday of WEEKDAYS) {
        if (isoWeekOf(on) !== week || weekdayOf(on) !== weekday || dayInWeek(week, weekday) !== on) wrong.push(on);
        on = addDays(on, 1);
      }
    }

    expect(wrong).toEqual([]);
    expect(on).toBe('2031-12-29');
  });

  it('are said without a zero', () => {
    expect(weekNumber('2026-W09')).toBe(9);
    expect(weekNumber('2026-W53')).toBe(53);
  });
});

describe('what has been asked before', () => {
  const MORE_THAN_IS_REMEMBERED = 21_000;
  const quarters = (count: number) =>
    Array.from({ length: count }, (_, index) => new Date(local('2026-01-01').getTime() + index * 15 * MINUTE));
  const answers = (instants: readonly Date[]) => instants.map((instant) => localMomentOf(instant, DENMARK));

  it('has the same answer again, also after so much else that it was forgotten in between', () => {
    const first = quarters(200);
    const right = first.map(oracle(DENMARK));

    expect(answers(first)).toEqual(right);
    expect(answers(first)).toEqual(right);
    answers(quarters(MORE_THAN_IS_REMEMBERED));
    expect(answers(first)).toEqual(right);
  });

  it('is not changed by what somebody does to their answer', () => {
    const instant = local('2026-03-05', '10:15');
    Object.assign(localMomentOf(instant, DENMARK), { on: '1999-01-01', at: '00:00' });
    instantOf({ on: '2026-03-05', at: '10:15' }, DENMARK).setTime(0);

    expect(localMomentOf(instant, DENMARK)).toEqual({ on: '2026-03-05', at: '10:15' });
    expect(instantOf({ on: '2026-03-05', at: '10:15' }, DENMARK)).toEqual(instant);
  });
});

describe('wall times', () => {
  it('go to minutes and back', () => {
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute);

    expect(minutes.map((minute) => minutesOf(wallTimeOf(minute)))).toEqual(minutes);
    expect(minutes.map(wallTimeOf)).toEqual(
      minutes.map((minute) => new Date(minute * MINUTE).toISOString().slice('1970-01-01T'.length, -':00.000Z'.length)),
    );
    expect(wallTimeOf(9 * 60 + 5)).toBe('09:05');
  });

  it.each([-1, 24 * 60, 1.5, Number.NaN])('%s minutes are no time of a day', (minutes) => {
    expect(() => wallTimeOf(minutes)).toThrow(RangeError);
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-3-5', false],
  ['2026-03-05T10:00', false],
  ['20260305', false],
  ['', false],
])('"%s" is a date: %s', (on, is) => {
  expect(isDate(on)).toBe(is);
});
