import {
  hearingTimeOn,
  isHereOn,
  latestHearing,
  mayHearAt,
  messageHours,
  workingDayBefore,
  worksOn,
} from '../../src/schedules/working-hours';
import { local, makeFacts, makePerson, makeProgramme } from '../support/make-facts';

const programme = makeProgramme();
const peer = makePerson('peer');
const coordinator = makePerson('koordinator');

describe('the hours of messages', () => {
  it('of the peer are 10.15-14.30 on Tuesday, Wednesday and Thursday', () => {
    expect(messageHours(peer, programme)).toEqual({
      days: ['tuesday', 'wednesday', 'thursday'],
      earliest: '10:15',
      latest: '14:30',
      agreed: true,
    });
  });

  it('of somebody whose hours nobody has told are Monday to Friday 10-14.30, and say so', () => {
    expect(messageHours(coordinator, programme)).toEqual({
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      earliest: '10:00',
      latest: '14:30',
      agreed: false,
    });
  });

  it.each([
    // own hours, first and last message
    [{ from: '08:00', to: '16:00' }, '10:15', '14:30'],
    [{ from: '11:00', to: '15:00' }, '11:15', '14:30'],
    [{ from: '10:00', to: '13:00' }, '10:15', '12:30'],
    [{ from: '23:50', to: '23:59' }, '23:59', '14:30'],
    [{ from: '00:00', to: '00:10' }, '10:15', '00:00'],
  ])('with %j go from %s to %s: never the first quarter or the last half hour', (own, earliest, latest) => {
    expect(messageHours(makePerson('peer', own), programme)).toMatchObject({ earliest, latest });
  });

  it.each([
    [{}, '13:45', '13:45'],
    [{ from: '12:00', to: '16:00' }, '10:15', '12:15'],
    [{ from: '10:00', to: '13:00' }, '14:15', '12:30'],
    [{ from: '10:00', to: '10:30' }, '13:45', undefined],
  ])('with %j bring a message meant for %s at %s', (own, wanted, at) => {
    expect(hearingTimeOn(makePerson('peer', own), programme, '2026-03-05', wanted)).toBe(at);
  });
});

describe('a person may hear', () => {
  it.each([
    ['2026-03-05', '10:14', false],
    ['2026-03-05', '10:15', true],
    ['2026-03-05', '14:30', true],
    ['2026-03-05', '14:31', false],
    // Monday, Friday, Saturday
    ['2026-03-02', '12:00', false],
    ['2026-03-06', '12:00', false],
    ['2026-03-07', '12:00', false],
    // skærtorsdag
    ['2026-04-02', '12:00', false],
  ])('on %s at %s: %s', (on, at, may) => {
    expect(mayHearAt(peer, programme, local(on, at))).toBe(may);
  });

  it('by the wall clock on both sides of its change', () => {
    const everyDay = makePerson('peer', { workingDays: ['saturday', 'sunday', 'monday'] });

    expect(mayHearAt(everyDay, programme, new Date('2026-03-28T09:15:00Z'))).toBe(true);
    expect(mayHearAt(everyDay, programme, new Date('2026-03-29T08:15:00Z'))).toBe(true);
    expect(mayHearAt(everyDay, programme, new Date('2026-03-29T08:14:00Z'))).toBe(false);
    expect(mayHearAt(everyDay, programme, new Date('2026-03-29T12:31:00Z'))).toBe(false);
  });
});

describe('a working day', () => {
  it('is one of their own days, open, and in the period', () => {
    const spring = makeProgramme({ period: { start: '2027-02-02', end: '2027-04-29' }, closed: ['2027-02-09'] });

    expect(worksOn(peer, spring, '2027-01-28')).toBe(false);
    expect(worksOn(peer, spring, '2027-02-02')).toBe(true);
    expect(worksOn(peer, spring, '2027-02-05')).toBe(false);
    expect(worksOn(peer, spring, '2027-02-09')).toBe(false);
    expect(worksOn(peer, spring, '2027-03-25')).toBe(false);
    expect(worksOn(peer, spring, '2027-04-29')).toBe(true);
    expect(worksOn(peer, spring, '2027-05-04')).toBe(false);
  });

  it.each([
    // Thursday: the day before. Tuesday: Thursday of the week before.
    ['2026-03-05', '2026-03-04'],
    ['2026-03-03', '2026-02-26'],
    // After Christmas 2029, with Tuesday and Wednesday closed.
    ['2029-12-27', '2029-12-20'],
  ])('before %s is %s', (on, before) => {
    expect(workingDayBefore(makeFacts(), peer, on)).toBe(before);
  });

  it('before is not looked for further back than two weeks', () => {
    const closed = ['2026-07-07', '2026-07-08', '2026-07-09', '2026-07-14', '2026-07-15', '2026-07-16'];
    const summer = makeProgramme({ closed: [...closed, '2026-07-21', '2026-07-22'] });

    const open = makeProgramme({ closed: closed.slice(3) });

    expect(workingDayBefore(makeFacts({ programme: summer }), peer, '2026-07-23')).toBeUndefined();
    expect(workingDayBefore(makeFacts({ programme: open }), peer, '2026-07-21')).toBe('2026-07-09');
  });
});

