import type { Person, Weekday } from '../programme/people';
import type { Programme } from '../programme/programme';
import { closedOn, closesAt, isInPeriod } from './closed-days';
import type { Facts } from './facts';
import { addDays, instantOf, localMomentOf, minutesOf, wallTimeOf, weekdayOf, type LocalMoment } from './local-time';

/** When a person may hear from the bot: local weekdays, and the first and last wall time of a message. */
export interface MessageHours {
  days: readonly Weekday[];
  /** Inclusive. */
  earliest: string;
  /** Inclusive. */
  latest: string;
  /** False while nobody has told the person's hours and Monday to Friday is assumed. */
  agreed: boolean;
}

const ASSUMED_DAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const ASSUMED_EARLIEST = '10:00';
const LAST_MINUTE = 24 * 60 - 1;

/** Time to change gear at the end of the day (function description, line 95). */
const LAST_HALF_HOUR = 30;

/** Two messages are never nearer than this. */
const AIR_MINUTES = 10;

/** A reminder that comes earlier than this reminds nobody. */
const MOST_DAYS_BEFORE = 14;

/**
 * A person's own hours, else the role's, else Monday to Friday from 10.00 ("ikke aftalt"). The first message never comes in the
 * first quarter and the last never in the last half hour of the day: time to change gear (function description, lines 84 and 95).
 */
export function messageHours(person: Person, programme: Programme): MessageHours {
  const role = programme.roles[person.role];
  const days = person.workingDays ?? role.workingDays;
  const from = person.from ?? role.from;
  const to = person.to ?? role.to;
  const { earliest, latest } = programme.messages;
  if (days == null || from == null || to == null) {
    return { days: days ?? ASSUMED_DAYS, earliest: ASSUMED_EARLIEST, latest, agreed: false };
  }
  return {
    days,
    earliest: later(earliest, wallTimeOf(Math.min(LAST_MINUTE, minutesOf(from) + 15))),
    latest: earlier(latest, wallTimeOf(Math.max(0, minutesOf(to) - 30))),
    agreed: true,
  };
}

/** True when the person works that local date: in the programme's period, one of their days, and not closed. */
export function worksOn(person: Person, programme: Programme, on: string): boolean {
  const isTheirs = messageHours(person, programme).days.includes(weekdayOf(on));
  return isTheirs && isInPeriod(programme, on) && closedOn(programme, on) === undefined;
}

/** True when the person is said to be away on that local date. */
export function isAway(facts: Pick<Facts, 'absences'>, person: Person, on: string): boolean {
  return facts.absences.some((one) => one.personId === person.id && one.fromOn <= on && on <= one.toOn);
}

/** True when the person works that local date and is here. */
export function isHereOn(facts: Facts, person: Person, on: string): boolean {
  return worksOn(person, facts.programme, on) && !isAway(facts, person, on);
}

/** A person's break, when it has been set: from inclusive, to exclusive. Nothing is sent in it. */
export function breakOf(person: Person, programme: Programme): { from: string; to: string } | undefined {
  const role = programme.roles[person.role];
  const from = person.breakFrom ?? role.breakFrom;
  const to = person.breakTo ?? role.breakTo;
  return from == null || to == null ? undefined : { from, to };
}

/** True when a message may reach the person at this local moment: their day, their hours, not their break, not after a half day's end. */
export function mayHearAtMoment(person: Person, programme: Programme, { on, at }: LocalMoment): boolean {
  return worksOn(person, programme, on) && mayHearMinute(hearingMinutes(person, programme, on), minutesOf(at));
}

/** The same for an instant. */
export function mayHearAt(person: Person, programme: Programme, instant: Date): boolean {
  return mayHearAtMoment(person, programme, localMomentOf(instant, programme.timeZone));
}

/**
 * The wall time nearest to the wanted one at which the person may hear on that date, and that is ten minutes from everything in `taken`;
 * of two as near, the later. `undefined` when the day has none.
 */
export function hearingTimeOn(
  person: Person,
  programme: Programme,
  on: string,
  wanted: string,
  taken: readonly LocalMoment[] = [],
): string | undefined {
  const hours = hearingMinutes(person, programme, on);
  const isFree = (at: number) => mayHearMinute(hours, at) && isClear(taken, { on, at: wallTimeOf(at) });
  const from = minutesOf(wanted);
  const farthest = Math.max(Math.abs(from - hours.first), Math.abs(hours.last - from));
  for (let away = 0; away <= farthest; away += 1) {
    if (isFree(from + away)) return wallTimeOf(from + away);
    if (isFree(from - away)) return wallTimeOf(from - away);
  }
  return undefined;
}

/** True when a moment is ten minutes or more from every other: two messages at once are one too many. */
export function isClear(taken: readonly LocalMoment[], { on, at }: LocalMoment): boolean {
  return taken.every((other) => other.on !== on || Math.abs(minutesOf(other.at) - minutesOf(at)) >= AIR_MINUTES);
}

/**
 * The latest moment inside the person's own hours that is at least so many minutes before a local moment, and ten minutes from everything in
 * `taken`. Never plain subtraction: a quarter before a meeting at ten would lie outside the hours of somebody who begins at ten.
 * `undefined` when two weeks have none.
 */
export function latestHearing(
  facts: Facts,
  person: Person,
  before: LocalMoment,
  minutes: number,
  taken: readonly LocalMoment[] = [],
): LocalMoment | undefined {
  const { programme } = facts;
  const limit = new Date(instantOf(before, programme.timeZone).getTime() - minutes * 60_000);
  const last = localMomentOf(limit, programme.timeZone);
  for (let back = 0; back <= MOST_DAYS_BEFORE; back += 1) {
    const on = addDays(last.on, -back);
    if (!isHereOn(facts, person, on)) continue;
    const hours = hearingMinutes(person, programme, on);
    for (let at = back === 0 ? Math.min(hours.last, minutesOf(last.at)) : hours.last; at >= hours.first; at -= 1) {
      const moment = { on, at: wallTimeOf(at) };
      if (mayHearMinute(hours, at) && isClear(taken, moment)) return moment;
    }
  }
  return undefined;
}

/** The person's last working day before a local date on which they are here, looking back at most two weeks. */
export function workingDayBefore(facts: Facts, person: Person, on: string): string | undefined {
  for (let back = 1; back <= MOST_DAYS_BEFORE; back += 1) {
    const day = addDays(on, -back);
    if (isHereOn(facts, person, day)) return day;
  }
  return undefined;
}

/** The minutes of a date between which a person may hear, both inclusive, and their break: from inclusive, to exclusive. */
interface HearingMinutes {
  first: number;
  last: number;
  pause: { from: number; to: number } | undefined;
}

function hearingMinutes(person: Person, programme: Programme, on: string): HearingMinutes {
  const { earliest, latest } = messageHours(person, programme);
  const closes = closesAt(programme, on);
  const pause = breakOf(person, programme);
  return {
    first: minutesOf(earliest),
    last: Math.min(minutesOf(latest), closes === undefined ? LAST_MINUTE : minutesOf(closes) - LAST_HALF_HOUR),
    pause: pause && { from: minutesOf(pause.from), to: minutesOf(pause.to) },
  };
}

function mayHearMinute({ first, last, pause }: HearingMinutes, at: number): boolean {
  return at >= first && at <= last && (pause === undefined || at < pause.from || at >= pause.to);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
