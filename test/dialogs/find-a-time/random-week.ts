import { WEEKDAYS, type Person } from '../../../src/programme/people';
import type { Programme } from '../../../src/programme/programme';
import type { Facts } from '../../../src/schedules/facts';
import type { MeetingChange, PeerMeeting } from '../../../src/store/store';
import {
  local,
  makeFacts,
  makeMeeting,
  makeMeetingChange,
  makeOther,
  makePerson,
  makeProgramme,
  PARKVAENGET,
} from '../../support/make-facts';

/** A span of minutes on a day of the week that is asked about; 0 is its Monday, -7 the Monday before. */
export interface Block {
  day: number;
  from: number;
  to: number;
}

/** Hours as somebody has told them, in minutes; what is `undefined` they have not. */
export interface RawHours {
  days: readonly number[] | undefined;
  from: number | undefined;
  to: number | undefined;
  pause: { from: number; to: number } | undefined;
}

/** A week of two people in plain numbers, as it was rolled: what the oracle counts with. */
export interface RawWeek {
  now: { day: number; at: number };
  length: number;
  peer: RawHours;
  volunteer: RawHours;
  /** The meetings of each that stand, but the one they have with each other. */
  peerMeetings: Block[];
  volunteerMeetings: Block[];
  /** Meetings of the peer's day without a time of day, in minutes by day. */
  untimed: Map<number, number>;
  closed: Set<number>;
  halfDays: Map<number, number>;
  /** The bot writes to the volunteer, in their hours. */
  isWrittenTo: boolean;
  peerAway: Set<number>;
  volunteerAway: Set<number>;
}

/** The same week as the bot meets it, and as the oracle does. */
export interface RandomWeek {
  raw: RawWeek;
  facts: Facts;
  peer: Person;
  volunteer: Person;
  week: string;
  now: Date;
}

/** Weeks with what the calendar closes around them: a plain one, the clock's change, Easter, a 53rd. */
const CALENDAR = [
  { week: '2026-W10', monday: '2026-03-02', closed: [] },
  { week: '2026-W13', monday: '2026-03-23', closed: [] },
  { week: '2026-W14', monday: '2026-03-30', closed: [3, 4, 6, 7] },
  { week: '2026-W53', monday: '2026-12-28', closed: [-3, -2, 4] },
] as const;

