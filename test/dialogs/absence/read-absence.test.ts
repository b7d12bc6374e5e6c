import { readAbsence } from '../../../src/dialogs/absence/read-absence';
import { fastestMs, fixtureRows } from '../../support/fixture-rows';

/** Monday of week 10. */
const MONDAY = { on: '2026-03-02', at: '09:00' };
const read = (text: string, on = MONDAY.on) => readAbsence(text, { on, at: MONDAY.at });

const ROWS = fixtureRows('absences.tsv').map((row) => ({ text: row['text'] ?? '', row }));
const SAID = ROWS.filter(({ row }) => row['kind'] !== undefined);
const NONE = ROWS.filter(({ row }) => row['kind'] === undefined);

test('the fixture has enough of both', () => {
  expect(SAID.length).toBeGreaterThanOrEqual(80);
  expect(NONE.length).toBeGreaterThanOrEqual(60);
});

test.each(SAID)('"$text" is $row.kind from $row.from', ({ text, row }) => {
  const away = { kind: 'away', fromOn: row['from'], toOn: row['to'] };
  expect(read(text)).toEqual(row['kind'] === 'away' ? away : { kind: 'back', fromOn: row['from'] });
});

test.each(NONE)('"$text" is neither away nor back', ({ text }) => {
  expect(read(text)).toBeUndefined();
});

/** Coming late is no absence. */
const LATE = ['jeg er forsinket 20 min til udviklingsmødet', 'running late sorry'];
/** About a meeting of two, and about the person: each reader gives its own. */
const BOTH = ["can't do the peer meeting with B on wednesday"];
const UTTERANCES = fixtureRows('utterances.tsv').map((row) => ({
  text: row['utterance'] ?? '',
  intent: row['intent'] ?? '',
}));
const isHeard = ({ text, intent }: (typeof UTTERANCES)[number]) =>
  BOTH.includes(text) || (['absence', 'absence_end'].includes(intent) && !LATE.includes(text));

test.each(UTTERANCES.filter(isHeard))('"$text" ($intent) is heard', ({ text, intent }) => {
  expect(read(text)?.kind).toBe(intent === 'absence_end' ? 'back' : 'away');
});

test.each(UTTERANCES.filter((one) => !isHeard(one)))('"$text" ($intent) is no absence', ({ text }) => {
  expect(read(text)).toBeUndefined();
});

test('of the cases for the help list, those that tell of a day are heard and no other', () => {
  const cases = fixtureRows('crisis-cases.tsv').map((row) => Object.values(row)[0] ?? '');
  expect(cases.filter((text) => read(text) !== undefined)).toEqual([
    "can't make it tomorrow",
    'jeg kan ikke være her i morgen',
    'jeg kan ikke være her torsdag, kan mødet rykkes',
  ]);
});

test('nothing but the days comes out, whatever stands beside them', () => {
  for (const reason of ['jeg er syg i dag', 'jeg kommer ikke i dag fordi jeg har angst', 'barns første sygedag i dag'])
    expect(JSON.stringify(read(reason))).toBe('{"kind":"away","fromOn":"2026-03-02","toOn":"2026-03-02"}');
});

test('capitals, a full stop and marks of excitement make no difference', () => {
  for (const { text } of SAID) {
    expect([text, read(`  ${text}. `)]).toEqual([text, read(text)]);
    expect([text, read(`${text.toUpperCase()}!!`)]).toEqual([text, read(text)]);
  }
});

describe('the days', () => {
  it.each([
    // Said on a Friday.
    ['væk fredag og mandag', '2026-03-06', '2026-03-06 2026-03-09'],
    ['ikke på arbejde i denne uge', '2026-03-06', '2026-03-06 2026-03-08'],
    ['jeg er først tilbage på onsdag', '2026-03-06', '2026-03-06 2026-03-10'],
    // Around the new year.
    ['ferie i uge 53', '2026-12-23', '2026-12-28 2027-01-03'],
    ['jeg holder fri fra 22. december til 2. januar', '2026-12-01', '2026-12-22 2027-01-02'],
    ['fri i morgen', '2026-12-31', '2027-01-01 2027-01-01'],
    // As long as a year.
    ['jeg er væk i 366 dage', '2026-03-02', '2026-03-02 2027-03-02'],
  ])('%s, said on %s', (text, today, days) => {
    const found = read(text, today);
    expect(found?.kind === 'away' && `${found.fromOn} ${found.toOn}`).toBe(days);
  });

  it.each([
    'jeg er væk i 367 dage',
    'væk i to år',
    'jeg er væk den 5., 6. og 9. marts',
    'ferie i uge 28 og 30',
    'ferie i uge 54',
    'væk d. 31/2',
    'væk torsdag eller fredag',
    'i morgen er der tandlæge, så jeg kommer ikke',
  ])('%s: rather nothing than a wrong day', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('who is away', () => {
  it.each(['a kommer ikke på torsdag', 'A er syg i dag', 'frivillig A kommer ikke i morgen', 'han er syg i dag'])(
    '%s: somebody else',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it.each(['a kommer it i maren', 'A ka it kom i dav', 'a er syg i dav'])(
    '%s: the one who writes, in Jutlandic',
    (text) => {
      expect(read(text)?.kind).toBe('away');
    },
  );
});

const HEADS = ['', 'jeg kommer ikke ', 'ferie fra ', 'jeg er tilbage ', 'væk '];
const PIECES = [
  ...[
    'torsdag ',
    'torsdag og ',
    '3. til ',
    'uge 12 og ',
    'uge 1-',
    '1 ',
    'kommer ikke, ',
    'jeg ',
    'til ',
    'fordi ',
    'a ',
    'it ',
  ],
  ...['kommer ikk ', 'kommmer ', 'en uge ', 'd. 3 ', 'x? ', '. ', ', ', 'men ', 'møde ', 'udviklings', 'på arbejde '],
];

const long = (head: string, piece: string, length: number) =>
  `${head}${piece.repeat(length)}`.slice(0, length - 4) + ' x?x';
const TEXTS = HEADS.flatMap((head) => PIECES.map((piece) => ({ head, piece })));

test('five hundred characters of anything are read at once, and twice as many words take no more than three times as long', () => {
  const timed = ({ head, piece }: (typeof TEXTS)[number], length: number) =>
    fastestMs(() => read(long(head, piece, length)));
  const slowest = TEXTS.map((text) => ({ text, ms: timed(text, 500) }))
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 5);
  expect(slowest.filter(({ ms }) => ms > 50)).toEqual([]);
  // What grows too fast does so each time it is measured; a busy machine does not.
  const growth = slowest.map(({ text }) =>
    Math.min(...Array.from({ length: 8 }, () => timed(text, 500) / timed(text, 250))),
  );
  expect(Math.max(...growth)).toBeLessThan(3);
});
