import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addDays, dayInWeek, isoWeekOf, weekdayOf, type LocalMoment } from '../../schedules/local-time';
import { allOccurrencesFor, occurrencesOf, PEER_MEETING } from '../../schedules/occurrences';
import type { DayAt } from '../meeting-time/parse-days';
import type { TimesAt } from '../meeting-time/parse-times';
import type { MeetingRequest } from './meeting-request';
import type { RequestPiece } from './request-pieces';

/** The meeting, what is wished for it, and from when. */
export interface RequestSoFar {
  pieces: readonly RequestPiece[];
  action: MeetingRequest['action'];
  meetingId: string | undefined;
  partnerId: string | undefined;
  actor: Person;
  moment: LocalMoment;
}

/** What is said of the time that was, of the new one, and of one that may be either. */
interface Said {
  days: DayAt[];
  times: TimesAt[];
}
type Zone = 'old' | 'new' | 'open';

type When = Pick<MeetingRequest, 'which' | 'on' | 'from' | 'to' | 'mismatch'>;

/**
 * Tells which occurrence is meant and what its new time is. "Til" leads to the new time where a day or a time follows it, but not inside
 * a span: "flyt mødet fra torsdag 10 til 12 til onsdag 12 til 14". `undefined` when it is no wish after all.
 */
export function whenOf(facts: Facts, so: RequestSoFar): { action: MeetingRequest['action']; when: When } | undefined {
  const said = sort(so.pieces, so.action);
  if (said === undefined) return undefined;
  if (so.action === 'set') {
    if (said.old.days.length > 0) return whenOf(facts, { ...so, action: 'move' });
    return { action: 'set', when: { which: undefined, ...newTime(so, said.new, undefined, undefined) } };
  }
  if (so.action !== 'move') {
    const old = merged(said.old, said.open, said.new);
    const which = whichOf(facts, so, old);
    const mismatch = which.mismatch || old.days.length > 1;
    return { action: so.action, when: { which: which.on, on: undefined, from: undefined, to: undefined, mismatch } };
  }
  return move(facts, so, said);
}

function move(facts: Facts, so: RequestSoFar, said: Record<Zone, Said>) {
  const hasNew = said.new.days.length + said.new.times.length > 0;
  const isLater = so.pieces.some(({ kind }) => kind === 'later' || kind === 'weekLater' || kind === 'dayLater');
  const [old, next] = hasNew || isLater ? [merged(said.old, said.open), said.new] : openMove(facts, so, said);
  // "Vi har flyttet mødet" tells of no time.
  const isTold = so.pieces.some(({ kind }) => kind === 'moved') && !so.pieces.some(({ kind }) => kind === 'move');
  if (isTold && next.days.length + next.times.length === 0 && !isLater) return undefined;
  const which = whichOf(facts, so, old);
  const time = newTime(so, next, which.on, old.days[0]?.week);
  const shift = so.pieces.some(({ kind }) => kind === 'weekLater') ? 7 : 1;
  const isShifted = so.pieces.some(({ kind }) => kind === 'weekLater' || kind === 'dayLater');
  const on = isShifted
    ? which.on && addDays(which.on, shift)
    : (time.on ?? (next.times.length > 0 && next.days.length === 0 ? which.on : undefined));
  const mismatch = which.mismatch || time.mismatch || old.days.length > 1;
  return { action: 'move' as const, when: { which: which.on, ...time, on, mismatch } };
}

/** No "til": the day is the one the meeting is on, if it is on that day, and otherwise the new one; a time is new. */
function openMove(facts: Facts, so: RequestSoFar, said: Record<Zone, Said>): [Said, Said] {
  const [day] = said.open.days;
  const isItsDay = day?.on !== undefined && datesIn(facts, so, isoWeekOf(day.on)).includes(day.on);
  const old = { days: isItsDay || day?.week !== undefined ? said.open.days : said.old.days, times: [] };
  const [span] = said.old.times;
  if (span?.joinedByWord === true && said.old.days.length > 0) {
    // "Fra onsdag kl. 12 til kl. 13": the day is the old one, and the second time the new.
    return [
      { ...said.old, times: [] },
      { days: [], times: [{ ...span, from: span.to, to: undefined }] },
    ];
  }
  if (said.open.times.length === 0) return [old, { days: isItsDay ? [] : said.open.days, times: [] }];
  // "flyt mødet fra 12 til 14": from the old to the new, or a span.
  const times = said.open.times.filter(({ joinedByWord }) => !joinedByWord);
  return [old, { days: said.open.days, times }];
}

