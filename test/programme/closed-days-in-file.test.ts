import { ProgrammeError } from '../../src/programme/programme-error';
import { readProgramme } from '../../src/programme/read-programme';
import { changed, lineWith, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const CLOSED = 'closed: []\n  open: []\n  freeByAgreement: []\n  halfDays: []';
const withDays = (lines: string) => changed(PARKVAENGET_TEXT, CLOSED, lines.replaceAll('\n', '\n  '));
const withPeer = (lines: string) => changed(PARKVAENGET_TEXT, '    breakMinutes: 15', `${lines}    breakMinutes: 15`);

/** The Danish halves, each with its line. */
function problemsOf(text: string): string[] {
  try {
    readProgramme(text, 'plan.yaml');
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return error.message
      .split('\n')
      .map((line) => line.replace('plan.yaml, ', '').replace(/ \([^()]*(\([^()]*\)[^()]*)*\)$/, ''));
  }
  return [];
}

it('a file from before there were free days, half days and spans is read as one without', () => {
  const { closedDays } = readProgramme(withDays('closed: [2027-05-07]\nopen: []'), 'plan.yaml').programme;

  expect(closedDays).toMatchObject({ closed: ['2027-05-07'], open: [], freeByAgreement: [], halfDays: [] });
});

it('spans, free days and half days are read as they stand', () => {
  const text = withDays(
    [
      'closed:',
      '  - 2027-05-07',
      '  - { from: 2027-07-12, to: 2027-07-30 }',
      'open: [2027-07-15]',
      'freeByAgreement: [mayDay, newYearsEve]',
      'halfDays:',
      '  - { date: 2027-12-23, closesAt: "12:00" }',
    ].join('\n'),
  );

  expect(readProgramme(text, 'plan.yaml')).toMatchObject({
    warnings: [],
    programme: {
      closedDays: {
        closed: ['2027-05-07', { from: '2027-07-12', to: '2027-07-30' }],
        open: ['2027-07-15'],
        freeByAgreement: ['mayDay', 'newYearsEve'],
        halfDays: [{ date: '2027-12-23', closesAt: '12:00' }],
      },
    },
  });
});

describe('closed days that are wrong are told at their line', () => {
  const DATE_OR_SPAN = 'Skriv en dato, der findes (2027-03-04), eller { from: 2027-07-12, to: 2027-07-30 }.';

  it.each<[lines: string, at: string, danish: string]>([
    ['closed: [2027-02-30]\nopen: []', 'closed: [2027', `"closed" er "2027-02-30". ${DATE_OR_SPAN}`],
    [
      'closed: [5.6.2027]\nopen: []',
      'closed: [5',
      '"closed" er "5.6.2027". Skriv en dato, der findes (2027-06-05), eller { from: 2027-07-12, to: 2027-07-30 }.',
    ],
    [
      'closed:\n  - { from: 2027-07-12 }\nopen: []',
      '- { from: 2027-07-12 }',
      `"closed" er en blok med flere linjer. ${DATE_OR_SPAN}`,
    ],
    [
      'closed:\n  - { from: 2027-07-12, to: 30.7.2027 }\nopen: []',
      '- { from: 2027-07-12, to: 30',
      '"to" er "30.7.2027". Skriv en dato, der findes, sådan: 2027-07-30 (år-måned-dag).',
    ],
    [
      'closed:\n  - 2027-05-07\n  - { from: 2027-07-30, to: 2027-07-12 }\nopen: []',
      '- { from: 2027-07-30',
      'Lukkedagene slutter 2027-07-12, men begynder 2027-07-30. Slut skal være samme dag eller senere.',
    ],
    [
      'closed: [2027-05-07]\nopen: [2027-05-07]',
      'open: [2027',
      '2027-05-07 står både i closed og i open. Slet den ene.',
    ],
    [
      'closed: []\nopen: []\nfreeByAgreement: [mayday]',
      'freeByAgreement: [m',
      '"freeByAgreement" er "mayday". Skriv mayDay.',
    ],
    [
      'closed: []\nopen: []\nfreeByAgreement: [2027-12-24]',
      'freeByAgreement: [2',
      '"freeByAgreement" er "2027-12-24". Skriv en af: mayDay, constitutionDay, christmasEve, newYearsEve.',
    ],
    [
      'closed: []\nopen: []\nhalfDays: [2027-12-23]',
      'halfDays: [2027',
      '"halfDays" er "2027-12-23". Skriv det sådan: { date: 2027-06-04, closesAt: "12:00" }.',
    ],
    [
      'closed: []\nopen: []\nhalfDays: [{ date: 2027-12-23, closesAt: 12.00 }]',
      'halfDays: [{',
      '"closesAt" er "12.00". Skriv klokkeslættet med kolon og to cifre: "12:00".',
    ],
    [
      'closed: []\nopen: []\nhalfDays: [{ date: 2027-12-23, closesAt: "10:00" }]',
      'halfDays: [{',
      'Dagen slutter "10:00", men peer-medarbejderen begynder først "10:00". Skriv en senere tid, eller skriv datoen i closed.',
    ],
    [
      'closed: [2027-12-23]\nopen: []\nhalfDays: [{ date: 2027-12-23, closesAt: "12:00" }]',
      'halfDays: [{',
      '2027-12-23 er både lukket og en halv dag. Slet den ene.',
    ],
  ])('%s', (lines, at, danish) => {
    const text = withDays(lines);

    expect(problemsOf(text)).toEqual([`linje ${lineWith(text, at)}: ${danish}`]);
  });

  it('a half day twice', () => {
    const half = '  - { date: 2027-12-23, closesAt: "12:00" }';
    const text = withDays(`closed: []\nopen: []\nhalfDays:\n${half}\n${half}`);
    const first = lineWith(text, '- { date: 2027-12-23');

    expect(problemsOf(text)).toEqual([
      `linje ${first + 1}: "2027-12-23" står også i linje ${first}. Hver må kun stå én gang. Ret den ene.`,
    ]);
  });
});

describe('the break of a role', () => {
  it('is read with both ends, and is nothing while it has no fixed time', () => {
    const withBreak = withPeer('    breakFrom: "12:00"\n    breakTo: "12:15"\n');

    expect(readProgramme(withBreak, 'plan.yaml').programme.roles.peer).toMatchObject({
      breakFrom: '12:00',
      breakTo: '12:15',
    });
    expect(readProgramme(PARKVAENGET_TEXT, 'plan.yaml').programme.roles.peer).toMatchObject({
      breakFrom: null,
      breakTo: null,
    });
  });

  it.each<[lines: string, at: string, danish: string]>([
    [
      '    breakFrom: "12:00"\n',
      'breakFrom: "12:00"\n    breakM',
      'Kun "breakFrom" er sat. Sæt både breakFrom og breakTo, eller ingen af dem.',
    ],
    [
      '    breakTo: "12:15"\n',
      'breakTo: "12:15"\n',
      'Kun "breakTo" er sat. Sæt både breakFrom og breakTo, eller ingen af dem.',
    ],
    [
      '    breakFrom: "12:15"\n    breakTo: "12:00"\n',
      'breakTo: "12:00"',
      'Pausen slutter "12:00", men begynder "12:15". Slut skal være senere end start.',
    ],
    [
      '    breakFrom: "09:45"\n    breakTo: "10:15"\n',
      'breakFrom: "09:45"',
      'Pausen ligger uden for arbejdstiden. Skriv en tid mellem 10:00 og 15:00.',
    ],
    [
      '    breakFrom: "14:50"\n    breakTo: "15:05"\n',
      'breakTo: "15:05"',
      'Pausen ligger uden for arbejdstiden. Skriv en tid mellem 10:00 og 15:00.',
    ],
    [
      '    breakFrom: 12.00\n    breakTo: "12:15"\n',
      'breakFrom: 12.00',
      '"breakFrom" er "12.00". Skriv klokkeslættet med kolon og to cifre: "12:00".',
    ],
  ])('%j is refused', (lines, at, danish) => {
    const text = withPeer(lines);

    expect(problemsOf(text)).toEqual([`linje ${lineWith(text, at)}: ${danish}`]);
  });
});