const dateOf = (monday: string, day: number): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Rolls a week: hours, breaks, meetings, moved and called off ones, absences, closed and half days. */
export function rollWeek(random: () => number): RandomWeek {
  const chance = (part: number) => random() < part;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const between = (least: number, most: number, step: number) =>
    least + step * Math.floor(random() * ((most - least) / step + 1));
  const days = () => [0, 1, 2, 3, 4, 5, 6].filter((day) => random() < (day < 5 ? 0.6 : 0.1));
  const block = (day = between(0, 4, 1)): Block => {
    const from = between(9 * 60, 14 * 60, 15);
    return { day, from, to: from + pick([30, 45, 60, 90, 120, 180]) };
  };
  const hours = (asked: number): RawHours => {
    const from = chance(asked) ? between(8 * 60, 11 * 60, 15) : undefined;
    const start = between(11 * 60, 13 * 60, 15);
    return {
      days: chance(asked) ? days() : undefined,
      from,
      to: chance(asked) ? between(13 * 60, 17 * 60, 15) : undefined,
      pause: chance(0.25) ? { from: start, to: start + pick([15, 30]) } : undefined,
    };
  };

  const { week, monday, closed: holidays } = pick(CALENDAR);
  const raw: RawWeek = {
    now: { day: between(-7, 4, 1), at: between(7 * 60, 17 * 60, 5) },
    length: pick([45, 60, 90, 120, 120, 120]),
    peer: hours(0.5),
    volunteer: hours(0.4),
    peerMeetings: [],
    volunteerMeetings: [],
    untimed: new Map(),
    closed: new Set(holidays),
    halfDays: new Map(),
    isWrittenTo: chance(0.5),
    peerAway: new Set(),
    volunteerAway: new Set(),
  };
  const asPerson = ({ days: own, from, to, pause }: RawHours): Partial<Person> => ({
    ...(own === undefined || own.length === 0 ? {} : { workingDays: own.map((day) => WEEKDAYS[day] ?? 'monday') }),
    ...(from === undefined ? {} : { from: timeOf(from) }),
    ...(to === undefined ? {} : { to: timeOf(to) }),
    ...(pause === undefined ? {} : { breakFrom: timeOf(pause.from), breakTo: timeOf(pause.to) }),
  });
  for (const one of [raw.peer, raw.volunteer]) if (one.days?.length === 0) one.days = undefined;
  const peer = makePerson('peer', asPerson(raw.peer));
  const volunteer = makePerson('frivillig-a', asPerson(raw.volunteer));

  const closedDates: string[] = [];
  const halfDays: { date: string; closesAt: string }[] = [];
  if (chance(0.3)) {
    const day = between(0, 4, 1);
    raw.closed.add(day);
    closedDates.push(dateOf(monday, day));
  }
  if (chance(0.4)) {
    const day = between(0, 4, 1);
    const closesAt = between(11 * 60, 15 * 60, 30);
    raw.halfDays.set(day, closesAt);
    halfDays.push({ date: dateOf(monday, day), closesAt: timeOf(closesAt) });
  }

  const absences = [];
  for (const [person, away] of [
    [peer, raw.peerAway],
    [volunteer, raw.volunteerAway],
  ] as const) {
    if (!chance(0.3)) continue;
    const from = between(-3, 4, 1);
    const to = from + between(0, 3, 1);
    for (let day = from; day <= to; day += 1) away.add(day);
    absences.push({
      personId: person.id,
      fromOn: dateOf(monday, from),
      toOn: dateOf(monday, to),
      setAt: local(monday),
    });
  }

  const ofFile = (id: string) =>
    PARKVAENGET.programme.meetings.find((one) => one.id === id) as Programme['meetings'][number];
  const meetings: Programme['meetings'] = [{ ...ofFile('peer-meeting'), minutes: raw.length }];
  const meetingChanges: MeetingChange[] = [];
  for (let number = 1; number <= between(0, 4, 1); number += 1) {
    const id = `meeting-${number}`;
    const planned = block();
    const [from, to] = [timeOf(planned.from), timeOf(planned.to)];
    const roles = pick([['peer'], ['volunteer'], ['peer', 'volunteer'], ['coordinator']] as const);
    const audiences = roles.map((role) => ({ role, from, to }));
    const common = {
      weekday: WEEKDAYS[planned.day] ?? 'monday',
      from,
      to,
      minutes: planned.to - planned.from,
      audiences,
    };
    meetings.push({ ...ofFile('development-meeting'), ...common, id } as Programme['meetings'][number]);
    const fate = random();
    const moved = block();
    const stands = fate < 0.6 ? planned : fate < 0.8 ? moved : undefined;
    if (fate >= 0.6) {
      const now = stands ?? planned;
      meetingChanges.push(
        makeMeetingChange({
          ...{ occurrenceId: `${id}.${dateOf(monday, planned.day)}`, meetingId: id, on: dateOf(monday, now.day) },
          ...{ from: timeOf(now.from), to: timeOf(now.to), state: stands === undefined ? 'cancelled' : 'stands' },
        }),
      );
    }
    // The programme holds nothing on a closed day; what somebody has moved there is held.
    if (stands === undefined || (fate < 0.6 && raw.closed.has(planned.day))) continue;
    if ((roles as readonly string[]).includes('peer')) raw.peerMeetings.push(stands);
    if ((roles as readonly string[]).includes('volunteer')) raw.volunteerMeetings.push(stands);
  }
  if (chance(0.6)) {
    const day = between(0, 4, 1);
    const common = { weekday: WEEKDAYS[day] ?? 'monday', from: null, to: null, minutes: 60 };
    meetings.push({ ...ofFile('staff-meeting'), ...common } as Programme['meetings'][number]);
    if (!raw.closed.has(day)) raw.untimed.set(day, 60);
  }

  const peerMeetings: PeerMeeting[] = [];
  const meet = (peerId: string, volunteerId: string): Block | undefined => {
    const one = block();
    const state = chance(0.8) ? 'agreed' : 'cancelled';
    const changes = { peerId, volunteerId, state, week } as const;
    peerMeetings.push(makeMeeting(dateOf(monday, one.day), timeOf(one.from), timeOf(one.to), changes));
    return state === 'agreed' ? one : undefined;
  };
  if (chance(0.25)) meet('peer', 'frivillig-a');
  for (const [peerId, volunteerId, list] of [
    ['peer', 'frivillig-b', raw.peerMeetings],
    ['peer', 'frivillig-c', raw.peerMeetings],
    ['peer-2', 'frivillig-a', raw.volunteerMeetings],
  ] as const) {
    const one = chance(0.6) ? meet(peerId, volunteerId) : undefined;
    if (one !== undefined) list.push(one);
  }

  const programme = makeProgramme({ closed: closedDates, meetings: () => meetings });
  const others = PARKVAENGET.people.filter(({ id }) => id !== 'peer' && id !== 'frivillig-a');
  const facts = makeFacts({
    programme: { ...programme, closedDays: { ...programme.closedDays, halfDays } },
    people: [peer, makeOther('peer', 'peer-2'), volunteer, ...others],
    settings: { 'frivillig-a': { wantsReminders: raw.isWrittenTo } },
    ...{ peerMeetings, meetingChanges, absences },
  });
  const now = local(dateOf(monday, raw.now.day), timeOf(raw.now.at));
  return { raw, facts, peer, volunteer, week, now };
}
