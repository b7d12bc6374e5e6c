import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../src/programme/people';
import { comingUntilNextPlan } from '../../src/schedules/coming';
import type { Facts } from '../../src/schedules/facts';
import { addDays, addWeeks, dayInWeek, instantOf, isoWeekOf } from '../../src/schedules/local-time';
import { capOf, plan, type PlannedMessage } from '../../src/schedules/plan';
import { HEADS_UP_MINUTES, type Settings } from '../../src/store/store';
import { isoWeekByThursday } from '../calendar-proof/minute-scan';
import {
  makeChoices,
  makeFacts,
  makeMeeting,
  makeMeetingChange,
  makeOther,
  makePerson,
  makeProgramme,
} from '../support/make-facts';
import { seededRandom } from '../support/random';

/** Something that happens in the year and changes what is true. */
interface Happening {
  at: Date;
  apply(facts: Facts): Facts;
}

const ZONE = 'Europe/Copenhagen';
const instant = (on: string, at: string) => instantOf({ on, at }, ZONE);

/** Four who work at different times; one has two days, one only mornings, one a break in the middle. */
const PEERS: readonly Person[] = [
  makeOther('peer', 'peer', { workingDays: ['tuesday', 'wednesday', 'thursday'], from: '10:00', to: '15:00' }),
  makeOther('peer', 'early', { workingDays: ['monday', 'tuesday', 'thursday', 'friday'], from: '07:00', to: '12:00' }),
  makeOther('peer', 'two-days', {
    workingDays: ['monday', 'wednesday'],
    from: '11:00',
    to: '17:30',
    breakFrom: '12:30',
    breakTo: '13:00',
  }),
  makeOther('peer', 'fridays', {
    workingDays: ['friday'],
    from: '09:00',
    to: '14:00',
    breakFrom: '10:15',
    breakTo: '10:45',
  }),
];
const CLOSED = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16', '2026-12-24'];
const YEAR = Array.from({ length: 52 }, (_, index) => addWeeks('2026-W02', index));

const HOLIDAYS = new Set(
  (
    JSON.parse(readFileSync(join(__dirname, '../fixtures/holidays.json'), 'utf8')) as Record<string, { date: string }[]>
  )['2026']!.map(({ date }) => date),
);

/** A message that went out, and whether it had been told. */
interface Sent {
  message: PlannedMessage;
  wasTold: boolean;
  changedSince: boolean;
}

/** Lives through the year: between two happenings the sender's plan is sent, and after each the week cards say what is true. */
function live(seed: number): { sent: Sent[]; facts: Facts } {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const happenings = makeHappenings(random, pick);
  let facts = makeFacts({
    programme: makeProgramme({
      closed: CLOSED,
      meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, leadMinutes: [2880] } : one)),
    }),
    people: [...PEERS, makePerson('frivillig-a'), makePerson('frivillig-b'), makePerson('koordinator')],
    settings: { early: { headsUpMinutes: 15 }, 'two-days': { headsUpMinutes: 30, weeklyCap: 2 } },
  });
  const sent: Sent[] = [];
  const told = new Map<string, Set<string>>();
  const changedAt = new Map<string, Date>();
  const keyOf = ({ kind, occasion, due }: Pick<PlannedMessage, 'kind' | 'occasion' | 'due'>) =>
    `${kind} ${occasion} ${due.on} ${due.at}`;
  const tell = (person: Person, now: Date) =>
    told.set(person.id, new Set(comingUntilNextPlan(facts, person, now, []).map(keyOf)));
  const cardOf = new Map<string, string>();

  let from = instant('2026-01-05', '00:00');
  for (const { at, apply } of [...happenings, { at: instant('2026-12-31', '00:00'), apply: (same: Facts) => same }]) {
    for (const message of plan(facts, from, at)) {
      const person = PEERS.find(({ id }) => id === message.personId);
      if (person === undefined || message.kind === 'team-meeting') continue;
      if (message.kind !== 'heads-up' && isOverCap(sent, facts, person, message)) continue;
      // Before the first week card nothing could be told.
      const wasTold = message.kind === 'week-card' || !told.has(person.id) || told.get(person.id)!.has(keyOf(message));
      const since = changedAt.get(person.id);
      sent.push({
        message,
        wasTold,
        changedSince: since !== undefined && isoWeekOf(message.due.on) !== cardOf.get(person.id),
      });
      if (message.kind === 'week-card') {
        tell(person, message.dueAt);
        cardOf.set(person.id, message.occasion);
      }
    }
    facts = apply(facts);
    // The cards of the current week are made anew; an older one is history.
    for (const person of PEERS) {
      changedAt.set(person.id, at);
      if (cardOf.get(person.id) === isoWeekOf(localDate(at))) tell(person, at);
    }
    from = at;
  }
  return { sent, facts };
}

