import { parseWhen } from '../../../src/dialogs/meeting-time/parse-when';
import { fold } from '../../../src/text/fold';

/** Tuesday 3 March 2026, 10.20, in week 10, unless said otherwise. */
const TUESDAY = { on: '2026-03-03', at: '10:20' };

/** What is read, in one line: `2026-03-04 12:00-14:00`; `-` for what is not there, `mismatch` at the end. */
function read(written: string, now = TUESDAY): string {
  const { on, from, to, mismatch } = parseWhen(fold(written), now);
  const time = from === undefined ? '-' : to === undefined ? from : `${from}-${to}`;
  return `${on ?? '-'} ${time}${mismatch ? ' mismatch' : ''}`;
}

describe('a day and a time, in Danish', () => {
  it.each([
    ['onsdag 12-14', '2026-03-04 12:00-14:00'],
    ['Onsdag kl. 12-14', '2026-03-04 12:00-14:00'],
    ['peermøde med A onsdag 12-14', '2026-03-04 12:00-14:00'],
    ['peermøde med A den 4/3 12-14', '2026-03-04 12:00-14:00'],
    ['vi har aftalt peermøde med C torsdag 12.30 til 14.30', '2026-03-05 12:30-14:30'],
    ['kan du flytte peermødet til onsdag kl 12', '2026-03-04 12:00'],
    ['torsdag d. 5. marts kl. 13.45', '2026-03-05 13:45'],
    ['torsdag den 5. marts kl. 13:45', '2026-03-05 13:45'],
    ['d.5.marts kl.9', '2026-03-05 09:00'],
    ['5 marts 2027 klokken 9', '2027-03-05 09:00'],
    ['5. mar. kl 9.30', '2026-03-05 09:30'],
    ['i morgen kl 9', '2026-03-04 09:00'],
    ['imorgen 9-11', '2026-03-04 09:00-11:00'],
    ['i morgen onsdag 12 - 14', '2026-03-04 12:00-14:00'],
    ['a ka møde A i maren kl 12', '2026-03-04 12:00'],
    ['i overmorgen 12–14', '2026-03-05 12:00-14:00'],
    ['overmorgen 12-14', '2026-03-05 12:00-14:00'],
    ['i dag kl. 12 til 14', '2026-03-03 12:00-14:00'],
    ['idag fra kl. 12 til kl. 14', '2026-03-03 12:00-14:00'],
    ['på torsdag mellem 12 og 14', '2026-03-05 12:00-14:00'],
    ['lørdag 10-12', '2026-03-07 10:00-12:00'],
    ['søndag kl. 10', '2026-03-08 10:00'],
    ['ons 12-14', '2026-03-04 12:00-14:00'],
    ['tors. 12-14', '2026-03-05 12:00-14:00'],
    ['4/3-2026 kl. 12', '2026-03-04 12:00'],
    ['4/3-26 kl. 12', '2026-03-04 12:00'],
    ['4/3/2026 12-14', '2026-03-04 12:00-14:00'],
    ['04.03.2026 12-14', '2026-03-04 12:00-14:00'],
    ['d. 4.3 kl. 12', '2026-03-04 12:00'],
    ['2026-03-05 13:45', '2026-03-05 13:45'],
    ['2026-03-05T13:45', '2026-03-05 13:45'],
    ['2026-03-05T13:45:00', '2026-03-05 13:45'],
    ['onsdag i næste uge 12-14', '2026-03-11 12:00-14:00'],
    ['næste onsdag 12-14', '2026-03-11 12:00-14:00'],
    ['onsdag i denne uge kl 12', '2026-03-04 12:00'],
    ['onsdag i uge 12 kl. 12-14', '2026-03-18 12:00-14:00'],
    ['uge 12 onsdag 12-14', '2026-03-18 12:00-14:00'],
    ['onsdag uge 9 kl 12', '2027-03-03 12:00'],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });
});

