import {
  capital,
  dayName,
  listed,
  momentName,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  spanName,
  timeName,
  TYPED_MONTHS,
  TYPED_WEEKDAYS,
  weekdayName,
} from '../../src/text/dates';
import { addDays, weekdayOf } from '../../src/schedules/local-time';
import { LANGUAGES } from '../../src/programme/people';
import { fold } from '../../src/text/fold';

it.each([
  ['2026-03-05', 'torsdag d. 5. marts', 'Thursday 5 March'],
  ['2026-12-31', 'torsdag d. 31. december', 'Thursday 31 December'],
  ['2028-02-29', 'tirsdag d. 29. februar', 'Tuesday 29 February'],
  ['2026-08-01', 'lørdag d. 1. august', 'Saturday 1 August'],
])('%s is said as "%s" and "%s"', (on, da, en) => {
  expect([dayName(on, 'da'), dayName(on, 'en')]).toEqual([da, en]);
});

it('says the year only when it is another one', () => {
  expect(dayName('2026-03-05', 'da', '2026')).toBe('torsdag d. 5. marts');
  expect(dayName('2027-03-04', 'da', '2026')).toBe('torsdag d. 4. marts 2027');
  expect(momentName({ on: '2027-01-07', at: '10:00' }, 'en', '2026')).toBe('Thursday 7 January 2027 at 10.00');
});

it('says times with a point and no leading zero', () => {
  expect(timeName('09:30')).toBe('9.30');
  expect(timeName('00:05')).toBe('0.05');
  expect(spanName('10:00', '11:30')).toBe('10.00-11.30');
  expect(momentName({ on: '2026-04-02', at: '14:00' }, 'da')).toBe('torsdag d. 2. april kl. 14.00');
});

it('begins a line with a large letter, also Danish ones', () => {
  expect(['tirsdag', 'ændring', 'øvelse', 'åben', ''].map(capital)).toEqual([
    'Tirsdag',
    'Ændring',
    'Øvelse',
    'Åben',
    '',
  ]);
});

it('lists words as in speech', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((items) => listed(items, 'da'))).toEqual([
    '',
    'A',
    'A og B',
    'A, B og C',
  ]);
  expect(listed(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});

it('understands every weekday and month that it says itself', () => {
  for (let on = '2026-01-01'; on < '2027-01-01'; on = addDays(on, 1)) {
    for (const language of LANGUAGES) {
      expect(TYPED_WEEKDAYS[fold(weekdayName(on, language))]).toBe(weekdayOf(on));
      const month = fold(dayName(on, language)).split(' ').at(-1) ?? '';
      expect(TYPED_MONTHS[month]).toBe(Number(on.slice(5, 7)));
    }
  }
});

it('has short forms that begin their long ones', () => {
  for (const [short, weekday] of Object.entries(SHORT_WEEKDAYS))
    expect(Object.entries(TYPED_WEEKDAYS).some(([long, day]) => day === weekday && long.startsWith(short))).toBe(true);
  for (const [short, number] of Object.entries(SHORT_MONTHS))
    expect(Object.entries(TYPED_MONTHS).some(([long, month]) => month === number && long.startsWith(short))).toBe(true);
});
