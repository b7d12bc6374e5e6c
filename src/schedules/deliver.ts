import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Clock } from '../clock';
import { errorFields, logMark, type Log } from '../log';
import type { Person } from '../programme/people';
import type { Conversation, Delivery, DeliveryState, Store } from '../store/store';
import { type Facts, findPerson, settingsOf } from './facts';
import { messageKind, type MessageKind } from './kinds';
import { dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import type { Message, Messenger, SendOutcome } from './messenger';
import { plan } from './plan';
import { mayHearAt } from './working-hours';

/** How long a claim stands. After it another process may call the send uncertain. Far longer than the deadline of one send. */
const LEASE_MS = 60_000;

/** What delivering needs. */
export interface DeliverDeps {
  store: Store;
  clock: Clock;
  messenger: Messenger;
  log: Log;
}

/** What is to be done with a due delivery before anything is sent. */
export type Verdict = { do: 'send' } | { do: 'wait' } | { do: 'end'; state: 'missed' | 'withdrawn'; cause: string };

/**
 * Decides about a due delivery from facts alone. Too late is recorded, never sent; a wish for quiet is obeyed up to the last moment;
 * outside the person's hours and without a conversation it waits while it is still of use.
 */
export function judge(
  facts: Facts,
  delivery: Delivery,
  person: Person | undefined,
  now: Date,
  reach: { conversation: Conversation | undefined; newerDue: boolean },
): Verdict {
  if (person === undefined) return { do: 'end', state: 'withdrawn', cause: 'no-person' };
  const kind = messageKind(delivery.kind);
  if (isQuiet(facts, person, kind, now)) return { do: 'end', state: 'withdrawn', cause: 'quiet' };
  if (reach.newerDue) return { do: 'end', state: 'missed', cause: 'newer' };
  const reachable = reach.conversation?.active === true;
  if (now > delivery.usefulUntil) {
    return { do: 'end', state: 'missed', cause: reachable ? 'late' : 'no-conversation' };
  }
  if (!reachable) return { do: 'wait' };
  return kind.anyHour || mayHearAt(person, facts.programme, now) ? { do: 'send' } : { do: 'wait' };
}

/** Delivers everything that is due, one person at a time, oldest first. Gives what became of each slot that was touched. */
export async function deliverDue(deps: DeliverDeps, facts: Facts, now: Date): Promise<Map<string, DeliveryState>> {
  const due = await deps.store.listDue(now);
  const ends = new Map<string, DeliveryState>();
  for (const delivery of due) {
    const newerDue = due.some((other) => isNewer(other, delivery));
    const end = await deliverSafely(deps, () => deliverOne(deps, facts, delivery, now, newerDue));
    if (end !== undefined) ends.set(delivery.slot, end);
  }
  return ends;
}

/** Delivers one planned delivery: claim, send, mark, each durable before the next. `undefined` when it waits or another took it. */
export async function deliverOne(
  deps: DeliverDeps,
  known: Facts,
  delivery: Delivery,
  now: Date,
  newerDue = false,
): Promise<DeliveryState | undefined> {
  const { store, log } = deps;
  const facts = await withFreshSettings(store, known, delivery.personId);
  const person = findPerson(facts, delivery.personId);
  const conversation = await store.findConversation(delivery.personId);
  const verdict = judge(facts, delivery, person, now, { conversation, newerDue });
  if (verdict.do === 'wait') return undefined;
  if (verdict.do === 'end' || person === undefined || conversation === undefined) {
    const end = verdict.do === 'end' ? verdict : ({ state: 'withdrawn', cause: 'no-person' } as const);
    await store.mark(delivery.slot, { state: end.state, cause: end.cause, at: now });
    log.info('delivery.ended', { slot: logMark(delivery.slot), state: end.state, cause: end.cause });
    return end.state;
  }

  const message = await compose(store, facts, person, delivery, now);
  if (message === undefined) {
    await store.mark(delivery.slot, { state: 'withdrawn', cause: 'occasion-gone', at: now });
    return 'withdrawn';
  }
  // The lease counts from the claim: others before it in this tick may have waited for Teams.
  const claimedAt = deps.clock.now();
  if (!(await store.claim(delivery.slot, claimedAt, new Date(claimedAt.getTime() + LEASE_MS)))) return undefined;
  const outcome = await deps.messenger.send(conversation, message);
  const state = await markOutcome(store, delivery.slot, outcome, now);
  log.info('delivery.ended', { slot: logMark(delivery.slot), kind: delivery.kind, state, ...causeOf(outcome) });
  return state;
}

/** A wish for quiet counts up to the last moment, also when it came while others were being written to. */
async function withFreshSettings(store: Store, facts: Facts, personId: string): Promise<Facts> {
  const fresh = await store.findSettings(personId);
  return fresh === undefined ? facts : { ...facts, settings: new Map(facts.settings).set(personId, fresh) };
}

async function compose(
  store: Store,
  facts: Facts,
  person: Person,
  delivery: Delivery,
  now: Date,
): Promise<Message | undefined> {
  const kind = messageKind(delivery.kind);
  const { slot, occasion } = delivery;
  let checkIn;
  if (kind.opens !== undefined) {
    const sentBefore = await store.countSent(person.id, kind.id);
    checkIn = await store.openCheckIn(kind.opens({ facts, person, occasion, slot, now, sentBefore }));
  }
  return kind.message({ facts, person, occasion, slot, now, checkIn, coming: comingThisWeek(facts, person, now) });
}

/** What the bot will still send this person by itself this week: the promise on the week card. */
export function comingThisWeek(facts: Facts, person: Person, now: Date) {
  const { timeZone } = facts.programme;
  const sunday = dayInWeek(isoWeekOf(localMomentOf(now, timeZone).on), 'sunday');
  return plan(facts, now, instantOf({ on: sunday, at: '23:59' }, timeZone)).filter(
    (message) => message.personId === person.id && message.needs === undefined,
  );
}

function isQuiet(facts: Facts, person: Person, kind: MessageKind, now: Date): boolean {
  if (kind.anyHour) return false;
  const settings = settingsOf(facts, person);
  const { stopped, pausedUntilOn, wantsReminders } = settings;
  const today = localMomentOf(now, facts.programme.timeZone).on;
  return (
    stopped ||
    (pausedUntilOn !== undefined && today <= pausedUntilOn) ||
    (kind.needsYes && !mayAskQuestions(settings)) ||
    (kind.onlyIfAsked.includes(person.role) && !wantsReminders)
  );
}

function isNewer(other: Delivery, delivery: Delivery): boolean {
  return (
    other.personId === delivery.personId &&
    other.kind === delivery.kind &&
    messageKind(delivery.kind).newestOnly &&
    other.dueAt > delivery.dueAt
  );
}

async function markOutcome(store: Store, slot: string, outcome: SendOutcome, now: Date): Promise<DeliveryState> {
  if (outcome.state === 'sent') {
    await store.mark(slot, { state: 'sent', activityId: outcome.activityId, at: now });
    return 'sent';
  }
  if (outcome.state === 'later') {
    const notBefore = new Date(now.getTime() + outcome.retryAfterMs);
    await store.mark(slot, { state: 'planned', notBefore, cause: outcome.cause });
    return 'planned';
  }
  await store.mark(slot, { state: outcome.state, cause: outcome.cause, at: now });
  return outcome.state;
}

function causeOf(outcome: SendOutcome): { cause?: string } {
  return outcome.state === 'sent' ? {} : { cause: outcome.cause };
}

/** One person's trouble is logged and never keeps the others' messages. */
async function deliverSafely(
  deps: DeliverDeps,
  work: () => Promise<DeliveryState | undefined>,
): Promise<DeliveryState | undefined> {
  try {
    return await work();
  } catch (error) {
    deps.log.error('delivery.broken', errorFields(error));
    return undefined;
  }
}
