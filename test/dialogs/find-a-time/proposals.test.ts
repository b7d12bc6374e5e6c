import { decide, WORDS, type Word } from '../../../src/dialogs/find-a-time/decide';
import { proposals, stillFits } from '../../../src/dialogs/find-a-time/proposals';
import type { TimeOption } from '../../../src/dialogs/find-a-time/time-option';
import { dayInWeek, weekdayOf } from '../../../src/schedules/local-time';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson, makeProgramme } from '../../support/make-facts';
import { seededRandom } from '../../support/random';
import { rollWeek, type Block, type RandomWeek, type RawHours, type RawWeek } from './random-week';

const peer = makePerson('peer');
const a = makePerson('frivillig-a');
const TUESDAY = local('2026-03-03', '09:00');
const find = (facts = makeFacts(), now = TUESDAY, week = '2026-W10', refused: TimeOption[] = []) =>
  proposals(facts, peer, a, week, now, refused).map(({ on, from, to }) => `${weekdayOf(on)} ${from}-${to}`);

describe('the times that are offered', () => {
  it('are on different days, and never on the Thursday that its meetings fill', () => {
    // Thursday: development meeting two hours, staff meeting one, the break a quarter: 1 h 45 min are left.
    expect(find()).toEqual(['tuesday 11:30-13:30', 'wednesday 10:00-12:00', 'wednesday 12:00-14:00']);
  });

  it('keep a quarter of an hour to the neighbours where the day has such a time', () => {
    const busy = [makeMeeting('2026-03-04', '10:00', '11:00', { volunteerId: 'frivillig-b' })];
    expect(find(makeFacts({ peerMeetings: busy }))).toContain('wednesday 11:30-13:30');
    // From 11.00 to 13.00 is all there is; then it is offered without.
    const tight = [...busy, makeMeeting('2026-03-04', '13:00', '14:30', { volunteerId: 'frivillig-c' })];
    expect(find(makeFacts({ peerMeetings: tight }))).toContain('wednesday 11:00-13:00');
    const short = makeProgramme({
      meetings: (all) => all.map((one) => (one.id === 'peer-meeting' ? { ...one, minutes: 60 } : one)),
    });
    expect(find(makeFacts({ programme: short, peerMeetings: tight }))).toContain('wednesday 11:30-12:30');
  });

  it('are never in a fixed break, on a closed day, after a half day has ended, or while one of the two is away', () => {
    expect(
      proposals(makeFacts(), makePerson('peer', { breakFrom: '12:00', breakTo: '12:30' }), a, '2026-W10', TUESDAY).map(
        ({ from }) => from,
      ),
    ).toEqual(['12:30', '10:00', '12:30']);
    expect(find(makeFacts({ programme: makeProgramme({ closed: ['2026-03-04'] }) }))).not.toContainEqual(
      expect.stringContaining('wednesday'),
    );
    const half = makeProgramme();
    half.closedDays = { ...half.closedDays, halfDays: [{ date: '2026-03-04', closesAt: '12:30' }] };
    expect(find(makeFacts({ programme: half })).filter((time) => time.startsWith('wed'))).toEqual([
      'wednesday 10:00-12:00',
    ]);
    for (const personId of ['peer', 'frivillig-a']) {
      const absences = [{ personId, fromOn: '2026-03-04', toOn: '2026-03-04', setAt: TUESDAY }];
      expect(find(makeFacts({ absences }))).not.toContainEqual(expect.stringContaining('wednesday'));
    }
  });

  it("keep to the volunteer's own hours when they are known, else to the peer's", () => {
    const early = makePerson('frivillig-a', { workingDays: ['wednesday', 'friday'], from: '08:00', to: '12:30' });
    expect(proposals(makeFacts(), peer, early, '2026-W10', TUESDAY).map(({ on, from }) => `${on} ${from}`)).toEqual([
      '2026-03-04 10:00',
      '2026-03-04 10:15',
      '2026-03-04 10:30',
    ]);
  });

  it('begin when whoever is written to has had an hour to see the question', () => {
    const written = makeFacts({ settings: { 'frivillig-a': { wantsReminders: true } } });
    const only = makePerson('frivillig-a', { workingDays: ['wednesday'], from: '08:00', to: '14:00' });
    // The volunteer hears on Wednesday at 10.15 at the earliest; without reminders the peer passes it on before.
    expect(proposals(written, peer, only, '2026-W10', TUESDAY)[0]?.from).toBe('11:15');
    expect(proposals(makeFacts(), peer, only, '2026-W10', TUESDAY)[0]?.from).toBe('10:00');
    expect(find(makeFacts(), local('2026-03-03', '11:00'))[0]).toBe('tuesday 12:00-14:00');
    expect(find(makeFacts(), local('2026-03-03', '15:00'))).not.toContainEqual(expect.stringContaining('tuesday'));
    // Wednesday from 10.15, when the peer's day begins; not from midnight.
    expect(find(makeFacts(), local('2026-03-03', '15:00'))[0]).toBe('wednesday 11:30-13:30');
  });

  it('do not tell of a pause', () => {
    const paused = { pausedUntilOn: '2026-03-12', lowEnergyUntilOn: '2026-03-12' };
    expect(find(makeFacts({ settings: { peer: paused, 'frivillig-a': paused } }))).toEqual(find());
  });

  it('leave the hour of a meeting that was called off, and of the two’s own, free', () => {
    const own = makeMeeting('2026-03-03', '12:00', '14:00');
    expect(find(makeFacts({ peerMeetings: [own] }))).toEqual(find());
    const called = makeMeetingChange({ state: 'cancelled', on: '2026-03-05' });
    expect(find(makeFacts({ meetingChanges: [called] }))).toContainEqual(expect.stringContaining('thursday'));
  });

  it('are new ones after a no, beside the refused where there is room', () => {
    const refused = proposals(makeFacts(), peer, a, '2026-W11', TUESDAY);
    expect(refused).toHaveLength(3);
    const next = proposals(makeFacts(), peer, a, '2026-W11', TUESDAY, refused);
    expect(next).toHaveLength(3);
    for (const one of next) expect(refused).not.toContainEqual(one);
    // The other half of Wednesday; Tuesday has nothing that does not lie over a time that was refused.
    expect(next).toContainEqual({ on: '2026-03-11', from: '12:00', to: '14:00' });
  });

  it('are none in a week that is over, and in one without shared hours', () => {
    expect(find(makeFacts(), TUESDAY, '2026-W09')).toEqual([]);
    expect(
      proposals(makeFacts(), peer, makePerson('frivillig-a', { workingDays: ['sunday'] }), '2026-W10', TUESDAY),
    ).toEqual([]);
  });
});