describe('a day and a time, in English', () => {
  it.each([
    ['peer meeting with A wednesday 12-14', '2026-03-04 12:00-14:00'],
    ['wednesday 2pm', '2026-03-04 14:00'],
    ['Wednesday at 2 pm', '2026-03-04 14:00'],
    ['wednesday 2-4pm', '2026-03-04 14:00-16:00'],
    ['wednesday 11-1pm', '2026-03-04 11:00-13:00'],
    ['wednesday 10-12pm', '2026-03-04 10:00-12:00'],
    ['wednesday 12-2 pm', '2026-03-04 12:00-14:00'],
    ['wednesday 10am-12pm', '2026-03-04 10:00-12:00'],
    ['wednesday from 12.30 to 14.30', '2026-03-04 12:30-14:30'],
    ['wednesday between 12 and 14', '2026-03-04 12:00-14:00'],
    ['wednesday 12:30 until 14:30', '2026-03-04 12:30-14:30'],
    ['tomorrow at 9', '2026-03-04 09:00'],
    ['the day after tomorrow at 9', '2026-03-05 09:00'],
    ['day after tomorrow 12-14', '2026-03-05 12:00-14:00'],
    ['today 12-14', '2026-03-03 12:00-14:00'],
    ['thursday 5 March at 13.45', '2026-03-05 13:45'],
    ['5th of March at 13.45', '2026-03-05 13:45'],
    ['March 5th 12-14', '2026-03-05 12:00-14:00'],
    ['March 5, 2027 12-14', '2027-03-05 12:00-14:00'],
    ['next wednesday 12-14', '2026-03-11 12:00-14:00'],
    ['wednesday next week 12-14', '2026-03-11 12:00-14:00'],
    ['thurs 12-14', '2026-03-05 12:00-14:00'],
    ['wednesday in week 12 at 12', '2026-03-18 12:00'],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });
});

