import { weekLoad, loadNote, type WeekLoad } from '../../src/programme/week-load';
import type { Programme } from '../../src/programme/programme';
import { addWeeks, dayInWeek } from '../../src/schedules/local-time';
import { occurrencesOf } from '../../src/schedules/occurrences';
import { seriesDates } from '../../src/schedules/series';
import { makeFacts, makeMeeting, makeOther, makePerson, makeProgramme, PARKVAENGET } from '../support/make-facts';

const peer = makePerson('peer');
const WEEK = '2026-W11';
const THURSDAY = '2026-03-12';

/** Days of internal education, in the hours of work. */
const withEducation = (days: string[], programme = makeProgramme(), inside: boolean | null = true): Programme => ({
  ...programme,
  internalEducation: {
    ...programme.internalEducation,
    insideWorkingHours: inside,
    courses: programme.internalEducation.courses.map((course, index) =>
      index === 0 ? { ...course, dates: days } : { ...course, dates: null },
    ),
  },
});

const hours = (minutes: number): number => minutes / 60;
const sum = (loads: readonly WeekLoad[], what: 'workMinutes' | 'meetingMinutes' | 'breakMinutes'): number =>
  loads.reduce((all, load) => all + load[what], 0);

describe('the arithmetic of the function description, from the programme as data', () => {
  it('a week: 15 hours, 9 fixed, 6 left, 5 h 15 with the breaks', () => {
    const load = weekLoad(makeFacts(), peer, WEEK);

    expect(hours(load.workMinutes)).toBe(15);
    expect(hours(load.meetingMinutes)).toBe(9);
    expect(hours(load.workMinutes - load.meetingMinutes)).toBe(6);
    expect(load.breakMinutes).toBe(3 * 15);
    expect(hours(load.leftMinutes)).toBe(5.25);
  });

  it('a week with a day of education: 2.5 hours left, 1 h 45 with the breaks', () => {
    const load = weekLoad(makeFacts({ programme: withEducation(['2026-03-10']) }), peer, WEEK);

    expect(hours(load.workMinutes - load.meetingMinutes)).toBe(2.5);
    expect(hours(load.leftMinutes)).toBe(1.75);
  });

  it('a Thursday: 1 h 45 left, so no peer meeting fits; Tuesday and Wednesday have 9.5 hours for all three', () => {
    const { days } = weekLoad(makeFacts(), peer, WEEK);
    const left = days.map((day) => hours(day.leftMinutes));

    expect(days.map(({ on }) => on)).toEqual(['2026-03-10', '2026-03-11', THURSDAY]);
    expect(left[2]).toBe(1.75);
    expect((left[0] ?? 0) + (left[1] ?? 0)).toBe(9.5);
  });

  it('the season: 13 Thursdays, 12 meetings, 38 days, 190 hours, 131.5 of them fixed, 58.5 free', () => {
    const season = makeProgramme({ period: { start: '2020-02-01', end: '2020-04-30' } });
    const education = ['2020-02-11', '2020-02-18', '2020-03-10', '2020-03-17', '2020-04-14'];
    const facts = makeFacts({ programme: withEducation(education, season) });
    const weeks = Array.from({ length: 13 }, (_, index) => addWeeks('2020-W06', index));
    const loads = weeks.map((week) => weekLoad(facts, peer, week));
    const development = season.meetings.find(({ id }) => id === 'development-meeting')!;

    expect(weeks.at(-1)).toBe('2020-W18');
    expect(weeks.flatMap((week) => seriesDates(development, week))).toHaveLength(13);
    expect(weeks.flatMap((week) => occurrencesOf(facts, development, week))).toHaveLength(12);
    expect(loads.flatMap(({ days }) => days)).toHaveLength(38);
    expect(hours(sum(loads, 'workMinutes'))).toBe(190);
    expect(hours(sum(loads, 'meetingMinutes'))).toBe(131.5);
    expect(hours(sum(loads, 'workMinutes') - sum(loads, 'meetingMinutes'))).toBe(58.5);
    const [before, after] = [addWeeks('2020-W06', -1), addWeeks('2020-W18', 1)];
    expect([before, after].map((week) => weekLoad(facts, peer, week).workMinutes)).toEqual([0, 0]);
  });
});

