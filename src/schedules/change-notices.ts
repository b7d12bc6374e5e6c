import type { Person } from '../programme/people';
import type { Delivery, Store } from '../store/store';
import { readChangeNote, type ChangeNote } from './change-note';
import { comingAround } from './coming-around';
import { settingsOf, type Facts } from './facts';
import type { Coming } from './kinds/message-kind';
import { addWeeks, dayInWeek, instantOf } from './local-time';
import { PEER_MEETING, peerMeetingId } from './occurrences';
import { weekShown } from './refresh';
import { changesSeen, isSameSeen, seenOccurrence, weeksOf, type Seen, type SeenChange } from './seen-change';
import { slotId } from './slot-id';
import { TEAM } from './team';
import { heldNote, WEEK_CARD_TELLS, weekCardTells } from './week-card-tells';
import { takeBack } from './take-back';

/** A change of one occurrence that somebody has just made. */
export interface ChangeMade {
  /** What was true before it, and after. */
  before: Facts;
  after: Facts;
  occurrenceId: string;
  actor: Person;
  now: Date;
}

/** A card can have been sent so long before the week that it shows. */
const WEEKS_BEFORE = 2;

/** A week's card also says what comes until the next one, and that is at most three weeks on. */
const CARD_REACHES_WEEKS = [0, -1, -2, -3];

/**
 * Adds one message to each person whom a change touches, and marks the cards that show the meeting as out of date. Runs in the transaction
 * of the change, so that neither is there without the other. A notice that had not left yet is taken back and its "before" is kept; back
 * to where it was is no message at all. The one who changes it hears nothing, and a volunteer only if they have asked for reminders and have
 * an account: else the paid peer gets the line to pass on. A meeting that was not there before is told by the week card alone where that comes
 * as soon.
 */
export async function tellAboutChange(store: Store, change: ChangeMade): Promise<void> {
  await markCards(store, change);
  const seen = changesSeen(change.before, change.after, change.occurrenceId);
  const waiting = await waitingNotices(store, change.occurrenceId);
  const notes = new Map<string, ChangeNote>();
  for (const delivery of waiting) {
    // One that is on its way just now counts as told.
    const isBack = await takeBack(store, delivery.slot, 'superseded', change.now);
    if (isBack) notes.set(delivery.personId, readChangeNote(delivery.payload));
  }
  for (const one of seen) {
    if (one.person.id === change.actor.id || !isReached(change.after, one.person)) continue;
    const earlier = notes.get(one.person.id) ?? (await heldNote(store, one.person, change.occurrenceId));
    const note = noteFor(change, one, seen, earlier);
    if (isSameSeen(note.before, note.now)) continue;
    const delivery = deliveryOf(change, one, note);
    await store.addDelivery(delivery);
    if (await isToldByWeekCard(store, change, one.person, note)) {
      // The row stays: what the person has not heard is no "before" for the next change.
      await store.mark(delivery.slot, { state: 'withdrawn', cause: WEEK_CARD_TELLS, at: change.now });
    }
  }
}

/** True when a message from the bot can be for this person: volunteers hear only if they have asked for it and have an account. */
export function isReached(facts: Facts, person: Person): boolean {
  if (person.role !== 'volunteer') return true;
  return person.aadObjectId !== undefined && settingsOf(facts, person).wantsReminders;
}

async function isToldByWeekCard(store: Store, { after, now }: ChangeMade, person: Person, note: ChangeNote) {
  const isNew = note.before === undefined && !note.wasCancelled && note.forVolunteers === undefined;
  return isNew && note.now !== undefined && (await weekCardTells(store, after, person, note.now, now));
}

/** What a change is for the volunteers who must hear of it from somebody else; `undefined` when nobody must. */
function toPassOn(
  facts: Facts,
  seen: readonly SeenChange[],
): { before: Seen | undefined; now: Seen | undefined } | undefined {
  const one = seen.find(({ person }) => person.role === 'volunteer' && !isReached(facts, person));
  return one === undefined ? undefined : { before: one.before, now: one.now };
}

