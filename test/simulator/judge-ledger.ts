import type { Delivery, Settings } from '../../src/store/store';
import type { Book } from './invariants';
import { isAwayOn, isClosed } from './own-hours';
import { datePlus, wallClock, weekdayOf } from './own-time';
import type { World } from './world';

/** Compares what the bot has written down with what Teams has taken. */
export interface LedgerJudge {
  /** To be called once a local day while the bot runs, after a tick. */
  look(delivered: ReadonlyMap<string, number>): Promise<void>;
}

const MINUTE_MS = 60_000;
/** A row may wait for a tick, for a lease, and for the rest of a run. Time is passed over where no tick can matter, and for a day at most. */
const GRACE_MS = 25 * 60 * MINUTE_MS;
/** What is older has been looked at often enough. */
const LOOK_BACK_MS = 40 * 24 * 60 * MINUTE_MS;

/** Builds the judge. */
export function createLedgerJudge(world: World, book: Book): LedgerJudge {
  const wall = wallClock(world.plan.programme.timeZone);
  /** By person and week: on how many days they were seen to want everything. */
  const calmDays = new Map<string, number>();

  const judgeRow = (row: Delivery, delivered: ReadonlyMap<string, number>, takenIds: ReadonlySet<string>) => {
    const { slot, kind, state, usefulUntil, notBefore, claimedAt, activityId, cause } = row;
    const now = world.clock.now().getTime();
    const note = (more: string) => ({
      at: `${wall(row.dueAt).on} ${wall(row.dueAt).at}`,
      kind,
      note: `${slot} ${more}`,
    });
    const times = delivered.get(slot) ?? 0;
    const overAt = Math.max(usefulUntil.getTime(), notBefore?.getTime() ?? 0);
    if (state === 'planned' && now > overAt + GRACE_MS) book.note('lost', note('planned for ever'));
    if (state === 'sending' && claimedAt !== undefined && now > claimedAt.getTime() + GRACE_MS)
      book.note('lost', note('sending for ever'));
    const isAtTeams = times > 0 || (activityId !== undefined && activityId !== '' && takenIds.has(activityId));
    // A person who says that it arrived is believed, as they are in life.
    if (state === 'sent' && cause !== 'said-so' && !isAtTeams) book.note('lost', note('sent, and Teams never had it'));
    if (world.doubtful.has(slot) && !['uncertain', 'sending', 'sent'].includes(state)) {
      book.note('uncertain-not-listed', note(`nobody can know, and it is called ${state} ${cause ?? ''}`));
    }
    if (times > 0 && state !== 'sent' && state !== 'uncertain' && state !== 'sending') {
      book.note('uncertain-not-listed', note(`Teams has it, and it is called ${state} ${cause ?? ''}`));
    }
  };

  /** Who wants everything all through a week of work must have a row for its card. */
  const judgePlanned = (
    settings: readonly Settings[],
    absences: Parameters<typeof isAwayOn>[0],
    rows: readonly Delivery[],
  ) => {
    const today = wall(world.clock.now());
    for (const person of world.plan.people.filter(({ role }) => role === 'peer')) {
      const chosen = settings.find(({ personId }) => personId === person.id);
      const isQuiet = chosen?.stopped === true || chosen?.pausedUntilOn !== undefined || chosen?.weeklyCap === 0;
      const isAway = isAwayOn(absences, person.id, today.on) || isClosed(world.plan, today.on);
      if (isQuiet || (isAway && !['saturday', 'sunday'].includes(today.weekday))) continue;
      const key = `${person.id} ${today.week}`;
      calmDays.set(key, (calmDays.get(key) ?? 0) + 1);
      if (today.weekday !== 'sunday' || calmDays.get(key) !== 7) continue;
      // Of an absence that was told during the day the look in the morning knew nothing.
      const week = [6, 5, 4, 3, 2, 1, 0].map((back) => datePlus(today.on, -back));
      if (week.some((on) => isAwayOn(absences, person.id, on))) continue;
      const days: readonly string[] = person.workingDays ?? world.plan.programme.roles.peer.workingDays ?? [];
      const works = [6, 5, 4, 3, 2].some((back) => days.includes(weekdayOf(datePlus(today.on, -back))));
      if (!works || rows.some(({ slot }) => slot === `week-card:${person.id}:${today.week}`)) continue;
      book.note('lost', { at: today.on, kind: 'week-card', note: `${person.id} ${today.week} never planned` });
    }
  };

  return {
    async look(delivered) {
      const now = world.clock.now();
      const rows = await world.store.listDeliveries({ from: new Date(now.getTime() - LOOK_BACK_MS) });
      const takenIds = new Set(world.connector.sent.map(({ id }) => id));
      for (const row of rows) judgeRow(row, delivered, takenIds);
      const { on } = wall(now);
      judgePlanned(await world.store.listSettings(), await world.store.listAbsences(datePlus(on, -6), on), rows);
    },
  };
}
