import { peerMeetingMinutes } from '../meeting-time/decide-meeting-time';
import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { instantOf, isoWeekOf, localMomentOf, minutesOf, wallTimeOf } from '../../schedules/local-time';
import { nextHearing } from '../../schedules/next-hearing';
import { isWrittenTo } from './is-written-to';
import { pairWeek, type PairDay } from './pair-week';
import type { Span } from './shared-hours';
import { byTime, hasBegun, isSame, overlap, type Pair, type TimeOption } from './time-option';

/** More would be a calendar. */
const MOST_OPTIONS = 3;

/** Times begin on the quarters of the clock. */
const STEP_MINUTES = 15;

/** Time to change gear between two meetings (function description, line 95). */
const AIR_MINUTES = 15;

/** Whoever the bot writes to has had an hour to see the question before the first time begins. */
const NOTICE_MS = 60 * 60_000;

/** A possible time and how good it is. */
interface Candidate extends TimeOption {
  /** It lies over a time that has been refused. */
  nearRefused: boolean;
  /** Neither comes straight from a meeting or has to go straight on to one. */
  hasAir: boolean;
  onHalfHour: boolean;
}

/**
 * At most three times for a peer meeting in an ISO week, in order of time; none when there is none. All lie in hours that both have, where
 * neither is away, in a meeting or in a fixed break, and where the peer's day is not made over-full. Among those the best: one a day before two on
 * the same, with a quarter of an hour to the neighbours if a day has such a time, on the half hour, then the earliest. The same facts give the
 * same times.
 *
 * @param refused - times that have been offered and did not suit; none of them comes again, and what lies over them comes last.
 */
export function proposals(
  facts: Facts,
  peer: Person,
  volunteer: Person,
  week: string,
  now: Date,
  refused: readonly TimeOption[] = [],
): TimeOption[] {
  const pair = { peer, volunteer };
  const earliest = earliestStart(facts, pair, now);
  if (earliest === undefined) return [];
  const length = peerMeetingMinutes(facts);
  const candidates = pairWeek(facts, pair, week)
    .flatMap((day) => timesOn(day, length).map((time) => rated(day, time, refused)))
    .filter((one) => `${one.on} ${one.from}` >= earliest && !refused.some((other) => isSame(one, other)))
    .sort(byRank);
  return choose(candidates)
    .map(({ on, from, to }) => ({ on, from, to }))
    .sort(byTime);
}

/** True when the two can still meet then: it has not begun, both have the hours, and nothing has come in between. */
export function stillFits(facts: Facts, pair: Pair, option: TimeOption, now: Date): boolean {
  const moment = localMomentOf(now, facts.programme.timeZone);
  const day = pairWeek(facts, pair, isoWeekOf(option.on)).find(({ on }) => on === option.on);
  return !hasBegun(option, moment) && day !== undefined && fits(day, option);
}

function timesOn(day: PairDay, length: number): TimeOption[] {
  const { on, hours, leftMinutes } = day;
  if (hours === undefined || leftMinutes < length) return [];
  const first = Math.ceil(minutesOf(hours.from) / STEP_MINUTES) * STEP_MINUTES;
  const times: TimeOption[] = [];
  for (let at = first; at + length <= minutesOf(hours.to); at += STEP_MINUTES) {
    times.push({ on, from: wallTimeOf(at), to: wallTimeOf(at + length) });
  }
  return times.filter((time) => fits(day, time));
}

function fits({ hours, meetings, breaks }: PairDay, { from, to }: Span): boolean {
  if (hours === undefined || from < hours.from || to > hours.to) return false;
  return [...meetings, ...breaks].every((one) => one.to <= from || one.from >= to);
}

function rated({ meetings }: PairDay, time: TimeOption, refused: readonly TimeOption[]): Candidate {
  const [from, to] = [minutesOf(time.from), minutesOf(time.to)];
  return {
    ...time,
    nearRefused: refused.some((other) => overlap(time, other)),
    hasAir: meetings.every((one) => from - minutesOf(one.to) >= AIR_MINUTES || minutesOf(one.from) - to >= AIR_MINUTES),
    onHalfHour: from % 30 === 0,
  };
}

/** The best first. */
function byRank(one: Candidate, other: Candidate): number {
  const worse = (candidate: Candidate) =>
    (candidate.nearRefused ? 4 : 0) + (candidate.hasAir ? 0 : 2) + (candidate.onHalfHour ? 0 : 1);
  return worse(one) - worse(other) || byTime(one, other);
}

/** The best of each day first; then what lies beside the chosen ones; then what lies over them. */
function choose(ranked: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const isBestOfDay = (one: Candidate) => chosen.every(({ on }) => on !== one.on);
  const isBeside = (one: Candidate) => chosen.every((other) => !overlap(one, other));
  const isNew = (one: Candidate) => chosen.every((other) => other !== one);
  for (const wanted of [isBestOfDay, isBeside, isNew]) {
    for (const one of ranked) if (chosen.length < MOST_OPTIONS && wanted(one)) chosen.push(one);
  }
  return chosen;
}

/** The local moment, as text that sorts, before which no time is of use: one of the two would not have been asked in time. */
function earliestStart(facts: Facts, { peer, volunteer }: Pair, now: Date): string | undefined {
  const { timeZone } = facts.programme;
  // A pause is left out: that somebody wants quiet is not to be read from the times.
  const asIfNobodyPaused = { ...facts, settings: new Map() };
  const local = localMomentOf(now, timeZone);
  // Who is not written to hears it from the other.
  const heard = [peer, volunteer].map((person) =>
    isWrittenTo(facts, person) ? nextHearing(asIfNobodyPaused, person, local) : local,
  );
  const instants = heard.flatMap((moment) => (moment === undefined ? [] : instantOf(moment, timeZone).getTime()));
  if (instants.length < heard.length) return undefined;
  const { on, at } = localMomentOf(new Date(Math.max(...instants) + NOTICE_MS), timeZone);
  return `${on} ${at}`;
}