/** What the sender looks at last: how many have gone out this week. */
function isOverCap(sent: readonly Sent[], facts: Facts, person: Person, { due }: PlannedMessage): boolean {
  const thisWeek = sent.filter(
    ({ message }) =>
      message.personId === person.id && message.kind !== 'heads-up' && isoWeekOf(message.due.on) === isoWeekOf(due.on),
  );
  return thisWeek.length >= capOf(facts, person);
}

function makeHappenings(random: () => number, pick: <T>(items: readonly T[]) => T): Happening[] {
  const happenings: Happening[] = [];
  for (const week of YEAR) {
    const anyTime = () =>
      instant(
        dayInWeek(week, pick(['monday', 'tuesday', 'wednesday', 'thursday'])),
        pick(['08:11', '10:31', '12:03', '16:40']),
      );
    for (const { id: peerId } of PEERS) {
      const on = dayInWeek(week, pick(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']));
      const from = pick(['08:00', '10:30', '11:00', '12:00', '13:30']);
      const meeting = makeMeeting(
        on,
        from,
        from.replace(/^\d\d/, (hour) => String(Number(hour) + 1).padStart(2, '0')),
        { peerId },
      );
      happenings.push({ at: anyTime(), apply: (facts) => withPeerMeeting(facts, meeting) });
    }
    if (random() < 0.25) {
      const on = dayInWeek(week, 'thursday');
      const to = { on: addDays(on, pick([-2, -1, 1, 4])), from: pick(['09:00', '10:00', '13:00']), to: '14:30' };
      const change = makeMeetingChange({
        occurrenceId: `development-meeting.${on}`,
        ...to,
        state: pick(['stands', 'cancelled']),
      });
      happenings.push({
        at: anyTime(),
        apply: (facts) => ({
          ...facts,
          meetingChanges: [...facts.meetingChanges.filter((one) => one.occurrenceId !== change.occurrenceId), change],
        }),
      });
    }
    if (random() < 0.2) {
      const fromOn = dayInWeek(week, pick(['tuesday', 'wednesday', 'friday']));
      const toldAt = anyTime();
      const absence = {
        personId: pick(PEERS).id,
        fromOn,
        toOn: addDays(fromOn, pick([0, 1, 6, 13])),
        setAt: toldAt,
      };
      happenings.push({ at: toldAt, apply: (facts) => ({ ...facts, absences: [...facts.absences, absence] }) });
    }
    if (random() < 0.3) {
      const change: Partial<Settings> = pick([
        { weeklyCap: 1 },
        { weeklyCap: undefined },
        { headsUpMinutes: pick(HEADS_UP_MINUTES) },
        { lowEnergyUntilOn: dayInWeek(addWeeks(week, 1), 'tuesday') },
        { pausedUntilOn: dayInWeek(week, 'sunday') },
        { checkInEveryWeeks: pick([1, 2] as const) },
      ]);
      const person = pick(PEERS);
      happenings.push({ at: anyTime(), apply: (facts) => withSettings(facts, person, change) });
    }
  }
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function withPeerMeeting(facts: Facts, meeting: ReturnType<typeof makeMeeting>): Facts {
  const others = facts.peerMeetings.filter((one) => one.peerId !== meeting.peerId || one.week !== meeting.week);
  return { ...facts, peerMeetings: [...others, meeting] };
}

function withSettings(facts: Facts, person: Person, change: Partial<Settings>): Facts {
  const settings = { ...(facts.settings.get(person.id) ?? makeChoices(person)), ...change };
  return { ...facts, settings: new Map(facts.settings).set(person.id, settings) };
}

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});
const wallTime = (at: Date) => wall.format(at).replace(/\u202f/g, ' ');
const localDate = (at: Date) => wallTime(at).slice(0, 10);
const localTime = (at: Date) => wallTime(at).slice(12, 17);
const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
const weekday = (on: string) =>
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][
    new Date(`${on}T00:00:00Z`).getUTCDay()
  ];