describe('a break that is set', () => {
  const withBreak = makePerson('peer', { breakFrom: '12:00', breakTo: '12:15' });

  it.each([
    ['11:59', true],
    ['12:00', false],
    ['12:14', false],
    ['12:15', true],
  ])('is left alone: %s %s', (at, may) => {
    expect(mayHearAt(withBreak, programme, local('2026-03-05', at))).toBe(may);
  });

  it('moves a message to its nearer end, and of two as near to the later', () => {
    expect(hearingTimeOn(withBreak, programme, '2026-03-05', '12:04')).toBe('11:59');
    expect(hearingTimeOn(withBreak, programme, '2026-03-05', '12:07')).toBe('12:15');
    expect(hearingTimeOn(withBreak, programme, '2026-03-05', '12:10')).toBe('12:15');
  });
});

describe('a message keeps ten minutes from another', () => {
  it.each([
    ['13:45', '13:45', '13:55'],
    ['13:45', '13:50', '13:40'],
    ['14:30', '14:30', '14:20'],
    ['13:45', '13:55', '13:45'],
  ])('wanted at %s with one at %s it comes at %s', (wanted, other, at) => {
    const taken = [{ on: '2026-03-05', at: other }];
    expect(hearingTimeOn(peer, programme, '2026-03-05', wanted, taken)).toBe(at);
  });
});

describe('the latest moment inside the own hours before a meeting', () => {
  it.each([
    // Thursday 10.00: Wednesday. Tuesday 10.00: Thursday of the week before. Never a subtraction.
    ['2026-03-05', '10:00', 15, '2026-03-04', '14:30'],
    ['2026-03-03', '10:00', 15, '2026-02-26', '14:30'],
    ['2026-03-05', '12:30', 15, '2026-03-05', '12:15'],
    ['2026-03-05', '14:50', 15, '2026-03-05', '14:30'],
    // Two days before ten o'clock is before the day's first message.
    ['2026-03-05', '10:00', 2 * 24 * 60, '2026-02-26', '14:30'],
    ['2026-03-05', '12:30', 120, '2026-03-05', '10:30'],
    ['2026-03-05', '12:10', 120, '2026-03-04', '14:30'],
  ])('on %s at %s, %i minutes before, is %s %s', (on, from, minutes, day, at) => {
    expect(latestHearing(makeFacts(), peer, { on, at: from }, minutes)).toEqual({ on: day, at });
  });

  it('is none on a day they are away, nor in their break', () => {
    const away = { personId: 'peer', fromOn: '2026-03-04', toOn: '2026-03-04', setAt: local('2026-03-02', '09:00') };
    const facts = makeFacts({ absences: [away] });
    const withBreak = makePerson('peer', { breakFrom: '12:00', breakTo: '12:30' });

    expect(isHereOn(facts, peer, '2026-03-04')).toBe(false);
    expect(latestHearing(facts, peer, { on: '2026-03-05', at: '10:00' }, 15)).toEqual({
      on: '2026-03-03',
      at: '14:30',
    });
    expect(latestHearing(facts, withBreak, { on: '2026-03-05', at: '12:30' }, 15)).toEqual({
      on: '2026-03-05',
      at: '11:59',
    });
  });

  it('counts real minutes over the night the clock is moved', () => {
    const everyDay = makePerson('peer', { workingDays: ['saturday', 'sunday', 'monday'] });
    const meeting = { on: '2026-03-29', at: '12:00' };

    expect(latestHearing(makeFacts(), everyDay, meeting, 24 * 60)).toEqual({ on: '2026-03-28', at: '11:00' });
  });
});