// The oracle: minutes of a week in a row of yes and no, counted from what was rolled. It shares no code with what it judges.

const NINE = 7 * 1440;
/** Minutes from the Monday before the week, at 0.00. */
const minuteOf = (day: number, at: number): number => NINE + day * 1440 + at;

interface Found {
  day: number;
  from: number;
  to: number;
  air: boolean;
  half: boolean;
}

const PEER_HOURS = { days: [1, 2, 3], from: 600, to: 900 };
const blocked = (blocks: readonly Block[], day: number, from: number, to: number) =>
  blocks.some((one) => one.day === day && one.from < to && from < one.to);

/** From which minute on a person has had an hour to see a question; by asking each minute in turn whether they may hear. */
function heardAt(raw: RawWeek, hours: RawHours, role: 'peer' | 'volunteer', away: ReadonlySet<number>): number {
  const days = hours.days ?? (role === 'peer' ? PEER_HOURS.days : undefined);
  const from = hours.from ?? (role === 'peer' ? PEER_HOURS.from : undefined);
  const to = hours.to ?? (role === 'peer' ? PEER_HOURS.to : undefined);
  const known = days !== undefined && from !== undefined && to !== undefined;
  const earliest = known ? Math.max(615, from + 15) : 600;
  const latest = known ? Math.min(870, to - 30) : 870;
  for (let minute = minuteOf(raw.now.day, raw.now.at); minute < minuteOf(7, 0); minute += 1) {
    const day = Math.floor((minute - NINE) / 1440);
    const at = minute - minuteOf(day, 0);
    const weekday = (day + 7) % 7;
    if (!(days ?? [0, 1, 2, 3, 4]).includes(weekday) || raw.closed.has(day) || away.has(day)) continue;
    const end = Math.min(latest, (raw.halfDays.get(day) ?? 9999) - 30);
    if (at < earliest || at > end) continue;
    if (hours.pause !== undefined && at >= hours.pause.from && at < hours.pause.to) continue;
    return minute + 60;
  }
  return Infinity;
}