describe('what is not there is not made up', () => {
  it.each([
    // no day
    ['kl. 12.30 til 14.30', '- 12:30-14:30'],
    ['kl 9', '- 09:00'],
    ['2pm', '- 14:00'],
    ['i uge 12', '- -'],
    ['i uge 12 kl 12', '- 12:00'],
    ['i næste uge', '- -'],
    ['onsdag i uge 54 kl 12', '- 12:00'],
    // no time
    ['onsdag', '2026-03-04 -'],
    ['d. 4. marts', '2026-03-04 -'],
    ['onsdag uge 12', '2026-03-18 -'],
    // neither
    ['peermøde med A', '- -'],
    ['', '- -'],
    ['peermøde med August 12-14', '- 12:00-14:00'],
    ['peermøde med Maj 12-14', '- 12:00-14:00'],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ['onsdag kl 25', '2026-03-04 -'],
    ['onsdag kl. 12.75', '2026-03-04 -'],
    ['onsdag 25-27', '2026-03-04 -'],
    ['onsdag 12-25', '2026-03-04 -'],
    ['onsdag 99-12', '2026-03-04 -'],
    ['onsdag kl 1230', '2026-03-04 -'],
    ['onsdag 12345', '2026-03-04 -'],
    ['onsdag kl. 12.3', '2026-03-04 -'],
    ['31/2 12-14', '- 12:00-14:00'],
    ['32. marts kl 12', '- 12:00'],
    ['4/13 kl 12', '- 12:00'],
    ['2026-02-29 kl 12', '- 12:00'],
    ['0/0 kl 12', '- 12:00'],
    ['29/2-2027 kl 12', '- 12:00'],
  ])('%s: a number that no clock or calendar has', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each(['kl. halv syv', 'onsdag kvart i syv', 'half 2', 'wednesday half two', 'kl. halv', 'kvart over 13'])(
    '%s: a spoken time that can be read in two ways, or in none',
    (written) => {
      expect(parseWhen(fold(written), TUESDAY)).toMatchObject({ from: undefined, to: undefined });
    },
  );
});

describe('a time as it is said is an hour of the working day', () => {
  it.each([
    ['onsdag halv elleve', '2026-03-04 10:30'],
    ['onsdag kl. halv 11', '2026-03-04 10:30'],
    ['kl. halv to', '- 13:30'],
    ['onsdag halv 2 til 15', '2026-03-04 13:30-15:00'],
    ['onsdag halv et', '2026-03-04 12:30'],
    ['onsdag kvart over 12 til kvart i to', '2026-03-04 12:15-13:45'],
    ['onsdag halv elleve til tolv', '2026-03-04 10:30-12:00'],
    ['onsdag kl. 12 til to', '2026-03-04 12:00-14:00'],
    ['wednesday at half past 2', '2026-03-04 14:30'],
    ['quarter to 2', '- 13:45'],
    ['wednesday at noon', '2026-03-04 12:00'],
    ['onsdag kl. 12,30', '2026-03-04 12:30'],
    ['onsdag klokken tolv', '2026-03-04 12:00'],
    ['onsdag kl. to', '2026-03-04 14:00'],
    ['torsdag d. 12 kl. 10', '2026-03-12 10:00'],
    ['den 12. kl 10', '2026-03-12 10:00'],
    ['on the 12th at 10', '2026-03-12 10:00'],
    ['i eftermiddag kl. 14', '2026-03-03 14:00'],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });
});

describe('two days that do not fit each other are told, and no day is guessed', () => {
  it.each([
    'onsdag d. 5. marts kl 12',
    'fredag den 4/3 12-14',
    'i morgen torsdag kl 12',
    'monday 2026-03-05 13:45',
    'flyt fra onsdag 12-14 til torsdag 12-14',
    'onsdag 31/2 kl 12',
  ])('%s', (written) => {
    expect(parseWhen(fold(written), TUESDAY).mismatch).toBe(true);
  });

  it.each(['onsdag d. 4. marts kl 12', 'torsdag 2026-03-05', 'wednesday 4 march', 'tirsdag i dag'])(
    'but not where they do: %s',
    (written) => {
      expect(parseWhen(fold(written), TUESDAY).mismatch).toBe(false);
    },
  );
});

describe('from where one stands', () => {
  it.each([
    // The weekday of today: before, at and after the time.
    ['tirsdag 12-14', '2026-03-03', '11:59', '2026-03-03 12:00-14:00'],
    ['tirsdag 12-14', '2026-03-03', '12:00', '2026-03-10 12:00-14:00'],
    ['tirsdag 12-14', '2026-03-03', '15:00', '2026-03-10 12:00-14:00'],
    ['tirsdag', '2026-03-03', '15:00', '2026-03-03 -'],
    ['i dag kl 12', '2026-03-03', '15:00', '2026-03-03 12:00'],
    // Around the new year.
    ['torsdag 12-14', '2026-12-31', '15:00', '2027-01-07 12:00-14:00'],
    ['d. 5. januar kl 12', '2026-12-30', '09:00', '2027-01-05 12:00'],
    ['onsdag uge 1 kl 12', '2026-12-30', '09:00', '2027-01-06 12:00'],
    ['onsdag i uge 53 kl 12', '2026-12-28', '09:00', '2026-12-30 12:00'],
    ['tirsdag i næste uge kl 12', '2026-12-30', '09:00', '2027-01-05 12:00'],
    // A date without a year is the next one, today included.
    ['3/3 kl 12', '2026-03-03', '09:00', '2026-03-03 12:00'],
    ['2/3 kl 12', '2026-03-03', '09:00', '2027-03-02 12:00'],
    ['29. februar kl 12', '2026-03-03', '09:00', '2028-02-29 12:00'],
    ['29. februar kl 12', '2028-02-29', '09:00', '2028-02-29 12:00'],
    ['29/2-2028 kl 12', '2026-03-03', '09:00', '2028-02-29 12:00'],
    // A weekday beside it that fits the date that has just passed: that one is meant.
    ['mandag d. 2. marts kl 12', '2026-03-03', '09:00', '2026-03-02 12:00'],
    ['tirsdag d. 2. marts kl 12', '2026-03-03', '09:00', '2027-03-02 12:00'],
  ])('%s, on %s at %s', (written, on, at, expected) => {
    expect(read(written, { on, at })).toBe(expected);
  });
});

test('reads five hundred characters of anything in no time', () => {
  for (const piece of ['12-', '1/1', 'onsdag ', '2026-03-0', 'kl. ', '12.30 til ', 'i uge ', 'med '])
    expect(() => parseWhen(fold(piece.repeat(500)), TUESDAY)).not.toThrow();
});
