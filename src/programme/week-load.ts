import { closedOn, closesAt, isInPeriod } from '../schedules/closed-days';
import { peopleWith, type Facts } from '../schedules/facts';
import { dayInWeek, minutesOf } from '../schedules/local-time';
import { occurrenceId, occurrencesFor, PEER_MEETING, type Occurrence } from '../schedules/occurrences';
import { seriesDates } from '../schedules/series';
import { worksOn } from '../schedules/working-hours';
import { WEEKDAYS, type Person } from './people';
import type { Programme } from './programme';

/** What fills one working day, in minutes. `leftMinutes` below 0: it does not fit. */
export interface DayLoad {
  on: string;
  workMinutes: number;
  breakMinutes: number;
  meetingMinutes: number;
  leftMinutes: number;
}

/** What fills a peer's week, in minutes. `leftMinutes` below 0: the meetings are more than the working time. */
export interface WeekLoad {
  workMinutes: number;
  breakMinutes: number;
  meetingMinutes: number;
  leftMinutes: number;
  /** The working days, in order. */
  days: DayLoad[];
  /** Local dates whose meetings and break do not fit. */
  fullDays: string[];
  /** Two meetings of a day with less than a quarter of an hour between them: no time to change over (function description, line 95). */
  backToBack: { on: string; before: Occurrence; after: Occurrence }[];
}

/** Between two meetings there is to be a quarter of an hour. */
const CHANGE_OVER_MINUTES = 15;

/**
 * Adds up a peer's week: working hours, breaks, and every meeting that is known to take time. A meeting of known length counts also while its
 * clock time is not set, and a peer meeting that nobody has agreed on yet counts too, because it has to be held (function description, lines
 * 219 and 223). Absences are left out: the sum must not tell of them.
 */
export function weekLoad(facts: Facts, peer: Person, week: string): WeekLoad {
  const { programme } = facts;
  const timed = occurrencesFor(facts, peer, week).filter(({ meetingId }) => isFor(programme, peer, meetingId));
  const untimed = untimedIn(facts, peer, week);
  const days = WEEKDAYS.map((weekday) => dayInWeek(week, weekday))
    .filter((on) => worksOn(peer, programme, on))
    .map((on) => dayLoad(programme, peer, on, timed, untimed));
  const workMinutes = sum(days.map((day) => day.workMinutes));
  const breakMinutes = sum(days.map((day) => day.breakMinutes));
  const elsewhere = [...timed, ...untimed].filter(({ on }) => days.every((day) => day.on !== on));
  const notAgreedYet = workMinutes === 0 ? 0 : peerMeetingsToCome(facts, peer, week);
  const meetingMinutes = sum([...days.map((day) => day.meetingMinutes), ...elsewhere.map(lengthOf), notAgreedYet]);
  return {
    workMinutes,
    breakMinutes,
    meetingMinutes,
    leftMinutes: workMinutes - breakMinutes - meetingMinutes,
    days,
    fullDays: days.filter((day) => day.leftMinutes < 0 && day.meetingMinutes > 0).map(({ on }) => on),
    backToBack: tightPairs(timed),
  };
}

/** True when a week's meetings are more than its working time. A week without working time is not full but free. */
function isOverFull({ workMinutes, leftMinutes }: WeekLoad): boolean {
  return workMinutes > 0 && leftMinutes < 0;
}

/** What is worth saying about a week before it comes. Local dates. */
export interface LoadNote {
  week: string;
  isOverFull: boolean;
  fullDays: string[];
  /** With two meetings that lie close. */
  tightDays: string[];
}

/** What is worth saying about a peer's week; `undefined` when everything fits. */
export function loadNote(facts: Facts, peer: Person, week: string): LoadNote | undefined {
  const load = weekLoad(facts, peer, week);
  const tightDays = [...new Set(load.backToBack.map(({ on }) => on))];
  const note = { week, isOverFull: isOverFull(load), fullDays: load.fullDays, tightDays };
  return note.isOverFull || note.fullDays.length > 0 || tightDays.length > 0 ? note : undefined;
}

/** A meeting of known length whose clock time nobody has set. */
interface Untimed {
  on: string;
  minutes: number;
}

function dayLoad(
  programme: Programme,
  peer: Person,
  on: string,
  timed: readonly Occurrence[],
  untimed: readonly Untimed[],
): DayLoad {
  const workMinutes = Math.max(0, endOf(programme, peer, on) - minutesOf(peer.from ?? programme.roles.peer.from));
  const breakMinutes = programme.roles.peer.breakMinutes ?? 0;
  const meetingMinutes =
    sum([...timed, ...untimed].filter((one) => one.on === on).map(lengthOf)) + educationMinutes(programme, on);
  return { on, workMinutes, breakMinutes, meetingMinutes, leftMinutes: workMinutes - breakMinutes - meetingMinutes };
}

function endOf(programme: Programme, peer: Person, on: string): number {
  const usual = minutesOf(peer.to ?? programme.roles.peer.to);
  const closes = closesAt(programme, on);
  return closes === undefined ? usual : Math.min(usual, minutesOf(closes));
}

/** Whether the hours of education lie inside the working hours is not always said; while it is not, they fill the day all the same. */
function educationMinutes({ internalEducation }: Programme, on: string): number {
  if (internalEducation.insideWorkingHours === false) return 0;
  const isDay = internalEducation.courses.some(({ dates }) => dates?.includes(on) === true);
  return isDay ? 60 * internalEducation.hoursPerDay : 0;
}

function untimedIn({ programme, meetingChanges }: Facts, peer: Person, week: string): Untimed[] {
  return programme.meetings.flatMap((meeting) => {
    const { id, from, minutes } = meeting;
    if (from !== null || minutes === null || !isFor(programme, peer, id)) return [];
    return seriesDates(meeting, week)
      .filter((on) => isInPeriod(programme, on) && closedOn(programme, on) === undefined)
      .filter((on) => meetingChanges.every((change) => change.occurrenceId !== occurrenceId(id, on)))
      .map((on) => ({ on, minutes }));
  });
}

/** Never more than the programme asks for, nor than there are people to meet. One that was called off takes no time. */
function peerMeetingsToCome(facts: Facts, peer: Person, week: string): number {
  const meeting = facts.programme.meetings.find(({ id }) => id === PEER_MEETING);
  if (meeting?.mustBeHeldWeekly !== true || meeting.withEach === undefined) return 0;
  const { role, count } = meeting.withEach;
  const decided = facts.peerMeetings.filter((one) => one.week === week && one.peerId === peer.id).length;
  return Math.max(0, Math.min(count, peopleWith(facts, role).length) - decided) * (meeting.minutes ?? 0);
}

function tightPairs(timed: readonly Occurrence[]): WeekLoad['backToBack'] {
  return timed.flatMap((after, index) => {
    const before = timed[index - 1];
    if (before === undefined || before.on !== after.on) return [];
    return minutesOf(after.from) - minutesOf(before.to) < CHANGE_OVER_MINUTES ? [{ on: after.on, before, after }] : [];
  });
}

function isFor({ meetings }: Programme, { role }: Person, meetingId: string): boolean {
  return meetings.some(({ id, audiences }) => id === meetingId && audiences.some((one) => one.role === role));
}

function lengthOf(one: Untimed | Occurrence): number {
  return 'minutes' in one ? one.minutes : minutesOf(one.to) - minutesOf(one.from);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
