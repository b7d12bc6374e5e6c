import { readProgramme } from '../../src/programme/read-programme';
import { changed, lineWith, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const warningsOf = (text: string) => readProgramme(text, 'plan.yaml').warnings;

/** The file with sparring's dates as given and from 13 to 14. */
const sparring = (dates: string, plan = PARKVAENGET_TEXT) =>
  plan.replace(
    /(- id: sparring\n(?:.*\n)*?)    dates: null # ikke sat\n    from: null\n    to: null\n/,
    `$1    dates: ${dates}\n    from: "13:00"\n    to: "14:00"\n`,
  );

const OWN_MEETING = `meetings:
  - id: peer-network
    title: { da: peernetværk, en: peer network }
    cadence: weekly
    weekday: tuesday
    from: "13:00"
    to: "14:00"
    minutes: 60
    place: null
    audiences:
      - { role: peer }
    source: design
`;
const withOwn = (find: string, by: string) => changed(PARKVAENGET_TEXT, 'meetings:\n', changed(OWN_MEETING, find, by));

it('the Parkvænget plan has nothing odd about it', () => {
  expect(warningsOf(PARKVAENGET_TEXT)).toEqual([]);
  expect(warningsOf(sparring('[2027-03-09, 2027-04-13]'))).toEqual([]);
  expect(warningsOf(withOwn('13:00', '13:00'))).toEqual([]);
});

describe('what is odd is told at its line, and the plan is read all the same', () => {
  it.each<[what: string, text: string, at: string, danish: string, english: string]>([
    [
      'a date without a time',
      changed(PARKVAENGET_TEXT, 'month: 3\n    dates: null', 'month: 3\n    dates: [2027-03-04]'),
      'from: null\n    to: null\n    minutes: null',
      'Mødet har en dag, men intet klokkeslæt. Så minder Medspiller ikke om det. Sæt from og to, når I kender tiden.',
      'The meeting has a day, but no time. Medspiller does not remind of it. Set from and to when you know the time.',
    ],
    [
      'a date on a public holiday',
      sparring('[2027-03-09, 2027-03-25]'),
      'dates: [2027-03-09',
      '2027-03-25 er skærtorsdag. Mødet holdes ikke. Vælg en anden dato, eller skriv dagen i open.',
      '2027-03-25 is Maundy Thursday. The meeting is not held. Choose another date, or write the day in open.',
    ],
    [
      'a date that the workplace has closed',
      sparring(
        '[2027-03-09]',
        changed(PARKVAENGET_TEXT, 'closed: []', 'closed: [{ from: 2027-03-08, to: 2027-03-12 }]'),
      ),
      'dates: [2027-03-09',
      '2027-03-09 er en lukkedag. Mødet holdes ikke. Vælg en anden dato, eller skriv dagen i open.',
      '2027-03-09 is a closed day. The meeting is not held. Choose another date, or write the day in open.',
    ],
    [
      'a date on a Saturday',
      sparring('[2027-03-06]'),
      'dates: [2027-03-06',
      '2027-03-06 er en lørdag. Se efter, om datoen er rigtig.',
      '2027-03-06 is a Saturday. See whether the date is right.',
    ],
    [
      'a date after the end of the half day',
      sparring(
        '[2027-12-23]',
        changed(PARKVAENGET_TEXT, 'halfDays: []', 'halfDays: [{ date: 2027-12-23, closesAt: "13:30" }]'),
      ),
      'dates: [2027-12-23',
      'Mødet slutter efter lukketid: torsdag d. 23. december lukker I "13:30". Ret mødets tid eller halfDays.',
      'The meeting ends after closing time: on Thursday 23 December you close at "13:30". Change the meeting\'s time or halfDays.',
    ],
    [
      'a date after the end of the period',
      sparring('[2027-06-01]', changed(PARKVAENGET_TEXT, 'end: null', 'end: 2027-04-29')),
      'dates: [2027-06-01',
      '2027-06-01 ligger uden for perioden. Mødet kommer ikke med. Ret datoen eller perioden.',
      '2027-06-01 lies outside the period. The meeting is left out. Change the date or the period.',
    ],
    [
      'a theme day in another month than the one written',
      changed(
        PARKVAENGET_TEXT,
        'month: 3\n    dates: null # ikke sat\n    from: null\n    to: null',
        'month: 3\n    dates: [2027-04-06]\n    from: "10:00"\n    to: "14:00"',
      ),
      'dates: [2027-04-06',
      '2027-04-06 ligger ikke i måned 3. Ret datoen eller month.',
      '2027-04-06 is not in month 3. Change the date or month.',
    ],
    [
      'a weekly meeting on a Sunday',
      withOwn('weekday: tuesday', 'weekday: sunday'),
      'weekday: sunday',
      'Mødet holdes på dagen "sunday". Se efter, om dagen er rigtig.',
      'The meeting is held on "sunday". See whether the day is right.',
    ],
    [
      'a reminder that the cap has no room for',
      withOwn('    audiences', '    leadMinutes: [120]\n    audiences'),
      'leadMinutes: [120]',
      'Peer-medarbejderen får højst 3 beskeder om ugen. I en uge med de tre faste er der ikke plads til flere. Sæt weeklyCapForPeer op, eller slet leadMinutes.',
      'The peer gets at most 3 messages a week. In a week with the three fixed ones there is no room for more. Raise weeklyCapForPeer, or delete leadMinutes.',
    ],
    [
      'a meeting of their own without a day',
      withOwn('weekday: tuesday', 'weekday: null'),
      '- id: peer-network',
      'Mødet har ingen dag. Så minder Medspiller ikke om det. Skriv dagen, når I kender den.',
      'The meeting has no day. Medspiller does not remind of it. Write the day when you know it.',
    ],
    [
      'a meeting of their own without a time',
      withOwn('from: "13:00"\n    to: "14:00"\n', 'from: null\n    to: null\n'),
      'from: null\n    to: null\n    minutes: 60',
      'Mødet har en dag, men intet klokkeslæt. Så minder Medspiller ikke om det. Sæt from og to, når I kender tiden.',
      'The meeting has a day, but no time. Medspiller does not remind of it. Set from and to when you know the time.',
    ],
  ])('%s', (_what, text, at, danish, english) => {
    expect(warningsOf(text)).toEqual([`plan.yaml, linje ${lineWith(text, at)}: ${danish} (${english})`]);
  });

  it('a Saturday is nothing odd where the peer works on Saturdays', () => {
    const plan = changed(
      PARKVAENGET_TEXT,
      '[tuesday, wednesday, thursday]',
      '[tuesday, wednesday, thursday, saturday]',
    );

    expect(warningsOf(sparring('[2027-03-06]', plan))).toEqual([]);
  });
});