function sort(pieces: readonly RequestPiece[], action: MeetingRequest['action']): Record<Zone, Said> | undefined {
  const said: Record<Zone, Said> = { old: empty(), new: empty(), open: empty() };
  const isSwap = pieces.some(({ kind }) => kind === 'instead' || kind === 'insteadOf');
  let zone: Zone = action === 'set' ? 'new' : action === 'move' ? 'open' : 'old';
  for (const [at, piece] of pieces.entries()) {
    const next = pieces
      .slice(at + 1)
      .find(({ kind }) => kind !== 'nothing' && kind !== 'prep' && kind !== 'subject')?.kind;
    const leadsToTime = next !== undefined && TIME_KINDS.includes(next);
    if (piece.kind === 'to' && leadsToTime && action === 'set' && said.new.days.length > 0 && next === 'day') {
      // "sæt mødet på torsdag til onsdag" moves it.
      said.old = merged(said.old, said.new);
      said.new = empty();
    } else if (piece.kind === 'to' && leadsToTime) zone = action === 'set' || action === 'move' ? 'new' : zone;
    else if ((piece.kind === 'from' && leadsToTime) || piece.kind === 'insteadOf') zone = 'old';
    else if (
      piece.kind === 'newTime' ||
      ((piece.kind === 'be' || piece.kind === 'hold') && isSwap && action === 'move')
    )
      zone = 'new';
    else if ((piece.kind === 'meeting' || piece.kind === 'generic') && action === 'move' && said.new.days.length > 0)
      zone = 'old';
    else if (piece.kind === 'day') said[piece.day.possessive && action === 'move' ? 'old' : zone].days.push(piece.day);
    else if (piece.kind === 'times') said[zone].times.push(piece.times);
    else if (piece.kind === 'number') {
      const hour = hourOf(piece.value);
      const before = pieces.slice(0, at).findLast(({ kind }) => kind !== 'nothing')?.kind;
      // "onsdag 12" may be the twelfth: it is not read, and asked for.
      if (before === 'to' && hour !== undefined) said[zone].times.push(hour);
      else if (before !== 'day' && before !== 'insteadOf' && before !== 'from') return undefined;
    }
  }
  return said;
}

const TIME_KINDS: readonly RequestPiece['kind'][] = ['day', 'times', 'number', 'later', 'weekLater', 'dayLater'];

function empty(): Said {
  return { days: [], times: [] };
}

function merged(...all: readonly Said[]): Said {
  return { days: all.flatMap(({ days }) => days), times: all.flatMap(({ times }) => times) };
}

function hourOf(value: number): TimesAt | undefined {
  if (!(value >= 1 && value < 24)) return undefined;
  const hour = value < 7 ? value + 12 : value;
  return {
    from: `${String(hour).padStart(2, '0')}:00`,
    to: undefined,
    length: 0,
    afterFrom: false,
    joinedByWord: false,
  };
}

/** The date of the occurrence that is meant. A week means the one in it; if there is none, its Monday, which no occurrence has. */
function whichOf(facts: Facts, so: RequestSoFar, { days }: Said): { on: string | undefined; mismatch: boolean } {
  const [day] = days;
  if (day === undefined) return { on: undefined, mismatch: false };
  if (day.week !== undefined) {
    const dates = datesIn(facts, so, day.week);
    return { on: dates.length === 1 ? dates[0] : dayInWeek(day.week, 'monday'), mismatch: false };
  }
  return { on: day.on, mismatch: day.mismatch || day.on === undefined };
}

function newTime(
  { moment }: RequestSoFar,
  { days, times }: Said,
  which: string | undefined,
  week: string | undefined,
): Omit<When, 'which'> {
  const [day] = days;
  const [time] = times;
  const { from, to } = time === undefined || times.length > 1 ? { from: undefined, to: undefined } : time;
  const mismatch = days.length > 1 || day?.mismatch === true;
  return { on: day && dateOf(day, moment, from, which, week), from, to, mismatch };
}

/** A weekday alone is the one in the week of the meeting that is moved, if it is still to come, and otherwise the next. */
function dateOf(
  day: DayAt,
  moment: LocalMoment,
  from: string | undefined,
  which: string | undefined,
  week: string | undefined,
): string | undefined {
  if (day.on === undefined || !day.byWeekday) return day.on;
  const meant = week ?? (which && isoWeekOf(which));
  if (meant !== undefined) {
    const on = dayInWeek(meant, weekdayOf(day.on));
    if (on > moment.on) return on;
    return on === moment.on && which === undefined ? on : addDays(on, on < moment.on || which !== undefined ? 7 : 0);
  }
  const hasPassed = day.on === moment.on && from !== undefined && from <= moment.at;
  return hasPassed ? addDays(day.on, 7) : day.on;
}

/** The dates in a week on which there is such a meeting, called off or not. */
function datesIn(facts: Facts, { meetingId, partnerId, actor }: RequestSoFar, week: string): string[] {
  const meeting = facts.programme.meetings.find(({ id }) => id === meetingId);
  const found =
    meeting === undefined || meeting.id === PEER_MEETING
      ? allOccurrencesFor(facts, actor, week)
          .filter((one) => meetingId === undefined || one.meetingId === meetingId)
          .filter((one) => partnerId === undefined || one.withPersonId === partnerId)
      : occurrencesOf(facts, meeting, week);
  return [...new Set(found.map(({ on }) => on))];
}
