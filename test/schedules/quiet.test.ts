import type { Person } from '../../src/programme/people';
import { questionsEvery } from '../../src/schedules/its-week';
import { plan } from '../../src/schedules/plan';
import type { Absence, Settings } from '../../src/store/store';
import { local, makeFacts, makeMeetingChange, makePerson } from '../support/make-facts';

const away = (fromOn: string, toOn: string, personId = 'peer'): Absence => ({
  personId,
  fromOn,
  toOn,
  setAt: local('2026-03-01', '09:00'),
});

const planned = (changes: { peer?: Partial<Settings>; absences?: Absence[]; people?: Person[] }, to = '2026-03-22') =>
  plan(
    makeFacts({
      settings: { peer: changes.peer ?? {} },
      absences: changes.absences ?? [],
      ...(changes.people === undefined ? {} : { people: changes.people }),
    }),
    local('2026-03-02'),
    local(to),
  )
    .filter(({ personId }) => personId === 'peer')
    .map(({ kind, due }) => `${kind} ${due.on.slice(5)} ${due.at}`);

const WEEK_10 = ['week-card 03-03 10:15', 'tomorrow 03-04 14:15', 'check-in 03-05 13:45'];
const WEEK_11 = ['week-card 03-10 10:15', 'tomorrow 03-11 14:15', 'check-in 03-12 13:45'];
const WEEK_12 = ['week-card 03-17 10:15', 'tomorrow 03-18 14:15', 'check-in 03-19 13:45'];

describe('somebody who is away', () => {
  it('hears nothing for fourteen days, and again on the fifteenth', () => {
    expect(planned({ absences: [away('2026-03-03', '2026-03-16')] })).toEqual(WEEK_12);
  });

  it('on the first days of a week gets the week card on the first day they are here', () => {
    expect(planned({ absences: [away('2026-03-03', '2026-03-03')] }, '2026-03-08')).toEqual([
      'week-card 03-04 10:15',
      'tomorrow 03-04 14:15',
      'check-in 03-05 13:45',
    ]);
  });

  it('on the last day of a week gets the questions on the last day they are here', () => {
    expect(planned({ absences: [away('2026-03-05', '2026-03-05')] }, '2026-03-08')).toEqual([
      'week-card 03-03 10:15',
      'check-in 03-04 13:45',
      'tomorrow 03-04 14:15',
    ]);
  });

  it('leaves the plans of everybody else as they are', () => {
    const others = (absences: Absence[]) =>
      plan(makeFacts({ absences }), local('2026-03-02'), local('2026-03-22')).filter(
        ({ personId }) => personId !== 'peer',
      );
    expect(others([away('2026-03-03', '2026-03-16')])).toEqual(others([]));
  });
});

describe('low energy', () => {
  it('leaves the meetings and takes the questions away, through its last day and no longer', () => {
    expect(planned({ peer: { lowEnergyUntilOn: '2026-03-11' } })).toEqual([
      ...WEEK_10.slice(0, 2),
      ...WEEK_11,
      ...WEEK_12,
    ]);
  });
});

describe('fewer messages', () => {
  it.each([
    [3, WEEK_10],
    // The reminder gives way first, then the questions; the plan of the week is the last to go.
    [2, [WEEK_10[0], WEEK_10[2]]],
    [1, [WEEK_10[0]]],
    [9, WEEK_10],
  ])('with a cap of %i a week holds these', (weeklyCap, week) => {
    expect(planned({ peer: { weeklyCap } }, '2026-03-08')).toEqual(week);
  });

  it('questions every other week come in every other week, and never in two weeks running', () => {
    const questions = planned({ peer: { checkInEveryWeeks: 2 } }, '2026-05-01').filter((one) =>
      one.startsWith('check-in'),
    );
    expect(questions).toEqual([
      'check-in 03-12 13:45',
      'check-in 03-26 13:45',
      'check-in 04-09 13:45',
      'check-in 04-23 13:45',
    ]);
  });
});

