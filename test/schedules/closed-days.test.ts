import type { Programme } from '../../src/programme/programme';
import { closedOn, closesAt } from '../../src/schedules/closed-days';
import { FREE_DAYS, type FreeDay } from '../../src/schedules/holidays';
import { addDays, weekdayOf } from '../../src/schedules/local-time';
import { holidayNames } from '../../src/text/dates';
import { makeProgramme } from '../support/make-facts';

function withDays(changes: Partial<Programme['closedDays']>): Programme {
  const programme = makeProgramme();
  return { ...programme, closedDays: { ...programme.closedDays, ...changes } };
}

function closedIn(year: string, programme: Programme): string[] {
  const found: string[] = [];
  for (let on = `${year}-01-01`; on.startsWith(year); on = addDays(on, 1)) {
    if (closedOn(programme, on) !== undefined) found.push(on);
  }
  return found;
}

const ALL_FREE = Object.keys(FREE_DAYS) as FreeDay[];

describe('the closed days of 2026', () => {
  const HOLIDAYS = ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26'];
  const NEW_YEAR_AND_SUNDAYS = ['2026-01-01', '2026-04-05', '2026-05-24'];

  it('are the public holidays and not one day more: 1 May, once near store bededag, is open', () => {
    expect(closedIn('2026', makeProgramme())).toEqual([...HOLIDAYS, ...NEW_YEAR_AND_SUNDAYS].sort());
    expect(NEW_YEAR_AND_SUNDAYS.slice(1).map((on) => weekdayOf(on))).toEqual(['sunday', 'sunday']);
    expect(closedOn(makeProgramme(), '2026-05-01')).toBeUndefined();
  });

  it('hold 1 May, 5 June, 24 and 31 December once they are set, by name', () => {
    const programme = withDays({ freeByAgreement: ALL_FREE });
    const more = closedIn('2026', programme).filter((on) => !closedIn('2026', makeProgramme()).includes(on));

    expect(more).toEqual(['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31']);
    expect(more.map((on) => holidayNames.da[closedOn(programme, on)!.holiday!])).toEqual([
      'arbejdernes kampdag',
      'grundlovsdag',
      'juleaftensdag',
      'nytårsaftensdag',
    ]);
  });
});

describe('days that are free by agreement', () => {
  it.each(ALL_FREE)('%s comes each year, alone', (day) => {
    for (const year of ['2025', '2026', '2032']) {
      const more = closedIn(year, withDays({ freeByAgreement: [day] })).filter(
        (on) => closedOn(makeProgramme(), on) === undefined,
      );
      expect(more).toEqual([`${year}-${FREE_DAYS[day]}`]);
    }
  });

  it('leave a public holiday its own name: Ascension Day was on 1 May in 2008', () => {
    expect(closedOn(withDays({ freeByAgreement: ['mayDay'] }), '2008-05-01')).toEqual({ holiday: 'ascension' });
  });

  it('give way to an open day', () => {
    const programme = withDays({ freeByAgreement: ['christmasEve'], open: ['2026-12-24'] });

    expect(closedOn(programme, '2026-12-24')).toBeUndefined();
    expect(closedOn(programme, '2027-12-24')).toEqual({ holiday: 'christmasEve' });
  });
});

describe('a closed span', () => {
  const summer = withDays({ closed: ['2026-10-15', { from: '2026-07-06', to: '2026-07-31' }], open: ['2026-07-16'] });

  it.each([
    ['2026-07-05', false],
    ['2026-07-06', true],
    ['2026-07-15', true],
    ['2026-07-16', false],
    ['2026-07-31', true],
    ['2026-08-01', false],
    ['2026-10-15', true],
  ])('with both ends and without its open day: %s is closed: %s', (on, is) => {
    expect(closedOn(summer, on)).toEqual(is ? { holiday: undefined } : undefined);
  });
});

describe('a half day', () => {
  const programme = withDays({ halfDays: [{ date: '2026-12-23', closesAt: '12:00' }] });

  it('says when it closes, on that date only, and is not closed', () => {
    expect(closesAt(programme, '2026-12-23')).toBe('12:00');
    expect(closesAt(programme, '2026-12-22')).toBeUndefined();
    expect(closesAt(programme, '2027-12-23')).toBeUndefined();
    expect(closedOn(programme, '2026-12-23')).toBeUndefined();
  });
});