function noteFor(
  { before, after, occurrenceId, actor, now }: ChangeMade,
  one: SeenChange,
  seen: readonly SeenChange[],
  earlier: ChangeNote | undefined,
): ChangeNote {
  const { person } = one;
  const touched = [...weeksOf(before, occurrenceId), ...weeksOf(after, occurrenceId)];
  const weeks = [...new Set([...(earlier?.comes.weeks ?? []), ...touched])].sort();
  const fresh = weeks.filter((week) => earlier?.comes.weeks.includes(week) !== true);
  const known = stillToCome(earlier?.comes.before ?? [], after, now);
  return {
    meetingId: occurrenceId.split('.')[0] ?? '',
    withPersonId: one.withPersonId,
    before: earlier === undefined ? one.before : earlier.before,
    now: one.now,
    wasCancelled: earlier?.wasCancelled ?? one.wasCancelled,
    by: actor.id,
    at: now.toISOString(),
    comes: {
      weeks,
      before: [...known, ...comingAround(before, person, fresh, now)],
      now: comingAround(after, person, weeks, now),
    },
    forVolunteers: person.role === 'peer' ? passedOn(after, occurrenceId, seen, earlier) : undefined,
  };
}

function stillToCome(coming: readonly Coming[], { programme }: Facts, now: Date): Coming[] {
  return coming.filter(({ due }) => instantOf(due, programme.timeZone) > now);
}

function passedOn(
  facts: Facts,
  occurrenceId: string,
  seen: readonly SeenChange[],
  earlier: ChangeNote | undefined,
): ChangeNote['forVolunteers'] {
  // The other half of a peer meeting is told by the one who changes it.
  const line = occurrenceId.startsWith(`${PEER_MEETING}.`) ? undefined : toPassOn(facts, seen);
  if (line === undefined) return undefined;
  const before = earlier?.forVolunteers === undefined ? line.before : earlier.forVolunteers.before;
  return isSameSeen(before, line.now) ? undefined : { before, now: line.now };
}

function deliveryOf({ after, occurrenceId, now }: ChangeMade, { person }: SeenChange, note: ChangeNote) {
  const occasion = `${occurrenceId}.r${revisionOf(after, occurrenceId)}`;
  const start = note.now ?? note.before;
  const usefulUntil = start === undefined ? now : instantOf({ on: start.on, at: start.from }, after.programme.timeZone);
  const slot = slotId('change', person.id, occasion);
  return {
    slot,
    kind: 'change',
    personId: person.id,
    occasion,
    dueAt: now,
    usefulUntil,
    payload: JSON.stringify(note),
  };
}

function revisionOf({ meetingChanges, peerMeetings }: Facts, occurrenceId: string): number {
  const decided = meetingChanges.find((one) => one.occurrenceId === occurrenceId);
  return (decided ?? peerMeetings.find((one) => peerMeetingId(one) === occurrenceId))?.revision ?? 0;
}

async function waitingNotices(store: Store, occurrenceId: string): Promise<Delivery[]> {
  const planned = await store.listDeliveries({ states: ['planned'] });
  return planned.filter(({ kind, occasion }) => kind === 'change' && occasion.replace(/\.r\d+$/, '') === occurrenceId);
}

async function markCards(store: Store, { before, after, occurrenceId, now }: ChangeMade): Promise<void> {
  const touched = new Set<string>(
    after.people
      .filter((person) => {
        const [was, is] = [before, after].map((facts) => seenOccurrence(facts, person, occurrenceId));
        return JSON.stringify(was) !== JSON.stringify(is);
      })
      .map(({ id }) => id),
  );
  if (!occurrenceId.startsWith(`${PEER_MEETING}.`)) touched.add(TEAM);
  const own = [...weeksOf(before, occurrenceId), ...weeksOf(after, occurrenceId)];
  const weeks = [...new Set(own.flatMap((week) => CARD_REACHES_WEEKS.map((weeks) => addWeeks(week, weeks))))].sort();
  const first = addWeeks(weeks[0] ?? '', -WEEKS_BEFORE);
  const from = instantOf({ on: dayInWeek(first, 'monday'), at: '00:00' }, after.programme.timeZone);
  // Those on their way as well: they may have been made from what was true before.
  const until = new Date(now.getTime() + 1);
  const sent = await store.listDeliveries({ states: ['planned', 'sending', 'sent'], from, to: until });
  const shows = (one: Delivery) =>
    one.personId === TEAM ? one.occasion === occurrenceId : weeks.includes(weekShown(one) ?? '');
  const shown = sent.filter((one) => touched.has(one.personId) && shows(one));
  await store.markStale(
    shown.map(({ slot }) => slot),
    now,
  );
}
