import type { ToldNames } from '../cards/absence-card';
import type { DaySpan } from '../dialogs/absence/decide-absence';
import { meetingsMissed } from '../dialogs/absence/meetings-missed';
import { whoToTell, type WhoToTell } from '../dialogs/absence/who-to-tell';
import { wordOf } from '../dialogs/attendance/own-meetings';
import type { Person } from '../programme/people';
import type { Facts } from '../schedules/facts';
import { notHereDelivery, parseNotHere, toldAway, type NotHere } from '../schedules/kinds/not-here';
import type { Occurrence } from '../schedules/occurrences';
import type { LocalMoment } from '../schedules/local-time';
import type { Delivery, Store } from '../store/store';
import type { Turn } from './turn';
import { takeBack } from '../schedules/take-back';

/** An absence is told at most a year before. */
const LOOK_BACK_MS = 400 * 24 * 60 * 60 * 1000;

/**
 * Adds one message to each person who would have met the actor in these meetings and has not heard it yet, and keeps that the actor does not
 * come. Gives who hears it, also from an earlier press. Runs in the caller's transaction.
 */
export async function tellNotHere(
  store: Store,
  facts: Facts,
  { actor, now }: Turn,
  missed: readonly Occurrence[],
): Promise<ToldNames> {
  for (const one of missed) await saveRsvp(store, facts, actor, one, 'not-coming', now);
  const who = whoToTell(facts, actor, missed, now);
  for (const { receiver, meetings, at } of who.byBot) {
    const before = await deliveriesTo(store, receiver, now);
    const known = toldAway(before, actor.id);
    const fresh = meetings.filter(({ id }) => !known.has(id));
    await add(store, facts, before, { receiver, absent: actor, state: 'away', meetings: fresh, at });
  }
  return toldNames(who);
}

/** Who hears it from the bot and who does not, by name, each of them in one list of reasons. */
export function toldNames({ byBot, byHand, late }: WhoToTell): ToldNames {
  const namesOf = (some: readonly Person[]) => some.map(({ name }) => name);
  const told = byBot.map(({ receiver }) => receiver);
  return {
    byBot: namesOf(told),
    byHand: namesOf(byHand.filter((one) => !late.includes(one))),
    late: namesOf(late.filter((one) => !told.includes(one))),
    lateForFirst: namesOf(late.filter((one) => told.includes(one))),
  };
}

/**
 * Takes back, for the days named, what was told: a message that has not left is withdrawn, and who has heard it hears that the actor comes
 * after all. Gives who hears that, also from an earlier press. Runs in the caller's transaction.
 */
export async function tellHereAgain(store: Store, facts: Facts, turn: Turn, span: DaySpan): Promise<ToldNames> {
  const { actor, now } = turn;
  const meetings = meetingsMissed(facts, actor, span, now);
  for (const one of meetings) await saveRsvp(store, facts, actor, one, undefined, now);
  const who = whoToTell(facts, actor, meetings, now);
  const heard: string[] = [];
  for (const telling of who.byBot) {
    await withdrawUnsent(store, facts, turn, telling);
    const before = await deliveriesTo(store, telling.receiver, now);
    const known = toldAway(before, actor.id);
    const back = telling.meetings.filter(({ id }) => known.has(id));
    await add(store, facts, before, { ...telling, absent: actor, state: 'here', meetings: back });
    if (back.length > 0 || saysHere(before, actor, telling.meetings)) heard.push(telling.receiver.name);
  }
  return { ...toldNames(who), byBot: heard };
}

/** What has not left is taken back as a whole; the part of it that still holds is told anew. */
async function withdrawUnsent(
  store: Store,
  facts: Facts,
  { actor, now }: Turn,
  { receiver, meetings, at }: { receiver: Person; meetings: readonly Occurrence[]; at: LocalMoment },
): Promise<void> {
  const ids = new Set(meetings.map(({ id }) => id));
  for (const delivery of await deliveriesTo(store, receiver, now)) {
    if (delivery.state !== 'planned' || !tells(delivery, actor, 'away', ids)) continue;
    if (!(await takeBack(store, delivery.slot, 'taken-back', now))) continue;
    const stays = parseNotHere(delivery.payload).meetings.filter(({ id }) => !ids.has(id));
    await add(store, facts, await deliveriesTo(store, receiver, now), {
      receiver,
      absent: actor,
      state: 'away',
      meetings: stays,
      at,
    });
  }
}

async function add(
  store: Store,
  facts: Facts,
  before: readonly Delivery[],
  told: Omit<Parameters<typeof notHereDelivery>[1], 'number'>,
): Promise<void> {
  if (told.meetings.length > 0) await store.addDelivery(notHereDelivery(facts, { ...told, number: before.length + 1 }));
}

/** The messages of this kind to a person, oldest first. */
async function deliveriesTo(store: Store, { id }: Person, now: Date): Promise<Delivery[]> {
  const all = await store.listDeliveries({ personId: id, from: new Date(now.getTime() - LOOK_BACK_MS) });
  return all.filter(({ kind }) => kind === 'not-here');
}

function saysHere(deliveries: readonly Delivery[], actor: Person, meetings: readonly Occurrence[]): boolean {
  const ids = new Set(meetings.map(({ id }) => id));
  return deliveries.some((one) => one.state !== 'withdrawn' && tells(one, actor, 'here', ids));
}

function tells({ payload }: Delivery, actor: Person, state: NotHere['state'], ids: ReadonlySet<string>): boolean {
  const told = parseNotHere(payload);
  return told.who === actor.id && told.state === state && told.meetings.some(({ id }) => ids.has(id));
}

async function saveRsvp(
  store: Store,
  facts: Facts,
  actor: Person,
  one: Occurrence,
  rsvp: 'not-coming' | undefined,
  now: Date,
): Promise<void> {
  const kept = wordOf(facts, actor.id, one);
  const isSaid = kept?.rsvp === 'not-coming';
  if (isSaid === (rsvp === 'not-coming')) return;
  await store.saveAttendance({
    occurrenceId: one.id,
    personId: actor.id,
    on: one.on,
    rsvp,
    outcome: kept?.outcome,
    saidAt: now,
  });
}
