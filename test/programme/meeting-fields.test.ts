import { ProgrammeError } from '../../src/programme/programme-error';
import { readProgramme } from '../../src/programme/read-programme';
import { changed, lineWith, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const meetingIn = (text: string, id: string) =>
  readProgramme(text, 'plan.yaml').programme.meetings.find((meeting) => meeting.id === id);

/** The file with lines put into the meeting, right behind its title. */
const withLines = (id: string, lines: string) =>
  PARKVAENGET_TEXT.replace(new RegExp(`(- id: ${id}\\n    title: .*\\n)`), `$1${lines.replace(/^/gm, '    ')}\n`);

const sparringWith = (by: string) =>
  PARKVAENGET_TEXT.replace(
    /(- id: sparring\n(?:.*\n)*?)    dates: null # ikke sat\n/,
    `$1${by.replace(/^/gm, '    ')}\n`,
  );

/** The Danish halves, each with its line. */
function problemsOf(text: string): string[] {
  try {
    readProgramme(text, 'plan.yaml');
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return error.message.split('\n').map((line) => {
      expect(line).toMatch(/^plan\.yaml, linje \d+: .+ \(.+\)$/);
      return line.replace('plan.yaml, ', '').replace(/ \([^()]*(\([^()]*\)[^()]*)*\)$/, '');
    });
  }
  return [];
}

describe('what a meeting has without saying so', () => {
  it('is no lead times, no reminder the day before, every week, and leaders who may move it', () => {
    expect(meetingIn(PARKVAENGET_TEXT, 'staff-meeting')).toMatchObject({
      called: [],
      leadMinutes: [],
      remindDayBefore: false,
      everyWeeks: 1,
      fromWeek: null,
      on: null,
      dates: [],
      canBeMovedBy: ['coordinator', 'developmentLeader'],
    });
  });

  it('is the two who meet as those who may move a meeting whose times they agree on', () => {
    expect(meetingIn(PARKVAENGET_TEXT, 'peer-meeting')?.canBeMovedBy).toEqual(['peer', 'volunteer']);
  });

  it('is the reminder the day before for the development meeting of Parkvænget alone', () => {
    const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');

    expect(programme.meetings.filter(({ remindDayBefore }) => remindDayBefore).map(({ id }) => id)).toEqual([
      'development-meeting',
    ]);
  });

  it('lets coordinator and development leader set dates of sparring and evaluation', () => {
    for (const id of ['sparring', 'evaluation'])
      expect(meetingIn(PARKVAENGET_TEXT, id)?.canBeMovedBy).toEqual(['coordinator', 'developmentLeader']);
  });
});

describe('the agreed dates of a meeting', () => {
  it.each([
    ['one, as older files have it', 'date: 2027-03-04', ['2027-03-04']],
    ['several', 'dates: [2027-04-08, 2027-03-04]', ['2027-03-04', '2027-04-08']],
    ['both', 'date: 2027-05-06\ndates: [2027-03-04, 2027-05-06]', ['2027-03-04', '2027-05-06']],
    ['none', 'date: null', []],
    ['none at all', '# nothing', []],
  ])('are one list in order, each once: %s', (_what, lines, dates) => {
    expect(meetingIn(sparringWith(lines), 'sparring')?.dates).toEqual(dates);
  });
});

it('lead times begin with the longest, however they are written', () => {
  expect(meetingIn(withLines('staff-meeting', 'leadMinutes: [30, 20160, 120]'), 'staff-meeting')?.leadMinutes).toEqual([
    20160, 120, 30,
  ]);
});

describe('a meeting field that is wrong is told at its line', () => {
  it.each<[what: string, text: string, at: string, danish: string]>([
    [
      'every second week from nowhere',
      withLines('staff-meeting', 'everyWeeks: 2'),
      'everyWeeks: 2\n',
      '"everyWeeks" er 2, men ugen at tælle fra mangler. Skriv fromWeek med en uge, hvor mødet holdes, fx fromWeek: 2027-W06.',
    ],
    [
      'more weeks than eight',
      withLines('staff-meeting', 'everyWeeks: 9\nfromWeek: 2027-W06'),
      'everyWeeks: 9',
      '"everyWeeks" er "9". Skriv et helt tal fra 1 til 8, uden anførselstegn.',
    ],
    ...['2027-W53', '2027-W00', 'uge 6', '2027-06'].map((week): [string, string, string, string] => [
      `the week ${week}`,
      withLines('staff-meeting', `fromWeek: ${week}`),
      `fromWeek: ${week}`,
      `"fromWeek" er "${week}". Skriv en uge, der findes, sådan: 2027-W06 (år og ugenummer).`,
    ]),
    [
      'weeks in a monthly meeting',
      withLines('sparring', 'everyWeeks: 2'),
      'everyWeeks: 2\n',
      '"everyWeeks" er "2". Slet linjen. Den passer ikke til mødets cadence.',
    ],
    [
      'dates in a weekly meeting',
      withLines('staff-meeting', 'dates: [2027-03-04]'),
      'dates: [2027-03-04]\n',
      '"dates" er en liste. Slet linjen. Den passer ikke til mødets cadence.',
    ],
    [
      'a rule in words',
      withLines('sparring', 'on: sidste torsdag'),
      'on: sidste',
      '"on" er "sidste torsdag". Skriv det sådan: { which: last, weekday: thursday }.',
    ],
    [
      'a rule with a misspelt word',
      withLines('sparring', 'on: { which: lasst, weekday: thursday }'),
      'on: { which: lasst',
      '"which" er "lasst". Skriv last.',
    ],
    [
      'a rule with a Danish weekday',
      withLines('sparring', 'on: { which: last, weekday: torsdag }'),
      'on: { which: last, weekday: torsdag',
      '"weekday" er "torsdag". Skriv thursday (torsdag). Ugedage skrives på engelsk: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ],
    [
      'a date that is none among several',
      sparringWith('dates: [2027-03-04, 2027-02-30]'),
      'dates: [2027-03-04',
      '"dates" er "2027-02-30". Skriv en dato, der findes, sådan: 2027-03-04 (år-måned-dag).',
    ],
    [
      'more dates than it is held',
      PARKVAENGET_TEXT.replace(
        'count: 1\n    month: 3\n    dates: null # ikke sat',
        'count: 1\n    month: 3\n    dates: [2027-03-02, 2027-03-09]',
      ),
      'count: 1\n    month: 3',
      'Der er 2 datoer, men "count" er 1. Slet en dato, eller ret count.',
    ],
    ...['29', '20161', '2.5', '"120"'].map((minutes): [string, string, string, string] => [
      `a lead time of ${minutes}`,
      withLines('staff-meeting', `leadMinutes: [${minutes}]`),
      `leadMinutes: [${minutes}`,
      `"leadMinutes" er "${minutes.replaceAll('"', '')}". Skriv et helt tal fra 30 til 20160, uden anførselstegn.`,
    ]),
    [
      'five lead times',
      withLines('staff-meeting', 'leadMinutes: [30, 60, 90, 120, 150]'),
      'leadMinutes: [30, 60',
      '"leadMinutes" er en liste. Skriv højst 4 i listen.',
    ],
    [
      'a lead time twice',
      withLines('staff-meeting', 'leadMinutes: [120, 60, 120]'),
      'leadMinutes: [120, 60',
      '120 står to gange. Slet den ene.',
    ],
    [
      'a name of two letters',
      withLines('staff-meeting', 'called: [pm]'),
      'called: [pm]',
      '"called" er "pm". Skriv mindst 3 tegn.',
    ],
    [
      'a name that another meeting has',
      withLines('staff-meeting', 'called: [Udviklings-møde]'),
      'called: [Udviklings',
      `"Udviklings-møde" er også et navn på mødet i linje ${lineWith(PARKVAENGET_TEXT, '- id: development-meeting')}. Skriv ordet ved ét møde.`,
    ],
    [
      'nobody who may move it',
      withLines('staff-meeting', 'canBeMovedBy: []'),
      'canBeMovedBy: []',
      '"canBeMovedBy" er ikke sat. Skriv mindst én i listen.',
    ],
    [
      'volunteers who move the meetings of the programme',
      withLines('staff-meeting', 'canBeMovedBy: [peer, volunteer]'),
      'canBeMovedBy: [peer',
      '"volunteer" kan ikke flytte møder. Slet rollen her.',
    ],
    [
      'an audience that comes when the meeting ends',
      changed(
        PARKVAENGET_TEXT,
        '- { role: volunteer, from: "10:00", to: "11:30" }',
        '- { role: volunteer, from: "12:00" }',
      ),
      '- { role: volunteer, from: "12:00"',
      'Deltagernes tid ligger uden for mødets. Skriv en tid mellem 10:00 og 12:00.',
    ],
    [
      'a cap below one',
      changed(PARKVAENGET_TEXT, 'weeklyCapForPeer: 3', 'weeklyCapForPeer: 0'),
      'weeklyCapForPeer',
      '"weeklyCapForPeer" er "0". Skriv et helt tal fra 1 og op, uden anførselstegn.',
    ],
  ])('%s', (_what, text, at, danish) => {
    expect(problemsOf(text)).toEqual([`linje ${lineWith(text, at)}: ${danish}`]);
  });
});

describe('peer meetings belong to the two who meet, whatever the file says', () => {
  it.each<[what: string, text: string, at: string, danish: string]>([
    [
      'a leader among those who agree on the time',
      changed(PARKVAENGET_TEXT, 'timesAgreedBy: [peer, volunteer]', 'timesAgreedBy: [peer, volunteer, coordinator]'),
      'timesAgreedBy',
      '"timesAgreedBy" er "coordinator". Skriv en af: peer, volunteer.',
    ],
    [
      'a leader who may move it',
      withLines('peer-meeting', 'canBeMovedBy: [coordinator]'),
      'canBeMovedBy: [coordinator]\n',
      'Dem, der mødes, aftaler selv tiden. Ingen andre kan flytte mødet. Slet canBeMovedBy.',
    ],
    [
      'a fixed weekday',
      changed(PARKVAENGET_TEXT, 'weekday: null # aftales', 'weekday: tuesday # aftales'),
      'weekday: tuesday # aftales',
      'Dem, der mødes, aftaler selv tiden, så "weekday" kan ikke være sat her. Skriv weekday: null.',
    ],
    [
      'every second week',
      withLines('peer-meeting', 'everyWeeks: 2\nfromWeek: 2027-W06').replace('    fromWeek: 2027-W06\n', ''),
      'everyWeeks: 2\n',
      'Dem, der mødes, aftaler selv tiden, så "everyWeeks" kan ikke være sat her. Slet linjen.',
    ],
    [
      'once a month',
      changed(
        PARKVAENGET_TEXT,
        'cadence: weekly\n    weekday: null # aftales fra uge til uge\n',
        'cadence: monthly # of peers\n',
      ),
      'cadence: monthly # of peers',
      'Peermøder aftales fra uge til uge. Skriv cadence: weekly.',
    ],
    [
      'nobody who agrees on it',
      changed(PARKVAENGET_TEXT, '    timesAgreedBy: [peer, volunteer]\n', ''),
      '- id: peer-meeting',
      'Peermøder skal sige, hvem der aftaler tiden. Skriv timesAgreedBy: [peer, volunteer].',
    ],
    [
      'another meeting whose times are agreed on',
      withLines('staff-meeting', 'timesAgreedBy: [peer]'),
      'timesAgreedBy: [peer]\n',
      'Kun peer-meeting kan have timesAgreedBy. Slet linjen.',
    ],
    [
      'a role that agrees on the time and does not come',
      changed(
        PARKVAENGET_TEXT,
        '      - { role: peer }\n      - { role: volunteer }\n    source: "000:219"',
        '      - { role: peer }\n    source: "000:219"',
      ),
      'timesAgreedBy',
      '"volunteer" aftaler tiden, men er ikke med til mødet. Skriv rollen under audiences, eller slet den her.',
    ],
  ])('%s is refused', (_what, text, at, danish) => {
    expect(problemsOf(text)).toContain(`linje ${lineWith(text, at)}: ${danish}`);
  });

  it('may say again that they may move it', () => {
    expect(problemsOf(withLines('peer-meeting', 'canBeMovedBy: [volunteer, peer]'))).toEqual([]);
  });
});
