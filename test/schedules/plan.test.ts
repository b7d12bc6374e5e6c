import type { Person } from '../../src/programme/people';
import type { Facts } from '../../src/schedules/facts';
import { addDays, localMomentOf } from '../../src/schedules/local-time';
import { plan, type PlannedMessage } from '../../src/schedules/plan';
import { local, makeFacts, makeOther, makePerson, makeProgramme, PARKVAENGET } from '../support/make-facts';

/** The plan of the days from Monday to Sunday, one line a message: who, what, local day and time. */
function weekFrom(facts: Facts, monday: string): string[] {
  return planned(facts, monday, addDays(monday, 6)).map(
    ({ personId, kind, due }) => `${personId} ${kind} ${due.on} ${due.at}`,
  );
}

const planned = (facts: Facts, from: string, through: string): PlannedMessage[] =>
  plan(facts, new Date(local(from).getTime() - 1), new Date(local(addDays(through, 1)).getTime() - 1));

const withPeer = (changes: Partial<Person>) =>
  makeFacts({ people: PARKVAENGET.people.map((one) => (one.id === 'peer' ? { ...one, ...changes } : one)) });

describe('a normal week', () => {
  it('has three messages for the peer and none for anybody else', () => {
    expect(weekFrom(makeFacts(), '2026-03-02')).toEqual([
      'peer week-card 2026-03-03 10:15',
      'peer tomorrow 2026-03-04 14:15',
      'peer check-in 2026-03-05 13:45',
    ]);
  });

  it('names each message for life, and says until when it is of use', () => {
    const messages = planned(makeFacts(), '2026-03-02', '2026-03-08');

    expect(messages.map(({ slot, usefulUntil }) => [slot, usefulUntil])).toEqual([
      ['week-card:peer:2026-W10', local('2026-03-05', '14:30')],
      ['tomorrow:peer:2026-03-05', local('2026-03-05', '09:30')],
      ['check-in:peer:2026-W10', local('2026-03-10', '12:00')],
    ]);
  });

  it('tells the volunteers who asked, and nobody else of them', () => {
    const facts = makeFacts({ settings: { 'frivillig-b': { wantsReminders: true } } });

    expect(weekFrom(facts, '2026-03-02').filter((line) => line.startsWith('frivillig'))).toEqual([
      'frivillig-b tomorrow 2026-03-04 14:15',
    ]);
  });

  it('gives each of several peers their own', () => {
    const facts = makeFacts({
      people: [...PARKVAENGET.people, makeOther('peer', 'peer-to', { workingDays: ['monday', 'thursday'] })],
      settings: { 'peer-to': { checkIns: 'no' } },
    });

    expect(weekFrom(facts, '2026-03-02').filter((line) => line.startsWith('peer-to'))).toEqual([
      'peer-to tomorrow 2026-03-02 14:15',
      'peer-to week-card 2026-03-05 10:15',
    ]);
    expect(weekFrom(facts, '2026-03-02').filter((line) => line.startsWith('peer '))).toHaveLength(3);
  });

  it('has nothing for a coordinator or a development leader but the question about a meeting on a closed day', () => {
    const leaders = [makePerson('koordinator'), makePerson('udviklingsleder')];
    const programme = makeProgramme({ open: ['2026-04-02', '2026-05-14'] });

    expect(planned(makeFacts({ people: leaders, programme }), '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

describe('a week that is not like the others', () => {
  it.each([
    [
      'Easter 2026, with skærtorsdag on the day of the meeting',
      '2026-03-30',
      ['peer week-card 2026-03-31 10:15', 'peer check-in 2026-04-01 13:45'],
    ],
    [
      'after Easter Monday',
      '2026-04-06',
      ['peer week-card 2026-04-07 10:15', 'peer tomorrow 2026-04-08 14:15', 'peer check-in 2026-04-09 13:45'],
    ],
    [
      'Ascension Day, Thursday 14 May 2026',
      '2026-05-11',
      ['peer week-card 2026-05-12 10:15', 'peer check-in 2026-05-13 13:45'],
    ],
    [
      'week 53 of 2026, with New Year on the Friday',
      '2026-12-28',
      ['peer week-card 2026-12-29 10:15', 'peer tomorrow 2026-12-30 14:15', 'peer check-in 2026-12-31 13:45'],
    ],
    [
      'the first week of 2026, with New Year on the Thursday',
      '2025-12-29',
      ['peer week-card 2025-12-30 10:15', 'peer check-in 2025-12-31 13:45'],
    ],
    [
      // The reminder for Thursday the 27th would be the fourth message of the week before: the cap is three.
      'Christmas 2029, with Tuesday and Wednesday closed',
      '2029-12-24',
      ['peer week-card 2029-12-27 10:15', 'peer check-in 2029-12-27 13:45'],
    ],
    [
      'the week before Christmas 2029',
      '2029-12-17',
      ['peer week-card 2029-12-18 10:15', 'peer tomorrow 2029-12-19 14:15', 'peer check-in 2029-12-20 13:45'],
    ],
  ])('%s', (_, monday, lines) => {
    expect(weekFrom(makeFacts(), monday)).toEqual(lines);
  });

  it('has its questions on Wednesday 1 April 2026 at 13.45, which is 11.45 UTC', () => {
    const checkIn = planned(makeFacts(), '2026-03-30', '2026-04-05').find(({ kind }) => kind === 'check-in');

    expect(checkIn?.dueAt.toISOString()).toBe('2026-04-01T11:45:00.000Z');
    expect(checkIn?.slot).toBe('check-in:peer:2026-W14');
  });

  it.each([
    // Before and after the clock changes: the wall time stays, the instant moves.
    ['2026-03-24', '2026-03-26', '09:15', '12:45'],
    ['2026-03-31', '2026-04-01', '08:15', '11:45'],
    ['2026-10-20', '2026-10-22', '08:15', '11:45'],
    ['2026-10-27', '2026-10-29', '09:15', '12:45'],
    ['2027-03-30', '2027-04-01', '08:15', '11:45'],
    ['2027-11-02', '2027-11-04', '09:15', '12:45'],
  ])('keeps the wall time in the weeks around a change of the clock: %s', (tuesday, thursday, weekCard, checkIn) => {
    const instants = planned(makeFacts(), tuesday, thursday).map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);

    expect(instants).toContain(`week-card ${tuesday}T${weekCard}:00.000Z`);
    expect(instants).toContain(`check-in ${thursday}T${checkIn}:00.000Z`);
  });

  it('closed by the workplace: the week card comes on the first day that is open, and nothing in a week without one', () => {
    const facts = makeFacts({
      programme: makeProgramme({ closed: ['2026-03-03', '2026-03-10', '2026-03-11', '2026-03-12'] }),
    });

    expect(weekFrom(facts, '2026-03-02')).toEqual([
      'koordinator closed-meeting 2026-03-02 10:00',
      'peer week-card 2026-03-04 10:15',
      'peer tomorrow 2026-03-04 14:15',
      'peer check-in 2026-03-05 13:45',
    ]);
    expect(weekFrom(facts, '2026-03-09')).toEqual([]);
  });

  it('with the meeting day open though it is a holiday: as always', () => {
    const facts = makeFacts({ programme: makeProgramme({ open: ['2026-04-02'] }) });

    expect(weekFrom(facts, '2026-03-30')).toEqual([
      'peer week-card 2026-03-31 10:15',
      'peer tomorrow 2026-04-01 14:15',
      'peer check-in 2026-04-02 13:45',
    ]);
  });

  it('after Christmas 2029 a volunteer who asked is told on the last working day, not on a holiday', () => {
    const facts = makeFacts({ settings: { 'frivillig-a': { wantsReminders: true } } });

    expect(weekFrom(facts, '2029-12-24')).toContain('frivillig-a tomorrow 2029-12-24 14:15');
  });

  it('outside the period brings nothing, and the last day is still inside', () => {
    const facts = makeFacts({ programme: makeProgramme({ period: { start: '2026-03-03', end: '2026-03-19' } }) });

    expect(planned(facts, '2026-01-01', '2026-12-31').map(({ slot }) => slot)).toEqual([
      'week-card:peer:2026-W10',
      'tomorrow:peer:2026-03-05',
      'check-in:peer:2026-W10',
      'week-card:peer:2026-W11',
      'tomorrow:peer:2026-03-12',
      'check-in:peer:2026-W11',
      'week-card:peer:2026-W12',
      'tomorrow:peer:2026-03-19',
      'check-in:peer:2026-W12',
    ]);
  });

  it('without a development meeting has no word of one', () => {
    const programme = makeProgramme({ meetings: (all) => all.filter(({ id }) => id !== 'development-meeting') });

    expect(weekFrom(makeFacts({ programme }), '2026-03-02')).toEqual([
      'peer week-card 2026-03-03 10:15',
      'peer check-in 2026-03-05 13:45',
    ]);
  });
});

describe('what a person has chosen', () => {
  const kinds = (facts: Facts) => planned(facts, '2026-03-02', '2026-03-08').map(({ kind }) => kind);

  it('stop: nothing at all', () => {
    expect(kinds(makeFacts({ settings: { peer: { stopped: true } } }))).toEqual([]);
  });

  it('pause: nothing through the day that was said, that day included', () => {
    const through = (on: string) => kinds(makeFacts({ settings: { peer: { pausedUntilOn: on } } }));

    expect(through('2026-03-02')).toEqual(['week-card', 'tomorrow', 'check-in']);
    expect(through('2026-03-03')).toEqual(['tomorrow', 'check-in']);
    expect(through('2026-03-04')).toEqual(['check-in']);
    expect(through('2026-03-05')).toEqual([]);
  });

  it('a fortnight of pause: no message in it, and all of them from the day after', () => {
    const facts = makeFacts({ settings: { peer: { pausedUntilOn: '2026-03-16' } } });

    expect(planned(facts, '2026-03-03', '2026-03-16')).toEqual([]);
    expect(weekFrom(facts, '2026-03-16')).toHaveLength(3);
  });

  it('no to the questions: the two others stay', () => {
    expect(kinds(makeFacts({ settings: { peer: { checkIns: 'no' } } }))).toEqual(['week-card', 'tomorrow']);
  });

  it.each([
    ['nothing said yet', { checkIns: undefined, informedVersion: undefined }],
    ['a yes to an earlier information', { checkIns: 'yes', informedVersion: 0 }],
  ] as const)('%s: the questions are held back and say what they need', (_, choice) => {
    const messages = planned(makeFacts({ settings: { peer: choice } }), '2026-03-02', '2026-03-08');

    expect(messages.map(({ kind, needs }) => [kind, needs])).toEqual([
      ['week-card', undefined],
      ['tomorrow', undefined],
      ['check-in', 'yes'],
    ]);
  });

  it('own hours: a message meant for another time comes as near to it as the hours allow', () => {
    expect(weekFrom(withPeer({ from: '11:00', to: '13:30' }), '2026-03-02')).toEqual([
      'peer week-card 2026-03-03 11:15',
      'peer tomorrow 2026-03-04 13:00',
      'peer check-in 2026-03-05 13:00',
    ]);
  });

  it('own days: the week card on the first of them, the reminder on the last before the meeting', () => {
    expect(weekFrom(withPeer({ workingDays: ['thursday'] }), '2026-03-02')).toEqual([
      'peer week-card 2026-03-05 10:15',
      'peer check-in 2026-03-05 13:45',
      // For Thursday 12 March, a week ahead: there is no working day in between.
      'peer tomorrow 2026-03-05 14:15',
    ]);
  });

  it('a working day too short for any message: none, and nothing breaks', () => {
    expect(weekFrom(withPeer({ from: '10:00', to: '10:30' }), '2026-03-02')).toEqual([]);
  });
});

describe('the cap of the week', () => {
  it('lets the reminder go first and the week card last', () => {
    const kinds = (weeklyCapForPeer: number) =>
      planned(makeFacts({ programme: makeProgramme({ weeklyCapForPeer }) }), '2026-03-02', '2026-03-08').map(
        ({ kind }) => kind,
      );

    expect(kinds(3)).toEqual(['week-card', 'tomorrow', 'check-in']);
    expect(kinds(2)).toEqual(['week-card', 'check-in']);
    expect(kinds(1)).toEqual(['week-card']);
  });

  it('counts no message that is held back', () => {
    const programme = makeProgramme({ weeklyCapForPeer: 2 });
    const facts = makeFacts({ programme, settings: { peer: { checkIns: undefined } } });

    expect(
      planned(facts, '2026-03-02', '2026-03-08').flatMap(({ kind, needs }) => (needs === undefined ? [kind] : [])),
    ).toEqual(['week-card', 'tomorrow']);
  });
});

describe('the ends of a window', () => {
  const due = local('2026-03-05', '13:45');
  const second = (seconds: number) => new Date(due.getTime() + 1000 * seconds);

  it('does not hold what is due when it begins, and holds what is due when it ends', () => {
    expect(plan(makeFacts(), second(-1), due)).toHaveLength(1);
    expect(plan(makeFacts(), due, second(1))).toHaveLength(0);
    expect(plan(makeFacts(), second(-2), second(-1))).toHaveLength(0);
  });

  it('empty or backwards: nothing', () => {
    expect(plan(makeFacts(), due, due)).toEqual([]);
    expect(plan(makeFacts(), second(100_000), second(-100_000))).toEqual([]);
  });

  it('tells the local moment that the instant is', () => {
    const [message] = plan(makeFacts(), second(-1), due);

    expect(message && localMomentOf(message.dueAt, 'Europe/Copenhagen')).toEqual(message?.due);
  });
});
