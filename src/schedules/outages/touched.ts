import type { Person } from '../../programme/people';
import type { Delivery } from '../../store/store';
import type { Facts } from '../facts';
import { judge } from '../judge';
import { messageKind, type KindId } from '../kinds';
import { instantOf, localMomentOf, type LocalMoment } from '../local-time';
import { nextHearing } from '../next-hearing';
import type { ToldItem } from './told';

/** A message that was due and has not left. */
export type Waiting = Pick<Delivery, 'slot' | 'kind' | 'occasion' | 'dueAt' | 'usefulUntil' | 'payload' | 'notBefore'>;

/** Where a person stands who can be reached: only then is there something to say about lateness. */
const REACHED = { conversation: { active: true }, sentThisWeek: 0 };

/**
 * What will become of a message that was due while nothing could be sent, by the same rules as the sender's; `undefined` when its receiver does not
 * want it any more. Pure.
 *
 * @param newerDue - another of the same kind is due, and only the newest is sent.
 */
export function endOf(
  facts: Facts,
  person: Person,
  waiting: Waiting,
  now: Date,
  newerDue: boolean,
): ToldItem['end'] | undefined {
  const verdict = judge(facts, waiting, person, now, { ...REACHED, newerDue });
  if (verdict.do === 'end') {
    if (verdict.state === 'withdrawn') return undefined;
    return verdict.cause === 'newer' ? 'gone' : 'missed';
  }
  const first = hearingOf(facts, person, waiting, now);
  if (first === undefined || instantOf(first, facts.programme.timeZone) > waiting.usefulUntil) return 'missed';
  return isStillMeant(facts, person, waiting, now) ? 'comes' : 'gone';
}

/** When what waits can reach the person at the earliest; `undefined` when the coming weeks have no such moment. */
export function hearingOf(
  facts: Facts,
  person: Person,
  { notBefore }: Pick<Waiting, 'notBefore'>,
  now: Date,
): LocalMoment | undefined {
  const from = notBefore !== undefined && notBefore > now ? notBefore : now;
  return nextHearing(facts, person, localMomentOf(from, facts.programme.timeZone));
}

/** The slots of which a newer one of the same kind is there too, where only the newest is sent. All are one person's. */
export function outdoneSlots(rows: readonly Pick<Delivery, 'slot' | 'kind' | 'dueAt'>[]): Set<string> {
  const isOutdone = (one: (typeof rows)[number]) =>
    messageKind(one.kind).newestOnly && rows.some((other) => other.kind === one.kind && other.dueAt > one.dueAt);
  return new Set(rows.filter(isOutdone).map(({ slot }) => slot));
}

/** How a message is named in the list: its kind, and when it was to come. */
export function itemOf(facts: Facts, { kind, dueAt }: { kind: string; dueAt: Date }, end: ToldItem['end']): ToldItem {
  return { kind: kind as KindId, due: localMomentOf(dueAt, facts.programme.timeZone), end };
}

/** False when its reason is gone: then there is no message. What opens questions is made at the last moment and taken as meant. */
function isStillMeant(
  facts: Facts,
  person: Person,
  { kind: id, occasion, slot, payload }: Waiting,
  now: Date,
): boolean {
  const kind = messageKind(id);
  if (kind.opens !== undefined) return true;
  const input = { facts, person, occasion, slot, now, checkIn: undefined, payload, remake: false };
  return kind.message(input) !== undefined;
}
