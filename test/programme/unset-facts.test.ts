import { parse } from 'yaml';
import { readProgramme } from '../../src/programme/read-programme';
import { UNSET_KEYS, unsetFacts } from '../../src/programme/unset-facts';
import { changed, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const TODAY = '2027-03-01';

const keysOf = (text: string) => unsetFacts(readProgramme(text, 'plan.yaml').programme, TODAY).map(({ key }) => key);

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
    const told = unsetFacts(readProgramme(PARKVAENGET_TEXT, 'plan.yaml').programme, TODAY);
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
    const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');
    const meetings = programme.meetings.filter(({ id }) => id !== 'sparring');

    expect(unsetFacts({ ...programme, meetings }, TODAY).filter(({ key }) => key.startsWith('sparring'))).toEqual([]);
  });

  describe('about a monthly meeting', () => {
    const sparringWith = (changes: object) => {
      const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');
      const meetings = programme.meetings.map((one) => (one.id === 'sparring' ? { ...one, ...changes } : one));
      return { ...programme, meetings } as typeof programme;
    };
    const hasDate = (changes: object, decided: Parameters<typeof unsetFacts>[2] = []) =>
      !unsetFacts(sparringWith(changes), TODAY, decided).some(({ key }) => key === 'sparring.date');
    const change = (on: string, state: 'stands' | 'cancelled', occurrence = on) => ({
      meetingId: 'sparring',
      occurrenceId: `sparring.${occurrence}`,
      on,
      state,
    });

    it('holds its date until there is a rule or a date that is not past', () => {
      expect(hasDate({})).toBe(false);
      expect(hasDate({ dates: ['2027-02-28'] })).toBe(false);
      expect(hasDate({ dates: [TODAY] })).toBe(true);
      expect(hasDate({ dates: ['2027-02-28', '2027-03-09'] })).toBe(true);
      expect(hasDate({ on: { which: 'last', weekday: 'thursday' } })).toBe(true);
    });

    it('takes what was decided outside the file for true', () => {
      expect(hasDate({}, [change('2027-03-09', 'stands')])).toBe(true);
      expect(hasDate({}, [change('2027-02-09', 'stands')])).toBe(false);
      expect(hasDate({ dates: ['2027-03-09'] }, [change('2027-03-09', 'cancelled')])).toBe(false);
      expect(hasDate({ dates: ['2027-02-23'] }, [change('2027-03-09', 'stands', '2027-02-23')])).toBe(true);
      expect(hasDate({}, [{ ...change('2027-03-09', 'stands'), meetingId: 'evaluation' }])).toBe(false);
    });
  });

  it('holds the dates of what is held three times until there are three, past or not', () => {
    const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml');
    const keys = (dates: string[]) => {
      const meetings = programme.meetings.map((one) => (one.id === 'workshop' ? { ...one, dates } : one));
      return unsetFacts({ ...programme, meetings }, TODAY).map(({ key }) => key);
    };

    expect(keys(['2027-02-02', '2027-03-09'])).toContain('workshop.date');
    expect(keys(['2027-02-02', '2027-03-09', '2027-04-06'])).not.toContain('workshop.date');
  });

  it('does not hold the weekday of a staff meeting that is monthly', () => {
    const rule = 'cadence: monthly\n    on: { which: first, weekday: tuesday }\n    from: "13:00"\n    to: "14:00"';
    const find = 'cadence: weekly\n    weekday: thursday\n    from: null # ikke sat\n    to: null';

    expect(keysOf(changed(PARKVAENGET_TEXT, find, rule))).not.toContain('staff-meeting.time');
    expect(keysOf(changed(PARKVAENGET_TEXT, find, find.replace('thursday', 'null')))).toContain('staff-meeting.time');
  });
});
