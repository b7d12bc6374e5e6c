import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../programme/people';
import { asksHowOften, SILENT_BEFORE_ASKING } from '../../dialogs/check-in/how-often';
import type { CheckIn, Delivery, Store } from '../../store/store';
import { type Facts, findPerson, settingsOf } from '../facts';
import { questionsEvery } from '../its-week';
import { judge } from '../judge';
import { messageKind } from '../kinds';
import { messageOf } from '../kinds/message-of';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from '../local-time';
import type { Message } from '../messenger';
import { isCounted } from '../plan';
import { slotId } from '../slot-id';
import { TEAM, teamKind } from '../team';
import { PEER_ROLE } from '../team/team-meeting';
import { type Receiver, teamConversation } from '../team/team-conversation';
import { mayHearAt } from '../working-hours';

/** What is to be done with one due delivery: nothing yet, end it unsent, or send this to that receiver. */
export type Prepared =
  | { do: 'wait' }
  | { do: 'end'; state: 'missed' | 'withdrawn'; cause: string }
  | { do: 'send'; to: Receiver; message: Message };

/**
 * Judges one due delivery by what is true at the last moment and makes its message. Writes nothing, except that a check-in is kept before its card
 * leaves, with what it says about how often; twice is safe.
 *
 * @param newerDue - another of the same kind is due for the person.
 */
export async function prepare(
  store: Store,
  known: Facts,
  delivery: Delivery,
  now: Date,
  newerDue: boolean,
): Promise<Prepared> {
  if (delivery.personId === TEAM) return prepareForTeam(known, delivery, now);
  const facts = await withFreshSettings(store, known, delivery.personId);
  const person = findPerson(facts, delivery.personId);
  const conversation = await store.findConversation(delivery.personId);
  const sentThisWeek = isCounted(delivery.kind) ? await countThisWeek(store, facts, delivery.personId, now) : 0;
  const verdict = judge(facts, delivery, person, now, { conversation, newerDue, sentThisWeek });
  if (verdict.do !== 'send') return verdict;
  if (person === undefined || conversation === undefined) {
    return { do: 'end', state: 'withdrawn', cause: 'no-person' };
  }
  if (await isTakenBack(store, delivery)) return { do: 'end', state: 'withdrawn', cause: 'occasion-gone' };
  const message = await compose(store, facts, person, delivery, now);
  if (message === undefined) return { do: 'end', state: 'withdrawn', cause: 'occasion-gone' };
  return { do: 'send', to: conversation, message };
}

/** The card whose place it was to take is back. */
async function isTakenBack(store: Store, { kind, personId, occasion }: Delivery): Promise<boolean> {
  const { inPlaceOf } = messageKind(kind);
  const other = inPlaceOf && (await store.findDelivery(slotId(inPlaceOf, personId, occasion)));
  if (other === undefined) return false;
  return other.state === 'planned' || other.state === 'sending' || (other.state === 'sent' && !!other.activityId);
}

function prepareForTeam(facts: Facts, { kind, occasion, slot, usefulUntil }: Delivery, now: Date): Prepared {
  const { teamChat: chat } = facts;
  if (chat === undefined) return { do: 'end', state: 'withdrawn', cause: 'no-team-chat' };
  if (now > usefulUntil) return { do: 'end', state: 'missed', cause: 'late' };
  const message = teamKind(kind)?.message({ facts, chat, occasion, slot, now, remake: false });
  if (message === undefined) return { do: 'end', state: 'withdrawn', cause: 'occasion-gone' };
  if (!mayHearAt(PEER_ROLE, facts.programme, now)) return { do: 'wait' };
  return { do: 'send', to: teamConversation(chat), message };
}

/** What counts toward the cap is of use for at most so many weeks after its own. */
const LATE_WEEKS = 3;

/** Facts may have been read before others in this run were written to; what has gone out is counted at the last moment. */
async function countThisWeek(store: Store, facts: Facts, personId: string, now: Date): Promise<number> {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const at = (one: string) => instantOf({ on: dayInWeek(one, 'monday'), at: '00:00' }, timeZone);
  const gone = await store.listDeliveries({
    personId,
    states: ['sending', 'sent', 'uncertain'],
    from: at(addWeeks(week, -LATE_WEEKS)),
    to: at(addWeeks(week, 1)),
  });
  // What was due last week and came late is one more message in the week in which it came.
  return gone.filter(({ kind, claimedAt, dueAt }) => isCounted(kind) && (claimedAt ?? dueAt) >= at(week)).length;
}

/** A wish for quiet counts up to the last moment, also when it came while others were being written to. */
async function withFreshSettings(store: Store, facts: Facts, personId: string): Promise<Facts> {
  const fresh = await store.findSettings(personId);
  // Hardly ever anything new: copying thousands of settings for each of thousands of messages would take longer than sending them.
  if (fresh === undefined || isDeepStrictEqual(fresh, facts.settings.get(personId))) return facts;
  return { ...facts, settings: new Map(facts.settings).set(personId, fresh) };
}

/** Newest first. One that nobody can know to have arrived is left out: it says nothing about the person. */
async function checkInsThatCame(store: Store, { id: personId }: Person, except: string): Promise<CheckIn[]> {
  const planned = (await store.listAllCheckIns(personId)).filter(
    ({ origin, id }) => origin === 'planned' && id !== except,
  );
  const newest = planned.slice(0, SILENT_BEFORE_ASKING + 1);
  const isSent = await Promise.all(newest.map(async ({ id }) => (await store.findDelivery(id))?.state === 'sent'));
  return newest.filter((_, index) => isSent[index]);
}

/** One that asks how often says that silence means every other week: so it does, from the moment it is made. */
async function openOnce(store: Store, facts: Facts, person: Person, opening: CheckIn): Promise<CheckIn> {
  const kept = await store.findCheckIn(opening.id);
  if (kept !== undefined) return kept;
  return store.transaction(async (inside) => {
    if (asksHowOften(opening)) {
      const settings = (await inside.findSettings(person.id)) ?? settingsOf(facts, person);
      await inside.saveSettings({ ...settings, ...questionsEvery(2, settings, opening.week) });
    }
    return inside.openCheckIn(opening);
  });
}

async function compose(
  store: Store,
  facts: Facts,
  person: Person,
  delivery: Delivery,
  now: Date,
): Promise<Message | undefined> {
  const kind = messageKind(delivery.kind);
  const { slot, occasion, payload } = delivery;
  let checkIn;
  if (kind.opens !== undefined) {
    const sentBefore = await store.countSent(person.id, kind.id);
    const cameBefore = await checkInsThatCame(store, person, slot);
    const opening = kind.opens({ facts, person, occasion, slot, now, sentBefore, cameBefore });
    checkIn = opening && (await openOnce(store, facts, person, opening));
  }
  return messageOf(kind, { facts, person, occasion, slot, now, checkIn, payload, remake: false });
}