describe('a week that is too full', () => {
  const threeOn = (days: readonly [string, string][]) =>
    days.map(([on, from], index) =>
      makeMeeting(on, from, `${Number(from.slice(0, 2)) + 2}${from.slice(2)}`, {
        volunteerId: `frivillig-${'abc'[index]}`,
      }),
    );

  it('is not the usual one, wherever the three peer meetings lie on Tuesday and Wednesday', () => {
    const peerMeetings = threeOn([
      ['2026-03-10', '10:15'],
      ['2026-03-10', '12:30'],
      ['2026-03-11', '12:30'],
    ]);

    expect(loadNote(makeFacts({ peerMeetings }), peer, WEEK)).toBeUndefined();
    expect(loadNote(makeFacts(), peer, WEEK)).toBeUndefined();
  });

  it('has a full Thursday when a peer meeting is put there beside both meetings and the break', () => {
    const facts = makeFacts({ peerMeetings: [makeMeeting(THURSDAY, '12:30', '14:30')] });

    expect(loadNote(facts, peer, WEEK)).toEqual({ week: WEEK, isOverFull: false, fullDays: [THURSDAY], tightDays: [] });
    expect(weekLoad(facts, peer, WEEK).meetingMinutes).toBe(9 * 60);
  });

  it.each([
    ['12:00', true],
    ['12:14', true],
    ['12:15', false],
  ])('has two meetings too close when the second begins at %s: %s', (from, tight) => {
    const to = `13:${from.slice(3)}`;
    const [pair] = weekLoad(makeFacts({ peerMeetings: [makeMeeting(THURSDAY, from, to)] }), peer, WEEK).backToBack;

    expect(pair !== undefined).toBe(tight);
    if (pair !== undefined) {
      expect(pair).toMatchObject({ on: THURSDAY, before: { meetingId: 'development-meeting' }, after: { from } });
    }
  });

  it('is over-full when two of its three days are closed, or two hold education', () => {
    const closed = makeProgramme({ closed: ['2026-03-10', '2026-03-11'] });
    const education = withEducation(['2026-03-10', '2026-03-11']);

    expect(loadNote(makeFacts({ programme: closed }), peer, WEEK)?.isOverFull).toBe(true);
    expect(loadNote(makeFacts({ programme: education }), peer, WEEK)?.isOverFull).toBe(true);
    expect(loadNote(makeFacts({ programme: withEducation(['2026-03-10']) }), peer, WEEK)).toBeUndefined();
  });

  it('counts education while nobody has said where its hours lie, and not when they lie outside', () => {
    const days = ['2026-03-10'];

    expect(weekLoad(makeFacts({ programme: withEducation(days, undefined, null) }), peer, WEEK).meetingMinutes).toBe(
      750,
    );
    expect(weekLoad(makeFacts({ programme: withEducation(days, undefined, false) }), peer, WEEK).meetingMinutes).toBe(
      540,
    );
  });

  it('never is a week without a working day, nor one before the period', () => {
    const closed = makeProgramme({ closed: ['2026-03-10', '2026-03-11', THURSDAY] });
    const later = makeProgramme({ period: { start: '2026-04-01' } });

    for (const programme of [closed, later]) {
      expect(weekLoad(makeFacts({ programme }), peer, WEEK)).toMatchObject({ workMinutes: 0, meetingMinutes: 0 });
      const peerMeetings = [makeMeeting('2026-03-10', '12:00', '14:00')];
      expect(loadNote(makeFacts({ programme, peerMeetings }), peer, WEEK)).toBeUndefined();
    }
  });

  it('takes the person’s own hours before the role’s', () => {
    const short = makePerson('peer', { to: '12:30' });

    expect(weekLoad(makeFacts(), short, WEEK)).toMatchObject({ workMinutes: 450, leftMinutes: 450 - 45 - 540 });
    expect(loadNote(makeFacts(), short, WEEK)).toMatchObject({ isOverFull: true, fullDays: [THURSDAY] });
  });

  it('asks for no more peer meetings than there are people to meet, and for none in place of one that was called off', () => {
    const alone = PARKVAENGET.people.filter(({ role }) => role !== 'volunteer');
    const many = [...PARKVAENGET.people, makeOther('volunteer', 'd'), makeOther('volunteer', 'e')];
    const cancelled = makeMeeting('2026-03-10', '10:15', '12:15', { state: 'cancelled' });
    const meetings = (facts: ReturnType<typeof makeFacts>) => weekLoad(facts, peer, WEEK).meetingMinutes;

    expect(meetings(makeFacts({ people: alone }))).toBe(180);
    expect(meetings(makeFacts({ people: many }))).toBe(540);
    expect(meetings(makeFacts({ peerMeetings: [cancelled] }))).toBe(420);
  });

  it('says the same whether the peer is here or not', () => {
    const absences = [{ personId: 'peer', fromOn: '2026-03-10', toOn: '2026-03-11', setAt: new Date(0) }];

    expect(weekLoad(makeFacts({ absences }), peer, WEEK)).toEqual(weekLoad(makeFacts(), peer, WEEK));
  });

  it('counts a staff meeting once also when its time has been set for that week', () => {
    const change = {
      occurrenceId: `staff-meeting.${THURSDAY}`,
      meetingId: 'staff-meeting',
      state: 'stands' as const,
      on: THURSDAY,
      from: '13:00',
      to: '14:00',
      place: undefined,
      extraLine: undefined,
      remind: true,
      changedBy: 'koordinator',
      changedAt: new Date(0),
      revision: 1,
    };

    expect(weekLoad(makeFacts({ meetingChanges: [change] }), peer, WEEK).meetingMinutes).toBe(540);
    expect(dayInWeek(WEEK, 'thursday')).toBe(THURSDAY);
  });
});
