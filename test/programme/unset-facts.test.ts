import { parse } from 'yaml';
import { readProgramme } from '../../src/programme/read-programme';
import { UNSET_KEYS, unsetFacts } from '../../src/programme/unset-facts';
import { changed, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const keysOf = (text: string) => unsetFacts(readProgramme(text, 'plan.yaml')).map(({ key }) => key);

/** Values that are `null` in the file without being missed: they follow from another, or do not apply. */
const NOT_MISSED = [
  // Follow from the start of the hours.
  /^roles\.(coordinator|developmentLeader)\.(workingDays|to|breakMinutes)$/,
  /^meetings\.\d\.to$/,
  // Not employed here, or no user of the bot.
  /^roles\.(volunteer|staffLeader)\.(workingDays|from|to|breakMinutes)$/,
  // Agreed from week to week by the peers themselves.
  /^meetings\.1\.(weekday|from|place)$/,
  // Come with the date.
  /^meetings\.[4-8]\.(from|minutes|place|month)$/,
  /^meetings\.3\.minutes$/,
];

function nullsIn(value: unknown, path: string): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    nullsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('what the Parkvænget programme leaves unset', () => {
  it('is every null of the file but those that are not missed', () => {
    const nulls = nullsIn(parse(PARKVAENGET_TEXT), '');
    const told = unsetFacts(readProgramme(PARKVAENGET_TEXT, 'plan.yaml'));
    const missed = told.filter(({ key }) => key !== 'supervision.cadence').map(({ path }) => path.join('.'));

    expect(nulls.filter((path) => !missed.includes(path) && !NOT_MISSED.some((form) => form.test(path)))).toEqual([]);
    expect(missed.filter((path) => !nulls.includes(path))).toEqual([]);
  });

  it('is what the sources do not state', () => {
    expect([...new Set(keysOf(PARKVAENGET_TEXT))]).toEqual([
      'period.start',
      'period.end',
      'region',
      'nearest-leader',
      'coordinator.hours',
      'development-leader.hours',
      'development-meeting.place',
      'staff-meeting.time',
      'staff-meeting.place',
      'theme-day.date',
      'theme-day.time',
      'theme-day.place',
      'supervision.cadence',
      'supervision.date',
      'sparring.date',
      'sparring.length',
      'sparring.development-leader-attends',
      'evaluation.date',
      'evaluation.length',
      'intro-meeting.date',
      'workshop.date',
      'workshop.exercises',
      'workshop.besides-own',
      'internal-education.dates',
      'internal-education.inside-working-hours',
      'contacts.out-of-hours-doctor',
      'contacts.psychiatric-emergency',
    ]);
  });

  it.each([
    ['period.start', 'start: null', 'start: 2027-02-02'],
    ['sparring.development-leader-attends', 'developmentLeaderAttends: null', 'developmentLeaderAttends: false'],
    [
      'staff-meeting.time',
      'from: null # ikke sat\n    to: null\n    minutes: 60',
      'from: "12:30"\n    to: "13:30"\n    minutes: 60',
    ],
    ['supervision.cadence', 'cadence: notStated', 'cadence: monthly'],
    ['workshop.besides-own', 'besidesOwn: null', 'besidesOwn: true'],
    ['internal-education.inside-working-hours', 'insideWorkingHours: null', 'insideWorkingHours: false'],
  ])('no longer holds %s when it is set', (key, find, by) => {
    expect(keysOf(PARKVAENGET_TEXT)).toContain(key);
    expect(keysOf(changed(PARKVAENGET_TEXT, find, by))).not.toContain(key);
  });

  it('holds a key the file can leave open for every key there is', () => {
    const open = [
      ['count: 3\n    workingDays: null # frivillige', 'count: null\n    workingDays: null # frivillige'],
      ['from: "10:00"\n    to: "12:00"\n    minutes: 120', 'from: null\n    to: null\n    minutes: null'],
      ['- { role: peer, from: "10:00", to: "12:00" }', '- { role: peer }'],
      ['- { role: volunteer, from: "10:00", to: "11:30" }', '- { role: volunteer }'],
      ['minutes: 120', 'minutes: null'],
    ].reduce((text, [find, by]) => changed(text, find ?? '', by ?? ''), PARKVAENGET_TEXT);

    expect([...new Set(keysOf(open))]).toEqual([...UNSET_KEYS]);
  });

  it('does not miss a meeting the workplace does not have', () => {
    const programme = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');
    const meetings = programme.meetings.filter(({ id }) => id !== 'sparring');

    expect(unsetFacts({ ...programme, meetings }).filter(({ key }) => key.startsWith('sparring'))).toEqual([]);
  });
});
