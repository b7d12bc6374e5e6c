import { WEEKDAYS, type Person } from '../../src/programme/people';
import type { Facts } from '../../src/schedules/facts';
import { addDays, addWeeks, dayInWeek, isoWeekOf, minutesOf, wallTimeOf } from '../../src/schedules/local-time';
import { occurrencesFor } from '../../src/schedules/occurrences';
import { plan, type PlannedMessage } from '../../src/schedules/plan';
import { mayHearAt } from '../../src/schedules/working-hours';
import { local, makeFacts, makeMeeting, makeOther, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { seededRandom } from '../support/random';

const random = seededRandom(20260305);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Peers with days and hours of their own, three volunteers, peer meetings at random times. */
function makeCrowd(size: number, closed: string[] = []): Facts {
  const peers = Array.from({ length: size }, (_, index): Person => {
    const days = WEEKDAYS.filter(() => random() < 0.45);
    const from = 60 * pick([6, 8, 9, 10, 11, 12]) + pick([0, 15, 30]);
    return makeOther('peer', `peer-${index}`, {
      // The first has but one day, a week before every meeting.
      ...(index === 0 && { workingDays: ['thursday'] }),
      ...(index % 4 !== 0 && { workingDays: days.length === 0 ? ['thursday'] : days }),
      ...(index % 3 === 0 ? {} : { from: wallTimeOf(from), to: wallTimeOf(from + pick([90, 180, 300, 480])) }),
    });
  });
  const volunteers = PARKVAENGET.people.filter(({ role }) => role === 'volunteer');
  const weeks = Array.from({ length: 53 }, (_, index) => addWeeks('2026-W01', index));
  const peerMeetings = weeks.flatMap((week) =>
    peers.slice(0, 8).map(({ id }) => {
      const from = 60 * pick([10, 11, 12, 13]) + pick([0, 15, 30]);
      const on = dayInWeek(week, pick(['tuesday', 'wednesday', 'thursday']));
      return makeMeeting(on, wallTimeOf(from), wallTimeOf(from + 120), { peerId: id });
    }),
  );
  const programme = makeProgramme({ closed });
  const settings = Object.fromEntries(volunteers.map(({ id }) => [id, { wantsReminders: true }]));
  return makeFacts({ programme, people: [...peers, ...volunteers], settings, peerMeetings });
}

const START = local('2026-01-01');
const END = local('2027-01-08');
// Three weeks in July and the days around Christmas.
const summer = Array.from({ length: 21 }, (_, day) => addDays('2026-07-06', day));

describe('a year of twenty peers', () => {
  const facts = makeCrowd(20);
  const year = plan(facts, START, END);
  const personOf = ({ personId }: PlannedMessage) => facts.people.find(({ id }) => id === personId) as Person;

  it('brings a lot, and each slot once', () => {
    expect(year.length).toBeGreaterThan(1000);
    expect(new Set(year.map(({ slot }) => slot)).size).toBe(year.length);
  });

  it('brings nobody anything outside their own days and hours', () => {
    const outside = year.filter((message) => !mayHearAt(personOf(message), facts.programme, message.dueAt));

    expect(outside.map(({ slot, due }) => [slot, due])).toEqual([]);
    expect(year.filter(({ due }) => due.at < '10:00' || due.at > '14:30')).toEqual([]);
  });

  it('brings nobody more than three in a week', () => {
    const perWeek = new Map<string, number>();
    for (const { personId, due } of year) {
      const key = `${personId} ${isoWeekOf(due.on)}`;
      perWeek.set(key, (perWeek.get(key) ?? 0) + 1);
    }

    expect([...perWeek].filter(([, count]) => count > 3)).toEqual([]);
  });

  it('never asks within a quarter of an hour of a meeting', () => {
    const tooNear = year.filter((message) => {
      if (message.kind !== 'check-in') return false;
      const at = minutesOf(message.due.at);
      return occurrencesFor(facts, personOf(message), isoWeekOf(message.due.on)).some(
        ({ on, from, to }) => on === message.due.on && at > minutesOf(from) - 15 && at < minutesOf(to) + 15,
      );
    });

    expect(tooNear.map(({ slot, due }) => [slot, due])).toEqual([]);
  });

  it('reminds of a meeting before it is too late to be of use', () => {
    expect(year.filter(({ dueAt, usefulUntil }) => dueAt > usefulUntil)).toEqual([]);
  });
});

describe('a year with a summer closing', () => {
  it('is planned the same in many small windows as in one, wherever they are cut', () => {
    const facts = makeCrowd(3, [...summer, '2026-12-24']);
    const year = plan(facts, START, END);
    const cuts = Array.from({ length: 30 }, () => START.getTime() + random() * (END.getTime() - START.getTime()));
    // Some cuts fall exactly on a message, some right around the closing and the change of the clock.
    const onMessages = Array.from({ length: 10 }, () => pick(year).dueAt.getTime());
    const days = ['2026-03-29', '2026-07-02', '2026-07-03', '2026-07-24', '2026-10-25', '2026-12-31'];
    const edges = [START, ...days.map((on) => local(on, '02:30')), END].map((edge) => edge.getTime());

    const ordered = [...edges, ...cuts, ...onMessages].sort((a, b) => a - b);
    const pieces = ordered
      .slice(1)
      .flatMap((edge, index) => plan(facts, new Date(ordered[index] ?? 0), new Date(edge)));

    expect(year.length).toBeGreaterThan(150);
    expect(pieces).toEqual(year);
  });
});