/** Every time at which the two can meet, by trying each quarter of the week. */
function allTimes(raw: RawWeek): Found[] {
  const { peer: own, volunteer: theirs } = raw;
  const peerDays = own.days ?? PEER_HOURS.days;
  const [peerFrom, peerTo] = [own.from ?? PEER_HOURS.from, own.to ?? PEER_HOURS.to];
  const earliest = Math.max(
    heardAt(raw, own, 'peer', raw.peerAway),
    raw.isWrittenTo ? heardAt(raw, theirs, 'volunteer', raw.volunteerAway) : minuteOf(raw.now.day, raw.now.at) + 60,
  );
  const meetings = [...raw.peerMeetings, ...raw.volunteerMeetings];
  const found: Found[] = [];
  for (let day = 0; day < 7; day += 1) {
    if (!peerDays.includes(day) || !(theirs.days ?? peerDays).includes(day)) continue;
    if (raw.closed.has(day) || raw.peerAway.has(day) || raw.volunteerAway.has(day)) continue;
    const closes = raw.halfDays.get(day) ?? 9999;
    const busy = raw.peerMeetings.filter((one) => one.day === day).reduce((sum, one) => sum + one.to - one.from, 0);
    const dayLength = Math.max(0, Math.min(peerTo, closes) - peerFrom);
    if (busy + (raw.untimed.get(day) ?? 0) + 15 + raw.length > dayLength) continue;
    for (let from = 0; from + raw.length < 1440; from += 15) {
      const to = from + raw.length;
      if (from < Math.max(peerFrom, theirs.from ?? 0) || to > Math.min(peerTo, theirs.to ?? 9999, closes)) continue;
      if (minuteOf(day, from) < earliest || blocked(meetings, day, from, to)) continue;
      const pauses = [own.pause, theirs.pause].flatMap((pause) => (pause === undefined ? [] : { day, ...pause }));
      if (blocked(pauses, day, from, to)) continue;
      found.push({ day, from, to, air: !blocked(meetings, day, from - 15, to + 15), half: from % 30 === 0 });
    }
  }
  return found;
}

/** The best three of all, by looking through everything that is left each time. */
function bestThree(all: readonly Found[], refused: readonly Block[] = []): Found[] {
  const chosen: Found[] = [];
  const left = all.filter((one) => refused.every((other) => other.day !== one.day || other.from !== one.from));
  while (chosen.length < 3 && left.length > 0) {
    const key = (one: Found): number => {
      const newDay = chosen.every(({ day }) => day !== one.day);
      const beside = !blocked(chosen, one.day, one.from, one.to);
      const near = blocked(refused, one.day, one.from, one.to);
      const worse = (near ? 4 : 0) + (one.air ? 0 : 2) + (one.half ? 0 : 1);
      return (newDay ? 0 : beside ? 1 : 2) * 1e8 + worse * 1e6 + minuteOf(one.day, one.from);
    };
    const lowest = Math.min(...left.map(key));
    const [best] = left.splice(
      left.findIndex((one) => key(one) === lowest),
      1,
    );
    if (best !== undefined) chosen.push(best);
  }
  return chosen.sort((one, other) => one.day - other.day || one.from - other.from);
}

const asFound = ({ week }: RandomWeek, options: readonly TimeOption[]) =>
  options.map(({ on, from, to }) => ({
    day: (Date.parse(on) - Date.parse(dayInWeek(week, 'monday'))) / 86_400_000,
    from: Number(from.slice(0, 2)) * 60 + Number(from.slice(3)),
    to: Number(to.slice(0, 2)) * 60 + Number(to.slice(3)),
  }));

const SETS = 500;
const random = seededRandom(138);
const weeks = Array.from({ length: SETS }, () => rollWeek(random));
const proposed = weeks.map(({ facts, peer, volunteer, week, now }) => proposals(facts, peer, volunteer, week, now));

