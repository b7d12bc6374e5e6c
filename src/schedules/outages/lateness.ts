import type { Person } from '../../programme/people';
import type { Delivery } from '../../store/store';
import type { Facts } from '../facts';
import { messageKind, type KindId } from '../kinds';
import { outageKind } from '../kinds/outage';
import { secretEndsKind } from '../kinds/secret-ends';
import { welcomeKind } from '../kinds/welcome';
import { localMomentOf } from '../local-time';
import type { Incident } from '../outage';
import { isQuietOn } from '../plan';
import { IN_TIME_MS, lastLate, type CalendarItem } from './by-calendar';
import { endOf, itemOf, outdoneSlots } from './touched';
import type { OwnItem } from './told';

/** The causes of a message that was not sent although it was wanted and its receiver could be reached. */
const OUR_DOING: readonly (string | undefined)[] = ['late', 'newer'];

/** Messages that nobody misses: this one itself, and what comes again anyway. */
const UNTOLD: readonly string[] = [outageKind.id, secretEndsKind.id, welcomeKind.id] satisfies readonly KindId[];

/** What is known when it is decided what to tell one person. */
export interface TellingInput {
  facts: Facts;
  person: Person;
  /** All deliveries of the person that may matter. */
  rows: readonly Delivery[];
  incidents: readonly Incident[];
  /** What the calendar had for the others; for the coordinator only. */
  calendar: readonly CalendarItem[];
  /** Up to when the ledger was looked through before; `undefined` the first time: then nothing is told that ended before. */
  lookedAt: Date | undefined;
  now: Date;
}

/** One of the person's own messages that was touched: when it was due, and up to when nothing got out. UTC. */
export type Touched = OwnItem & { dueAt: Date; until: Date };

/** What has ended unsent since the last look. */
export function ended({ facts, person, rows, lookedAt, now }: TellingInput): Touched[] {
  return rows.flatMap((row) => {
    const { slot, kind, state, cause, dueAt, endedAt } = row;
    if (state !== 'missed' || !OUR_DOING.includes(cause) || UNTOLD.includes(kind)) return [];
    if (lookedAt === undefined || endedAt === undefined || endedAt < lookedAt) return [];
    // What tells of a change may have waited for the person's own quiet.
    if (isQuietOn(facts, person, messageKind(kind), localMomentOf(dueAt, facts.programme.timeZone).on)) return [];
    const end = cause === 'newer' ? 'gone' : 'missed';
    return [{ ...itemOf(facts, row, end), slot, dueAt, until: endedAt > now ? now : endedAt }];
  });
}

/** What was due while nothing could be sent and has no end yet. */
export function waiting({ facts, person, rows, incidents, now }: TellingInput): Touched[] {
  const open = rows.filter(({ state, kind, dueAt }) => state === 'planned' && dueAt <= now && !UNTOLD.includes(kind));
  const outdone = outdoneSlots(open);
  return open.flatMap((row) => {
    const { slot, dueAt } = row;
    // Refused by Teams, or due while the bot did not run; what waits for other reasons is not late.
    const isHeld = row.notBefore !== undefined && dueAt.getTime() < now.getTime() - IN_TIME_MS;
    if (!isHeld && !incidents.some((one) => stopped(one, dueAt))) return [];
    const end = endOf(facts, person, row, now, outdone.has(slot));
    return end === undefined ? [] : [{ ...itemOf(facts, row, end), slot, dueAt, until: now }];
  });
}

/** True when it was due, and late, because the bot did not run. */
export function stopped(incident: Incident, dueAt: Date): boolean {
  return incident.what === 'stopped' && falls(incident, dueAt);
}

/** True when it was due in the time of this. */
export function falls(incident: Incident, dueAt: Date): boolean {
  return dueAt > incident.from && dueAt <= lastLate(incident);
}