describe('questions every other week', () => {
  const none = { checkInEveryWeeks: 1, checkInsFromWeek: undefined } as const;
  const questionDays = (peer: Partial<Settings>) =>
    planned({ peer }, '2026-04-05').flatMap((one) => (one.startsWith('check-in') ? [one.slice(9, 14)] : []));

  it.each([
    ['2026-W10', ['03-05', '03-19', '04-01']],
    ['2026-W11', ['03-12', '03-26']],
  ])(
    'count from the week in which they were chosen (%s): what it was told of comes, and the next week is the free one',
    (week, days) => {
      expect(questionDays(questionsEvery(2, none, week))).toEqual(days);
    },
  );

  it('chosen a second time keep their weeks', () => {
    const chosen = questionsEvery(2, none, '2026-W10');
    expect(questionsEvery(2, chosen, '2026-W11')).toEqual(chosen);
    expect(questionsEvery(1, chosen, '2026-W11')).toEqual(none);
  });
});

describe('what somebody says of the questions', () => {
  const SHORT = makePerson('peer', { workingDays: ['thursday'], from: '12:00', to: '13:15' });

  it.each<[string, Partial<Settings>]>([
    ['no questions', { checkIns: 'no' }],
    [
      'every other week, and not this one',
      questionsEvery(2, { checkInEveryWeeks: 1, checkInsFromWeek: undefined }, '2026-W09'),
    ],
    ['low energy', { lowEnergyUntilOn: '2026-03-11' }],
  ])('moves no other message, for one that is moved back past now never comes (%s)', (_name, peer) => {
    const people = [SHORT, makePerson('frivillig-a')];
    const others = (changes: Partial<Settings>) =>
      planned({ peer: changes, people }, '2026-03-08').filter((one) => !one.startsWith('check-in'));
    expect(others({})).toEqual(['week-card 03-05 12:15', 'tomorrow 03-05 12:35']);
    expect(others(peer)).toEqual(others({}));
  });
});

describe('two messages are never nearer than ten minutes', () => {
  it('also for somebody whose whole week is one short day', () => {
    const short = makePerson('peer', { workingDays: ['thursday'], from: '10:00', to: '11:15' });
    const week = planned({ people: [short, makePerson('frivillig-a')] }, '2026-03-08');
    // The meeting leaves no room for the questions; the reminder is that of the meeting a week later.
    expect(week).toEqual(['week-card 03-05 10:15', 'tomorrow 03-05 10:45']);
    const all = planned(
      { people: [{ ...short, from: '12:00', to: '13:15' }, makePerson('frivillig-a')] },
      '2026-03-08',
    );
    expect(all).toEqual(['week-card 03-05 12:15', 'tomorrow 03-05 12:35', 'check-in 03-05 12:45']);
  });
});

describe('nothing comes before it has been told', () => {
  const weekCards = (people: Person[], absences: Absence[] = []) =>
    planned({ people: [...people, makePerson('frivillig-a')], absences }).filter((one) => one.startsWith('week-card'));

  it('whoever was away the week before gets the week card on the very first day back', () => {
    const everyDay = makePerson('peer', { workingDays: ['monday', 'tuesday', 'friday'] });
    expect(weekCards([everyDay], [away('2026-03-02', '2026-03-06')])).toEqual([
      'week-card 03-09 10:15',
      'week-card 03-17 10:15',
    ]);
  });

  it('somebody who only works on Mondays gets it on Monday', () => {
    expect(weekCards([makePerson('peer', { workingDays: ['monday'] })])).toEqual([
      'week-card 03-02 10:15',
      'week-card 03-09 10:15',
      'week-card 03-16 10:15',
    ]);
  });

  it('somebody whose first day after the card is Friday gets the questions then, and not on the Monday before it', () => {
    const person = makePerson('peer', { workingDays: ['monday', 'friday'] });
    const questions = planned({ people: [person, makePerson('frivillig-a')] }, '2026-03-08').filter((one) =>
      one.startsWith('check-in'),
    );
    expect(questions).toEqual(['check-in 03-06 13:45']);
  });
});

test('two reminders that fall on the same day for somebody who works on Fridays are ten minutes apart', () => {
  const fridays = makePerson('peer', { workingDays: ['friday'] });
  const moved = makeMeetingChange({ occurrenceId: 'development-meeting.2026-03-12', on: '2026-03-09' });
  const next = makeMeetingChange({ occurrenceId: 'development-meeting.2026-03-05', on: '2026-03-08' });
  const people = [fridays, makePerson('frivillig-a')];
  const facts = makeFacts({ people, meetingChanges: [moved, next], settings: { peer: { weeklyCap: 9 } } });

  const reminders = plan(facts, local('2026-03-02'), local('2026-03-08')).filter(({ kind }) => kind === 'tomorrow');

  expect(reminders.map(({ due }) => due.at).sort()).toEqual(['14:15', '14:25']);
});
