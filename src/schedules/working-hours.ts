import type { Person, Weekday } from '../programme/people';
import type { Programme } from '../programme/programme';
import { closedOn, isInPeriod } from './closed-days';
import { addDays, localMomentOf, minutesOf, wallTimeOf, weekdayOf } from './local-time';

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

/** The wall time nearest to the wanted one at which the person may hear; `undefined` when their day is too short for any. */
export function hearingTime(person: Person, programme: Programme, wanted: string): string | undefined {
  const { earliest, latest } = messageHours(person, programme);
  return earliest > latest ? undefined : earlier(latest, later(earliest, wanted));
}

/** True when a message may reach the person at this instant. */
export function mayHearAt(person: Person, programme: Programme, instant: Date): boolean {
  const { on, at } = localMomentOf(instant, programme.timeZone);
  const { earliest, latest } = messageHours(person, programme);
  return worksOn(person, programme, on) && at >= earliest && at <= latest;
}

/** The person's last working day before a local date, looking back at most two weeks. */
export function workingDayBefore(person: Person, programme: Programme, on: string): string | undefined {
  for (let back = 1; back <= MOST_DAYS_BEFORE; back += 1) {
    const day = addDays(on, -back);
    if (worksOn(person, programme, day)) return day;
  }
  return undefined;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
