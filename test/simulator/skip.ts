import type { Person } from '../../src/programme/people';
import type { Facts } from '../../src/schedules/facts';
import { addDays, instantOf, localMomentOf } from '../../src/schedules/local-time';
import { readToTell } from '../../src/schedules/outage';
import { nextHearing } from '../../src/schedules/next-hearing';
import { isCounted, plan } from '../../src/schedules/plan';
import { readFacts, type Workplace } from '../../src/schedules/read-facts';
import { teamCardsBegun } from '../../src/schedules/team/team-meeting';
import type { Delivery, Store } from '../../src/store/store';

const MINUTE_MS = 60_000;
/** The bot's own round of looking after things, see `rounds.ts` of the schedules. */
const ROUND_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What is known of the minutes to come as long as nobody says anything to the bot. */
export interface Outlook {
  /** Up to when it holds, UTC. */
  until: Date;
  /** Whole minutes in which the calendar has something for the bot to do, in order. */
  minutes: number[];
  facts: Facts;
}

/** When a process goes round: each quarter of an hour, counted from its first tick as if it ticked in every minute. */
export interface Rounds {
  /** The process is another, or its clock has been set. */
  begin(): void;
  ticked(at: Date): void;
  /** The last round at or before a minute, if it is after the last tick. */
  before(minute: Date): Date | undefined;
  /** The first round after an instant. */
  after(at: Date): Date | undefined;
}

/** Rounds of a process that has not ticked yet. */
export function createRounds(): Rounds {
  let last: number | undefined;
  let tickedAt = 0;
  const latest = (at: number) =>
    last === undefined ? undefined : last + Math.floor((at - last) / ROUND_MS) * ROUND_MS;
  return {
    begin: () => void (last = undefined),
    ticked(at) {
      tickedAt = minuteBefore(at);
      last = latest(tickedAt) ?? tickedAt;
    },
    before(minute) {
      const round = latest(minute.getTime());
      return round === undefined || round <= tickedAt ? undefined : new Date(round);
    },
    after(at) {
      const round = latest(at.getTime());
      return round === undefined ? undefined : new Date(round + ROUND_MS);
    },
  };
}

function minuteBefore(at: Date): number {
  return Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
}

/**
 * Looks from `after` to `until`: everything that the calendar brings (messages, meetings that begin, the daily sweep). Asked of the planner
 * itself: it promises the same for a long window as for many short ones, and `skip.test.ts` holds it to that.
 */
export async function lookAhead(store: Store, workplace: Workplace, after: Date, until: Date): Promise<Outlook> {
  const facts = await readFacts(store, workplace, after, until);
  const minutes = new Set<number>();
  for (const { dueAt, needs } of plan(facts, after, until)) if (needs === undefined) minutes.add(minuteFrom(dueAt));
  if (facts.teamChat !== undefined) {
    // It is not told when a meeting begins, only whether one did.
    for (let at = minuteFrom(after); at <= until.getTime(); at += 15 * MINUTE_MS) {
      if (teamCardsBegun(facts, after, new Date(at)).length > 0) minutes.add(at);
    }
  }
  // On the hour, because the calendar's retention runs then.
  for (let at = Math.ceil(after.getTime() / DAY_MS) * DAY_MS; at <= until.getTime(); at += DAY_MS) minutes.add(at);
  return { until, facts, minutes: [...minutes].filter((at) => at > after.getTime()).sort((one, other) => one - other) };
}

/** The next whole minute after `now` in which a tick can do anything, as things stand in the store; `undefined` when none is before `until`. */
export async function nextMinute(store: Store, now: Date, outlook: Outlook, rounds: Rounds): Promise<Date | undefined> {
  const next = minuteFrom(new Date(now.getTime() + 1));
  const candidates: number[] = [];
  const { watermark } = await store.readHeartbeat();
  // What is due by now and not planned yet is for the very next tick.
  const due = outlook.minutes.find((at) => watermark === undefined || at > watermark.getTime());
  if (due !== undefined) candidates.push(Math.max(due, next));
  if ((await store.listStale()).length > 0) candidates.push(next);
  const open = await store.listDeliveries({ states: ['planned', 'sending'] });
  for (const delivery of open) candidates.push(...(await minutesFor(store, outlook.facts, delivery, next)));
  const round = rounds.after(now);
  if (round !== undefined && (await isToBeTold(store, now, open))) candidates.push(round.getTime());
  const first = Math.min(...candidates);
  return first <= outlook.until.getTime() ? new Date(first) : undefined;
}

const LOOK_BACK_MS = 14 * DAY_MS;

/** The next round has something to tell somebody of. */
async function isToBeTold(store: Store, now: Date, open: readonly Delivery[]): Promise<boolean> {
  const { lookedAt, incidents } = (await readToTell(store)).toTell;
  if (lookedAt === undefined || incidents.length > 0 || open.some(({ kind }) => kind === 'outage')) return true;
  const missed = await store.listDeliveries({ states: ['missed'], from: new Date(now.getTime() - LOOK_BACK_MS) });
  return missed.some(({ endedAt }) => endedAt !== undefined && endedAt >= lookedAt);
}

/** When a row that is not at its end may be something else. */
async function minutesFor(store: Store, facts: Facts, delivery: Delivery, next: number): Promise<number[]> {
  const { state, claimedAt, dueAt, notBefore, usefulUntil, kind } = delivery;
  if (state === 'sending') return [Math.max(next, minuteFrom(claimedAt ?? dueAt) + 2 * MINUTE_MS)];
  const from = Math.max(minuteFrom(dueAt), notBefore === undefined ? 0 : minuteFrom(notBefore));
  if (from >= next) return [from];
  // Useful through that instant: the first minute after it ends the row.
  const over = Math.max(next, minuteFrom(new Date(usefulUntil.getTime() + 1)));
  const person = facts.people.find(({ id }) => id === delivery.personId);
  if (person === undefined) return [next];
  const midnight = midnightAfter(facts, next);
  // What the calendar brings is given up as soon as a day begins on which it is not wanted.
  const quiet = isCounted(kind) ? [midnight] : [];
  if ((await store.findConversation(person.id))?.active !== true) return [over, ...quiet];
  return [over, ...quiet, hearingFrom(facts, person, next) ?? midnight];
}

/** The first minute from which on somebody may hear. */
function hearingFrom(facts: Facts, person: Person, from: number): number | undefined {
  const { timeZone } = facts.programme;
  const at = nextHearing(facts, person, localMomentOf(new Date(from), timeZone));
  // A wall time that comes twice in autumn is the first of the two; this may be the second.
  return at && Math.max(from, instantOf(at, timeZone).getTime());
}

function midnightAfter({ programme }: Facts, after: number): number {
  const tomorrow = addDays(localMomentOf(new Date(after), programme.timeZone).on, 1);
  return instantOf({ on: tomorrow, at: '00:00' }, programme.timeZone).getTime();
}

/** The first whole minute at or after an instant. */
function minuteFrom(at: Date): number {
  return Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS;
}
