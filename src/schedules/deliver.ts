import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Clock } from '../clock';
import { errorFields, logMark, type Log } from '../log';
import type { Person } from '../programme/people';
import type { Conversation, Delivery, DeliveryState, Store } from '../store/store';
import { type Facts, findPerson, settingsOf } from './facts';
import { messageKind, type MessageKind } from './kinds';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from './local-time';
import type { Message, Messenger, SendOutcome } from './messenger';
import { comingUntilNextPlan } from './coming';
import { capOf, isCounted, isQuietOn } from './plan';
import { TEAM, teamKind } from './team';
import { teamConversation } from './team/team-conversation';
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

/** What is known about a delivery's way to its receiver. */
export interface Reach {
  conversation: Pick<Conversation, 'active'> | undefined;
  /** Another of the same kind, where only the newest is sent. */
  newerDue: boolean;
  /** How many that count toward the cap have gone to the person in this ISO week. */
  sentThisWeek: number;
}

/**
 * Decides about a due delivery from facts alone. Too late is recorded, never sent; a wish for quiet is obeyed up to the last moment;
 * outside the person's hours and without a conversation it waits while it is still of use. What tells of a change waits until a pause or an
 * absence is over, too.
 */
export function judge(facts: Facts, delivery: Delivery, person: Person | undefined, now: Date, reach: Reach): Verdict {
  if (person === undefined) return { do: 'end', state: 'withdrawn', cause: 'no-person' };
  const kind = messageKind(delivery.kind);
  const quietToday = !kind.anyHour && isQuietOn(facts, person, kind, localMomentOf(now, facts.programme.timeZone).on);
  if (isUnwanted(facts, person, kind) || (quietToday && kind.nature === 'planned')) {
    return { do: 'end', state: 'withdrawn', cause: 'quiet' };
  }
  if (reach.newerDue) return { do: 'end', state: 'missed', cause: 'newer' };
  const reachable = reach.conversation?.active === true;
  if (now > delivery.usefulUntil) {
    if (quietToday) return { do: 'end', state: 'withdrawn', cause: 'quiet' };
    return { do: 'end', state: 'missed', cause: reachable ? 'late' : 'no-conversation' };
  }
  if (isCounted(kind.id) && reach.sentThisWeek >= capOf(facts, person)) {
    return { do: 'end', state: 'withdrawn', cause: 'cap' };
  }
  if (!reachable || quietToday) return { do: 'wait' };
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
  if (delivery.personId === TEAM) return deliverToTeam(deps, known, delivery, now);
  const { store } = deps;
  const facts = await withFreshSettings(store, known, delivery.personId);
  const person = findPerson(facts, delivery.personId);
  const conversation = await store.findConversation(delivery.personId);
  const sentThisWeek = isCounted(delivery.kind) ? await countThisWeek(store, facts, delivery.personId, now) : 0;
  const verdict = judge(facts, delivery, person, now, { conversation, newerDue, sentThisWeek });
  if (verdict.do === 'wait') return undefined;
  if (verdict.do === 'end' || person === undefined || conversation === undefined) {
    return end(deps, delivery, verdict.do === 'end' ? verdict : { state: 'withdrawn', cause: 'no-person' }, now);
  }
  const message = await compose(store, facts, person, delivery, now);
  if (message === undefined) return end(deps, delivery, { state: 'withdrawn', cause: 'occasion-gone' }, now);
  return send(deps, delivery, conversation, message, now);
}

async function deliverToTeam(
  deps: DeliverDeps,
  facts: Facts,
  delivery: Delivery,
  now: Date,
): Promise<DeliveryState | undefined> {
  const { teamChat: chat } = facts;
  if (chat === undefined) return end(deps, delivery, { state: 'withdrawn', cause: 'no-team-chat' }, now);
  if (now > delivery.usefulUntil) return end(deps, delivery, { state: 'missed', cause: 'late' }, now);
  const { occasion, slot } = delivery;
  const message = teamKind(delivery.kind)?.message({ facts, chat, occasion, slot, now });
  if (message === undefined) return end(deps, delivery, { state: 'withdrawn', cause: 'occasion-gone' }, now);
  return send(deps, delivery, teamConversation(chat), message, now);
}

async function end(
  { store, log }: DeliverDeps,
  delivery: Delivery,
  { state, cause }: { state: 'missed' | 'withdrawn'; cause: string },
  now: Date,
): Promise<DeliveryState> {
  await store.mark(delivery.slot, { state, cause, at: now });
  log.info('delivery.ended', { slot: logMark(delivery.slot), state, cause });
  return state;
}

async function send(
  { store, clock, messenger, log }: DeliverDeps,
  { slot, kind }: Delivery,
  to: Conversation,
  message: Message,
  now: Date,
): Promise<DeliveryState | undefined> {
  // The lease counts from the claim: others before it in this tick may have waited for Teams.
  const claimedAt = clock.now();
  if (!(await store.claim(slot, claimedAt, new Date(claimedAt.getTime() + LEASE_MS)))) return undefined;
  const outcome = await messenger.send(to, message);
  const state = await markOutcome(store, slot, outcome, now);
  log.info('delivery.ended', { slot: logMark(slot), kind, state, ...causeOf(outcome) });
  return state;
}

/** Facts may have been read before others in this tick were written to; what has gone out is counted at the last moment. */
async function countThisWeek(store: Store, facts: Facts, personId: string, now: Date): Promise<number> {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const [from, to] = [week, addWeeks(week, 1)].map((one) =>
    instantOf({ on: dayInWeek(one, 'monday'), at: '00:00' }, timeZone),
  ) as [Date, Date];
  const gone = await store.listDeliveries({ personId, states: ['sending', 'sent', 'uncertain'], from, to });
  return gone.filter(({ kind }) => isCounted(kind)).length;
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
  const { slot, occasion, payload } = delivery;
  let checkIn;
  if (kind.opens !== undefined) {
    const sentBefore = await store.countSent(person.id, kind.id);
    const opening = kind.opens({ facts, person, occasion, slot, now, sentBefore });
    checkIn = opening && (await store.openCheckIn(opening));
  }
  const coming = comingUntilNextPlan(facts, person, now);
  return kind.message({ facts, person, occasion, slot, now, checkIn, coming, payload, remake: false });
}

/** What the person has said they do not want at all, whatever the day. */
function isUnwanted(facts: Facts, person: Person, kind: MessageKind): boolean {
  if (kind.anyHour) return false;
  const settings = settingsOf(facts, person);
  return (
    settings.stopped ||
    (kind.needsYes && !mayAskQuestions(settings)) ||
    (kind.onlyIfAsked.includes(person.role) && !settings.wantsReminders)
  );
}

function isNewer(other: Delivery, delivery: Delivery): boolean {
  return (
    other.personId === delivery.personId &&
    other.kind === delivery.kind &&
    delivery.personId !== TEAM &&
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
