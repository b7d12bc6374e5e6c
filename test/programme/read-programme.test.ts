import { ProgrammeError } from '../../src/programme/programme-error';
import { readProgramme } from '../../src/programme/read-programme';
import { changed, lineWith, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const withChange = (find: string, by: string) => changed(PARKVAENGET_TEXT, find, by);

function problemsOf(text: string): string[] {
  try {
    readProgramme(text, 'plan.yaml');
  } catch (error) {
    if (error instanceof ProgrammeError) return error.message.split('\n');
    throw error;
  }
  return [];
}

/** `{{find}}` in an expected line is the number of the first line of the text that holds `find`. */
const atLines = (text: string, line: string) =>
  line.replaceAll(/\{\{(.+?)\}\}/gs, (_whole, find: string) => String(lineWith(text, find)));

/** Only the Danish half, without the file's name. */
const danishOf = (text: string) =>
  problemsOf(text).map((line) => line.replace('plan.yaml, ', '').replace(/ \([^()]*(\([^()]*\)[^()]*)*\)$/, ''));

const DEVELOPMENT_HOURS = 'from: "10:00"\n    to: "12:00"';
const WEEKDAYS = 'monday, tuesday, wednesday, thursday, friday, saturday, sunday';

describe('a programme file that is right', () => {
  it('is read as it stands', () => {
    const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');

    expect(programme).toMatchObject({ id: 'parkvaenget', timeZone: 'Europe/Copenhagen', weeklyCapForPeer: 3 });
    expect(programme.meetings.map(({ id }) => id)).toEqual([
      'development-meeting',
      'peer-meeting',
      'staff-meeting',
      'theme-day',
      'supervision',
      'sparring',
      'evaluation',
      'intro-meeting',
      'workshop',
    ]);
  });

  it('gives an audience without hours those of the meeting', () => {
    const text = withChange('- { role: peer, from: "10:00", to: "12:00" }', '- { role: peer }');

    const [meeting] = readProgramme(text, 'plan.yaml').programme.meetings;

    expect(meeting?.audiences).toEqual([
      { role: 'peer', from: '10:00', to: '12:00' },
      { role: 'volunteer', from: '10:00', to: '11:30' },
    ]);
  });

  it.each([
    ['Windows line ends', PARKVAENGET_TEXT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${PARKVAENGET_TEXT}`],
    ['spaces and empty lines at its end', `${PARKVAENGET_TEXT}\n   \n\n`],
  ])('may have %s', (_name, text) => {
    expect(readProgramme(text, 'plan.yaml')).toEqual(readProgramme(PARKVAENGET_TEXT, 'plan.yaml'));
  });
});

describe('a programme file that is wrong is refused with line, fault and remedy', () => {
  it.each<[what: string, text: string, lines: string[]]>([
    [
      'a misspelt weekday',
      withChange('weekday: thursday', 'weekday: torsdagg'),
      [
        `plan.yaml, linje {{weekday: torsdagg}}: "weekday" er "torsdagg". Skriv thursday (torsdag). Ugedage skrives på engelsk: ${WEEKDAYS}. ("weekday" is "torsdagg". Write thursday. Weekdays are: ${WEEKDAYS}.)`,
      ],
    ],
    [
      'a Danish weekday',
      withChange('[tuesday, wednesday, thursday]', '[tuesday, Lørdag, thursday]'),
      [
        `plan.yaml, linje {{Lørdag}}: "workingDays" er "Lørdag". Skriv saturday (lørdag). Ugedage skrives på engelsk: ${WEEKDAYS}. ("workingDays" is "Lørdag". Write saturday. Weekdays are: ${WEEKDAYS}.)`,
      ],
    ],
    [
      'a time with a point',
      withChange(DEVELOPMENT_HOURS, 'from: 10.00\n    to: "12:00"'),
      [
        'plan.yaml, linje {{from: 10.00}}: "from" er "10.00". Skriv klokkeslættet med kolon og to cifre: "10:00". ("from" is "10.00". Write the time with a colon and two digits: "10:00".)',
      ],
    ],
    [
      'an end before the start',
      withChange(DEVELOPMENT_HOURS, 'from: "10:00"\n    to: "09:00"'),
      [
        'plan.yaml, linje {{to: "09:00"}}: Sluttiden er "09:00", men starttiden er "10:00". Slut skal være senere end start. (The end is "09:00", but the start is "10:00". The end must be later than the start.)',
      ],
    ],
    [
      'a misspelt name',
      withChange('weekday: thursday', 'weekdag: thursday'),
      [
        'plan.yaml, linje {{weekdag}}: Medspiller kender ikke "weekdag" her. Skriv "weekday". ("weekdag" is not known here. Write "weekday".)',
      ],
    ],
    [
      'a missing name',
      withChange('    minutes: 120\n', ''),
      [
        'plan.yaml, linje {{- id: development-meeting}}: "minutes" mangler i blokken, der begynder her. Tilføj minutes. Skriv et helt tal, uden anførselstegn. ("minutes" is missing in the block that begins here. Add minutes. Write a whole number, without quotation marks.)',
      ],
    ],
    [
      'participants who stay longer than the meeting',
      withChange('to: "11:30" }', 'to: "12:30" }'),
      [
        'plan.yaml, linje {{to: "12:30"}}: Deltagernes tid ligger uden for mødets. Skriv en tid mellem 10:00 og 12:00. (The time of these participants lies outside the meeting. Write a time between 10:00 and 12:00.)',
      ],
    ],
    [
      'the same meeting twice',
      withChange('id: staff-meeting', 'id: development-meeting'),
      [
        'plan.yaml, linje {{development-meeting\n    title: { da: personalemøde}}: "development-meeting" står også i linje {{id: development-meeting}}. Hver må kun stå én gang. Ret den ene. ("development-meeting" also stands in line {{id: development-meeting}}. Each may stand only once. Change one of them.)',
      ],
    ],
    [
      'a check-in after the latest time',
      withChange('at: "13:45"', 'at: "15:45"'),
      [
        'plan.yaml, linje {{at: "15:45"}}: Beskeden er sat til "15:45". Skriv en tid fra earliest "10:15" til latest "14:30". (The message is set to "15:45". Write a time from earliest "10:15" to latest "14:30".)',
      ],
    ],
    [
      'peer meetings without a number of volunteers',
      withChange('    withEach: { role: volunteer, count: 3 }\n', ''),
      [
        'plan.yaml, linje {{- id: peer-meeting}}: Peermøder skal sige, hvor mange frivillige de holdes med. Skriv withEach: { role: volunteer, count: 3 }. (Peer meetings must say with how many volunteers they are held. Write withEach: { role: volunteer, count: 3 }.)',
      ],
    ],
    [
      'a tab',
      withChange('    cadence: weekly', '\tcadence: weekly'),
      [
        'plan.yaml, linje {{\tcadence}}: Linjen er rykket ind med tabulator. Brug mellemrum i stedet. (The line is indented with a tab. Use spaces instead.)',
      ],
    ],
    [
      'the same name twice in a block',
      withChange('    cadence: weekly', '    cadence: weekly\n    cadence: weekly'),
      [
        'plan.yaml, linje {{cadence: weekly\n    weekday}}: "cadence" står to gange. Slet den ene. Den første er i linje {{    cadence: weekly}}. ("cadence" stands twice. Delete one of them. The first is in line {{    cadence: weekly}}.)',
      ],
    ],
    [
      'an open quotation mark',
      withChange('from: "10:00"', 'from: "10:00'),
      [
        'plan.yaml, linje {{from: "10:00}}: Noget mangler: et kolon efter et navn, eller det sidste anførselstegn. Skriv navn: "tekst". (Something is missing: a colon after a name, or the last quotation mark. Write name: "text".)',
      ],
    ],
  ])('%s', (_what, text, lines) => {
    expect(problemsOf(text)).toEqual(lines.map((line) => atLines(text, line)));
  });

  it('tells all at once, in order of line, also what is wrong between places', () => {
    const text = [
      ['weekday: thursday', 'weekdag: torsdagg'],
      ['months: 3', 'months: tre'],
      ['publicHolidays: DK', 'publicHolidays: Danmark'],
      ['at: "13:45"', 'at: "09:45"'],
      ['to: "11:30" }', 'to: "12:30" }'],
    ].reduce((whole, [find, by]) => changed(whole, find ?? '', by ?? ''), PARKVAENGET_TEXT);

    const expected = [
      'linje {{months: tre}}: "months" er "tre". Skriv et helt tal, uden anførselstegn.',
      'linje {{weekdag}}: Medspiller kender ikke "weekdag" her. Skriv "weekday".',
      'linje {{to: "12:30"}}: Deltagernes tid ligger uden for mødets. Skriv en tid mellem 10:00 og 12:00.',
      'linje {{at: "09:45"}}: Beskeden er sat til "09:45". Skriv en tid fra earliest "10:15" til latest "14:30".',
      'linje {{publicHolidays: Danmark}}: "publicHolidays" er "Danmark". Skriv DK.',
    ];
    expect(danishOf(text)).toEqual(expected.map((line) => atLines(text, line)));
  });

  it('counts the same lines in a file with Windows line ends', () => {
    const text = withChange('weekday: thursday', 'weekday: torsdagg').replaceAll('\n', '\r\n');

    const line = atLines(text, 'plan.yaml, linje {{weekday: torsdagg}}: "weekday" er "torsdagg".');
    expect(problemsOf(text)[0]).toContain(line);
  });
});

describe('each value says what it should look like', () => {
  it.each<[find: string, by: string, danish: string]>([
    ['months: 3', 'months:', '"months" er ikke sat. Skriv et helt tal, uden anførselstegn.'],
    ['months: 3', 'months: 0', '"months" er "0". Skriv et helt tal fra 1 og op, uden anførselstegn.'],
    ['month: 3', 'month: 13', '"month" er "13". Skriv et helt tal fra 1 til 12, uden anførselstegn.'],
    [
      'start: null',
      'start: 4/3-2027',
      '"start" er "4/3-2027". Skriv en dato, der findes, sådan: 2027-03-04 (år-måned-dag).',
    ],
    [
      'start: null',
      'start: 2027-02-30',
      '"start" er "2027-02-30". Skriv en dato, der findes, sådan: 2027-03-04 (år-måned-dag).',
    ],
    [
      'earliest: "10:15"',
      'earliest: kl. 10',
      '"earliest" er "kl. 10". Skriv klokkeslættet med kolon og to cifre: "10:00".',
    ],
    ['latest: "14:30"', 'latest: "9.5"', '"latest" er "9.5". Skriv klokkeslættet med kolon og to cifre: "10:00".'],
    ['latest: "14:30"', 'latest: 24:00', '"latest" er "24:00". Skriv klokkeslættet med kolon og to cifre: "10:00".'],
    ['extendable: true', 'extendable: ja', '"extendable" er "ja". Skriv true (ja) eller false (nej).'],
    ['place: null', 'place: [a]', '"place" er en liste. Skriv en tekst. Er det kun tal, så sæt anførselstegn om.'],
    ['number: "112"', 'number: 112', '"number" er "112". Skriv en tekst. Er det kun tal, så sæt anførselstegn om.'],
    ['Europe/Copenhagen', 'Danmark', '"timeZone" er "Danmark". Skriv en tidszone som Europe/Copenhagen.'],
    [
      'source: "000:219"',
      'source: linje 219',
      '"source" er "linje 219". Skriv dokument og linje, fx "000:215", eller design eller general.',
    ],
    ['publicHolidays: DK', 'publicHolidays: SE', '"publicHolidays" er "SE". Skriv DK.'],
    [
      'cadence: monthly',
      'cadence: månedligt',
      '"cadence" er "månedligt". Skriv en af: weekly, monthly, once, notStated.',
    ],
    ['cadence: monthly', 'cadence: monthli', '"cadence" er "monthli". Skriv monthly.'],
    ['cadence: monthly', 'kadence: monthly', 'Medspiller kender ikke "kadence" her. Skriv "cadence".'],
    [
      'id: parkvaenget',
      'id: Parkvænget 1',
      '"id" er "Parkvænget 1". Skriv et kort navn med små bogstaver, tal og bindestreg, fx frivillig-a.',
    ],
    [
      'da: udviklingsmøde, en: development meeting',
      'da: udviklingsmøde',
      '"en" mangler i blokken, der begynder her. Tilføj en. Skriv en tekst. Er det kun tal, så sæt anførselstegn om.',
    ],
    [
      'hoursPerDay: 3.5',
      'hoursPerDay: 3,5',
      '"hoursPerDay" er "3,5". Skriv et tal over 0 med punktum, fx 3.5, uden anførselstegn.',
    ],
  ])('%s → %s', (find, by, danish) => {
    const text = withChange(find, by);

    expect(danishOf(text)).toEqual([`linje ${lineWith(text, by)}: ${danish}`]);
  });
});

describe('places that do not fit together are told at the one to change', () => {
  it.each<[find: string, by: string, at: string, danish: string]>([
    [
      'minutes: 120',
      'minutes: 90',
      'minutes: 90',
      '"minutes" er 90, men fra from til to er der 120 minutter. Skriv 120, eller ret tiderne.',
    ],
    [
      'from: null # ikke sat\n    to: null\n    minutes: 60',
      'from: "13:00"\n    to: null\n    minutes: 60',
      'from: "13:00"',
      'Kun "from" er sat. Sæt både from og to, eller ingen af dem.',
    ],
    [
      '- { role: peer }\n      - { role: volunteer }',
      '- { role: peer, from: "10:00" }\n      - { role: volunteer }',
      '- { role: peer, from: "10:00" }',
      'Deltagerne har en tid, men mødet har ingen. Sæt mødets from og to, eller slet tiden her.',
    ],
    [
      '- { role: developmentLeader }',
      '- { role: coordinator } # twice',
      '- { role: coordinator } # twice',
      '"coordinator" står også i linje {{- { role: coordinator }\n      - { role: coordinator}}. Hver må kun stå én gang. Ret den ene.',
    ],
    [
      'role: volunteer, count: 3',
      'role: volunteer, count: 4',
      'count: 4',
      'Her står 4 frivillige, men under roles står 3. Skriv det samme tal begge steder.',
    ],
    [
      'weekday: thursday\n    at',
      'weekday: friday\n    at',
      'weekday: friday',
      'Peer-medarbejderen arbejder ikke på dagen "friday". Skriv en af arbejdsdagene: tuesday, wednesday, thursday.',
    ],
    [
      'latest: "14:30"',
      'latest: "15:30"',
      'latest: "15:30"',
      '"15:30" ligger uden for peer-medarbejderens arbejdstid. Skriv en tid mellem 10:00 og 15:00.',
    ],
    ['count: 5', 'count: 6', 'count: 6', 'Her står 6 personer, men rollerne giver 5. Skriv 5, eller ret rollerne.'],
    [
      'totalHours: 17.5',
      'totalHours: 20',
      'totalHours: 20',
      '"totalHours" er 20, men dage gange timer giver 17.5. Skriv 17.5, eller ret dage og timer.',
    ],
    [
      'sessions: 1',
      'sessions: 2',
      'days: 5',
      '"days" er 5, men kurserne har 6 gange i alt. Skriv det samme tal begge steder.',
    ],
    [
      'dates: null # ikke sat, fx [2027-02-09, 2027-02-16]',
      'dates: [2027-02-09, 2027-02-16, 2027-02-23]',
      'dates: [',
      'Der er 3 datoer, men 2 kursusgange. Skriv højst én dato for hver gang.',
    ],
    [
      'closed: []\n  open: []',
      'closed: [2027-05-01]\n  open: [2027-05-01]',
      'open: [2027',
      '2027-05-01 står både i closed og i open. Slet den ene.',
    ],
    [
      'id: develop-exercises',
      'id: support-exercises',
      'id: support-exercises\n        title: { da: Udvikle øvelser, en: Develop exercises }\n        source: "000:119"',
      '"support-exercises" står også i linje {{id: support-exercises}}. Hver må kun stå én gang. Ret den ene.',
    ],
  ])('%s → %s', (find, by, at, danish) => {
    const text = withChange(find, by);

    expect(danishOf(text)).toEqual([`linje ${lineWith(text, at)}: ${atLines(text, danish)}`]);
  });

  it('does not mind a period whose dates are set in order', () => {
    const set = (start: string, end: string) =>
      changed(withChange('start: null', `start: ${start}`), 'end: null', `end: ${end}`);

    expect(danishOf(set('2027-02-02', '2027-02-02'))).toEqual([]);
    const backwards = set('2027-05-01', '2027-02-01');
    expect(danishOf(backwards)).toEqual([
      `linje ${lineWith(backwards, 'end: 2027')}: Slutdatoen 2027-02-01 ligger før startdatoen 2027-05-01. Slut skal være samme dag eller senere.`,
    ]);
  });
});

describe('a file that is no programme at all', () => {
  const EMPTY = 'linje 1: Filen er tom. Hent den sidste udgave, der virkede, og ret i den.';
  const begins = (what: string) =>
    `linje 1: Filen begynder med ${what}. Den skal begynde med et navn og et kolon, fx id: parkvaenget.`;

  it.each([
    ['nothing', '', EMPTY],
    ['only comments', '# a\n# b\n', EMPTY],
    ['null', 'null', EMPTY],
    ['a rule', '---\n', EMPTY],
    ['a list', '- a\n- b\n', begins('en liste')],
    ['a number', '3', begins('en enkelt værdi')],
    ['a word', 'hej', begins('en enkelt værdi')],
    [
      'far too much',
      `note: ${'x\n  '.repeat(70_000)}`,
      'linje 1: Filen er på over 200000 tegn. En plan fylder meget mindre. Se, om det er den rigtige fil.',
    ],
    ['a line without end', `id: ${'['.repeat(5_000)}`, 'linje 1: Linjen er på over 1000 tegn. Del den i flere linjer.'],
  ])('%s', (_what, text, line) => {
    expect(danishOf(text)).toEqual([line]);
  });

  it('names every block that is missing when there is only an empty one', () => {
    expect(danishOf('{}')).toHaveLength(20);
  });
});

describe('what YAML can do and a plan has no use for', () => {
  it('refuses references before they swell', () => {
    const bomb = [
      'a: &a [x, x, x, x]',
      ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]}, `.repeat(9)}x]`),
    ];

    const lines = danishOf(`${bomb.join('\n')}\n${PARKVAENGET_TEXT}`);

    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe(
      'linje 1: Her henvises til et andet sted i filen med * eller &. Skriv værdien selv. Er det en tekst, så sæt anførselstegn om.',
    );
  });

  it.each([
    [
      'name: Parkvænget',
      'name: !word Parkvænget',
      'Værdien begynder med !. Slet ordet med !, eller sæt anførselstegn om teksten.',
    ],
    [
      'note: Kilden er',
      'note: *Kilden er',
      'Her henvises til et andet sted i filen med * eller &. Skriv værdien selv. Er det en tekst, så sæt anførselstegn om.',
    ],
    [
      'note: Kilden er',
      'note: Kilden: er',
      'Der er to koloner i samme linje. Sæt anførselstegn om teksten efter det første kolon.',
    ],
    [
      'note: Kilden er',
      'note: @Kilden er',
      'Teksten begynder med et tegn, der betyder noget særligt. Sæt anførselstegn om teksten.',
    ],
    ['\nperiod:', '\n---\nperiod:', 'Linjen er en streg (---), så filen bliver til to. Slet linjen.'],
    [
      'name: Parkvænget',
      'name: Parkv\uFFFDnget',
      'Et bogstav i linjen kan ikke læses, fx æ, ø eller å. Gem filen med tegnsættet UTF-8.',
    ],
    [
      'name: Parkvænget',
      'name: Park\u0000vænget',
      'Linjen har et tegn, der ikke kan ses. Slet linjen, og skriv den igen.',
    ],
    [
      'name: Parkvænget',
      '? [name]\n: Parkvænget',
      'Navnet foran kolon er ikke et ord. Skriv ét ord foran kolon, fx from: "10:00".',
    ],
    [
      '    weekday: thursday',
      '   weekday: thursday',
      'Linjen er ikke rykket ind som dem omkring den, eller en parentes er ikke lukket. Ryk den ind lige så langt som linjen over, og luk hver [ med ] og hver { med }.',
    ],
  ])('%j → %j', (find, by, danish) => {
    const text = withChange(find, by);

    expect(danishOf(text)).toEqual([`linje ${lineWith(text, by.trimStart())}: ${danish}`]);
  });

  it('does not take a name for more than a name', () => {
    const [line] = danishOf(`${PARKVAENGET_TEXT}\n__proto__:\n  polluted: true\n`);

    expect(line).toContain('Medspiller kender ikke "__proto__" her. Her kan stå: id, name, team');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('answers within seconds however many names are wrong, and shows forty', () => {
    const names = Array.from({ length: 15_000 }, (_, at) => `k${at}: 1`).join('\n');

    const lines = problemsOf(`${PARKVAENGET_TEXT}\n${names}`);

    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe(
      'plan.yaml: Der er 14960 fejl til. Ret de første, og prøv igen. (14960 more. Mend the first ones and try again.)',
    );
  });

  it('quotes at most forty characters of what stands there', () => {
    const text = withChange('timeZone: Europe/Copenhagen', `timeZone: ${'å'.repeat(500)}`);

    expect(danishOf(text)).toEqual([
      `linje ${lineWith(text, 'timeZone')}: "timeZone" er "${'å'.repeat(40)}…". Skriv en tidszone som Europe/Copenhagen.`,
    ]);
  });
});