describe(`${SETS} weeks that were rolled`, () => {
  it('are of all sorts', () => {
    const counts = [0, 1, 2, 3].map((count) => proposed.filter((options) => options.length === count).length);
    expect(counts.every((count) => count > 5)).toBe(true);
    expect(weeks.filter(({ raw }) => allTimes(raw).some(({ air }) => !air)).length).toBeGreaterThan(100);
    expect(weeks.filter(({ raw }) => raw.closed.size + raw.halfDays.size > 0).length).toBeGreaterThan(200);
    expect(weeks.filter(({ raw }) => raw.peerAway.size + raw.volunteerAway.size > 0).length).toBeGreaterThan(150);
  });

  it(`have the best times offered, in all ${SETS}, as an oracle finds them by trying every quarter of an hour`, () => {
    const wrong = weeks.flatMap((one, index) => {
      const expected = bestThree(allTimes(one.raw)).map(({ day, from, to }) => ({ day, from, to }));
      const offered = asFound(one, proposed[index] ?? []);
      return JSON.stringify(offered) === JSON.stringify(expected) ? [] : [{ index, offered, expected, raw: one.raw }];
    });
    expect(wrong).toEqual([]);
  });

  it(`have the best of the others offered after a no, in all ${SETS}`, () => {
    let second = 0;
    const wrong = weeks.flatMap((one, index) => {
      const { facts, peer, volunteer, week, now, raw } = one;
      const refused = proposed[index] ?? [];
      const expected = bestThree(allTimes(raw), asFound(one, refused)).map(({ day, from, to }) => ({ day, from, to }));
      const offered = asFound(one, proposals(facts, peer, volunteer, week, now, refused));
      second += offered.length;
      return JSON.stringify(offered) === JSON.stringify(expected) ? [] : [{ index, offered, expected, raw }];
    });
    expect(wrong).toEqual([]);
    expect(second).toBeGreaterThan(500);
  });

  it('have the same times offered when they are asked about again', () => {
    const again = weeks.map(({ facts, peer, volunteer, week, now }) => proposals(facts, peer, volunteer, week, now));
    expect(again).toEqual(proposed);
  });

  it(`come, after both have answered, to the best time that is left, in all ${SETS}`, () => {
    const scoreOf: Record<Word, number> = { can: 0, 'if-needed': 1, cannot: 100 };
    const roll = seededRandom(139);
    const outcomes = { best: 0, none: 0, next: 0 };
    weeks.forEach(({ facts, peer, volunteer, now, week }, index) => {
      const options = proposed[index] ?? [];
      if (options.length === 0) return;
      const say = () => options.map(() => WORDS[Math.floor(roll() * 3)] ?? 'can');
      const answers = { [peer.id]: say(), [volunteer.id]: say() };
      // In some, somebody else takes one of the times in between.
      const taken = roll() < 0.4 ? options[Math.floor(roll() * options.length)] : undefined;
      const meeting = taken && makeMeeting(taken.on, taken.from, taken.to, { volunteerId: 'frivillig-b', week });
      const others = facts.peerMeetings.filter(({ volunteerId }) => volunteerId !== 'frivillig-b');
      const after = meeting === undefined ? facts : { ...facts, peerMeetings: [...others, meeting] };
      const pair = { peer, volunteer };
      const decision = decide({ options, answers, peerId: peer.id, volunteerId: volunteer.id }, (option) =>
        stillFits(after, pair, option, now),
      );

      const scores = options.map((option, at) => {
        const isTaken =
          taken !== undefined && option.on === taken.on && option.from < taken.to && taken.from < option.to;
        const [one, other] = [answers[peer.id]?.[at], answers[volunteer.id]?.[at]];
        return isTaken || one === undefined || other === undefined ? 100 : scoreOf[one] + scoreOf[other];
      });
      const best = scores.indexOf(Math.min(...scores));
      const expected = (scores[best] ?? 100) >= 100 ? undefined : options[best];
      expect([index, decision.kind === 'best' ? decision.options[0] : undefined]).toEqual([index, expected]);
      outcomes[decision.kind === 'best' ? (taken === undefined ? 'best' : 'next') : 'none'] += 1;
    });
    expect(Object.values(outcomes).every((count) => count > 40)).toBe(true);
  });
});
