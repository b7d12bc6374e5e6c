import { local, makeProgramme } from '../support/make-facts';
import type { Meeting } from '../../src/programme/programme';
import { seriesDates } from '../../src/schedules/series';

const DAY = 24 * 60 * 60 * 1000;
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Every date from one to the other, worked out with UTC days only: nothing of it is shared with the code under test. */
function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}

const weekdayOf = (on: string) => NAMES[new Date(on).getUTCDay()] as (typeof NAMES)[number];

/** The ISO week of a date by its Thursday. */
function weekOf(on: string): string {
  const thursday = new Date(Date.parse(on) + (3 - ((new Date(on).getUTCDay() + 6) % 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const THREE_YEARS = datesFrom('2026-01-01', '2028-12-31');
const WEEKS = [...new Set(THREE_YEARS.map(weekOf))];

const meetingOf = (id: string, changes: object): Meeting => {
  const meeting = makeProgramme().meetings.find((one) => one.id === id);
  if (meeting === undefined) throw new Error(`no ${id}`);
  return { ...meeting, ...changes } as Meeting;
};
const weekly = (changes: object) => meetingOf('development-meeting', changes);
const monthly = (changes: object) => meetingOf('sparring', changes);
const INSIDE = new Set(THREE_YEARS);
const allDates = (meeting: Meeting) =>
  WEEKS.flatMap((week) => seriesDates(meeting, week)).filter((on) => INSIDE.has(on));

describe('a weekly series', () => {
  it('has every Thursday of three years, with 53 weeks in 2026 and both clock changes of each', () => {
    expect(WEEKS).toContain('2026-W53');
    expect(allDates(weekly({}))).toEqual(THREE_YEARS.filter((on) => weekdayOf(on) === 'thursday'));
  });

  it.each([1, 2, 3, 5, 8])('every %i weeks counts in whole weeks from its first, over every turn of the year', (n) => {
    const first = '2026-03-05';
    const expected = THREE_YEARS.filter(
      (on) => on >= first && (Date.parse(on) - Date.parse(first)) % (n * 7 * DAY) === 0,
    );

    expect(allDates(weekly({ everyWeeks: n, fromWeek: '2026-W10' }))).toEqual(expected);
  });

  it('has nothing before its first week', () => {
    expect(seriesDates(weekly({ everyWeeks: 2, fromWeek: '2026-W10' }), '2026-W08')).toEqual([]);
    expect(seriesDates(weekly({ everyWeeks: 1, fromWeek: '2026-W10' }), '2026-W09')).toEqual([]);
    expect(seriesDates(weekly({ everyWeeks: 1, fromWeek: '2026-W10' }), '2026-W10')).toEqual(['2026-03-05']);
  });

  it('has no date while its weekday is not set', () => {
    expect(allDates(weekly({ weekday: null }))).toEqual([]);
  });
});

describe('a series over the clock changes of 2026', () => {
  const instants = (weekday: string, from: string) =>
    allDates(weekly({ weekday, from })).map((on) => local(on, from).toISOString());

  it('at 9.00 stays at 9.00 by the clock on the wall, also on the Mondays after them', () => {
    expect(instants('monday', '09:00')).toEqual(
      expect.arrayContaining([
        '2026-01-19T08:00:00.000Z',
        '2026-03-30T07:00:00.000Z',
        '2026-10-19T07:00:00.000Z',
        '2026-10-26T08:00:00.000Z',
      ]),
    );
  });

  it('at 2.30 comes once on each of the two Sundays', () => {
    const on = (day: string) => instants('sunday', '02:30').filter((instant) => instant.startsWith(day));

    expect(on('2026-03-29')).toEqual(['2026-03-29T01:30:00.000Z']);
    expect(on('2026-10-25')).toEqual(['2026-10-25T00:30:00.000Z']);
  });
});

describe('a monthly rule', () => {
  const cases = (['first', 'second', 'third', 'fourth', 'last'] as const).flatMap((which) =>
    (['monday', 'thursday', 'sunday'] as const).map((weekday) => [which, weekday] as const),
  );

  it.each(cases)('the %s %s is the one that a count through each month gives', (which, weekday) => {
    const months = [...new Set(THREE_YEARS.map((on) => on.slice(0, 7)))];
    const expected = months.map((month) => {
      const inMonth = THREE_YEARS.filter((on) => on.startsWith(month) && weekdayOf(on) === weekday);
      return inMonth.at({ first: 0, second: 1, third: 2, fourth: 3, last: -1 }[which]);
    });

    expect(allDates(monthly({ on: { which, weekday } }))).toEqual(expected);
  });

  it('is silent in a month for which a date has been agreed, and speaks in the next', () => {
    const meeting = monthly({ on: { which: 'last', weekday: 'thursday' }, dates: ['2026-12-17'] });

    expect(allDates(meeting).filter((on) => on >= '2026-11-01' && on < '2027-02-01')).toEqual([
      '2026-11-26',
      '2026-12-17',
      '2027-01-28',
    ]);
  });
});

describe('agreed dates', () => {
  it.each(['sparring', 'supervision', 'workshop'])('of %s are its dates, each in its own week and once', (id) => {
    const dates = ['2026-03-03', '2026-03-05', '2026-12-31', '2027-01-01'];

    expect(allDates(meetingOf(id, { dates }))).toEqual(dates);
    expect(seriesDates(meetingOf(id, { dates }), '2026-W10')).toEqual(['2026-03-03', '2026-03-05']);
    expect(seriesDates(meetingOf(id, { dates }), '2026-W53')).toEqual(['2026-12-31', '2027-01-01']);
  });
});