describe.each([1, 2])('a year in which much happens (seed %i)', (seed) => {
  const { sent, facts } = live(seed);
  const personOf = ({ message }: Sent) => PEERS.find(({ id }) => id === message.personId)!;
  const at = ({ message }: Sent) => localTime(message.dueAt);
  const on = ({ message }: Sent) => localDate(message.dueAt);
  const told = (list: readonly Sent[]) => list.map(({ message }) => `${message.slot} ${wallTime(message.dueAt)}`);

  it('holds all kinds of messages', () => {
    expect(sent.length).toBeGreaterThan(300);
    expect(new Set(sent.map(({ message }) => message.kind))).toEqual(
      new Set(['week-card', 'tomorrow', 'check-in', 'lead-time', 'heads-up']),
    );
  });

  it('brings nothing outside the own days and hours, the first quarter and the last half hour included', () => {
    const outside = sent.filter((one) => {
      const { workingDays, from = '', to = '' } = personOf(one);
      const minute = minutes(at(one));
      return (
        !workingDays!.includes(weekday(on(one)) as never) ||
        minute < Math.max(minutes('10:15'), minutes(from) + 15) ||
        minute > Math.min(minutes('14:30'), minutes(to) - 30)
      );
    });
    expect(told(outside)).toEqual([]);
  });

  it('brings nothing in a break', () => {
    const inBreak = sent.filter((one) => {
      const { breakFrom, breakTo } = personOf(one);
      return breakFrom !== undefined && at(one) >= breakFrom && at(one) < breakTo!;
    });
    expect(told(inBreak)).toEqual([]);
  });

  it('brings nothing on a closed day or a public holiday', () => {
    expect(told(sent.filter((one) => HOLIDAYS.has(on(one)) || CLOSED.includes(on(one))))).toEqual([]);
  });

  it('brings nothing to somebody who is away', () => {
    const away = sent.filter((one) =>
      facts.absences.some(
        ({ personId, fromOn, toOn, setAt }) =>
          personId === one.message.personId && setAt < one.message.dueAt && fromOn <= on(one) && on(one) <= toOn,
      ),
    );
    expect(told(away)).toEqual([]);
  });

  it('keeps the cap in each week, heads-ups aside', () => {
    const counts = new Map<string, number>();
    for (const one of sent.filter(({ message }) => message.kind !== 'heads-up')) {
      const key = `${one.message.personId} ${isoWeekByThursday(on(one))}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
  });

  it('brings two messages to one person never nearer than ten minutes', () => {
    const near = sent.filter((one, index) =>
      sent.some(
        (other, place) =>
          place !== index &&
          other.message.personId === one.message.personId &&
          Math.abs(other.message.dueAt.getTime() - one.message.dueAt.getTime()) < 10 * 60_000,
      ),
    );
    expect(told(near)).toEqual([]);
  });

  it('brings nothing that the week card had not said', () => {
    const unannounced = sent.filter(
      ({ message, wasTold, changedSince }) => !wasTold && !(message.kind === 'heads-up' && changedSince),
    );
    expect(told(unannounced)).toEqual([]);
  });
});
