import type { Clock } from '../../clock';
import { errorFields, logMark, type Log } from '../../log';
import type { Delivery, DeliveryState, Store } from '../../store/store';
import type { Facts } from '../facts';
import { messageKind } from '../kinds';
import type { Messenger } from '../messenger';
import { readFacts, type Workplace } from '../read-facts';
import { TEAM } from '../team';
import { createBreaker, type Breaker } from './breaker';
import { inSendingOrder } from './order';
import { createPace, type Pace } from './pace';
import { prepare, type Prepared } from './prepare';
import { createSendWindow, type SendWindow } from './send-window';
import { sendOnce } from './send-once';

/** What sending needs. */
export interface SenderDeps {
  store: Store;
  clock: Clock;
  messenger: Messenger;
  log: Log;
  workplace: Workplace;
  /** Shared by all bots on one database; by itself a sender keeps a pace of its own. */
  pace?: Pace;
  breaker?: Breaker;
  window?: SendWindow;
}

/** The one way by which unasked messages leave. */
export interface Sender {
  /**
   * Sends everything that is due and may leave: at Teams' pace, one message at a time for each receiver, small jobs before large ones. What was asked
   * to wait, by Teams or by the receiver's hours, is left for another call. A call while a run is under way joins it, and what is due by then is sent
   * too. Gives what became of each slot that the run touched. Any number of bots may do it at once: each slot is claimed once.
   */
  sendDue(): Promise<ReadonlyMap<string, DeliveryState>>;
  /** Sends one planned delivery before everything that waits: the answer to something its receiver did. `undefined` when it waits or another took it. */
  sendNow(slot: string): Promise<DeliveryState | undefined>;
  /** Claims nothing more and resolves when what is under way has been marked. */
  stop(): Promise<void>;
}

/** How long a claim stands. After it another process may call the send uncertain. Far longer than the deadline of one send. */
const LEASE_MS = 60_000;

/** In a large job the list and the facts are read again this often: what is small and new goes first, and what changed counts. */
const READ_AGAIN_MS = 5_000;

/** Teams takes 60 messages in half a minute in one chat, and 8 in two seconds (rate-limit.md); this keeps clear of both. */
const CHAT_GAP_MS = 500;

/** A pause that is longer ends the run; the next tick goes on. */
const LONGEST_PAUSE_MS = 60_000;

/** One reading of what is due. */
interface Reading {
  at: Date;
  facts: Facts;
  queue: Delivery[];
  newest: ReadonlyMap<string, Date>;
}

/** Builds the sender. Nothing leaves until it is called. */
export function createSender(deps: SenderDeps): Sender {
  const { store, clock, messenger, log, workplace } = deps;
  const pace = deps.pace ?? createPace();
  const breaker = deps.breaker ?? createBreaker();
  const window = deps.window ?? createSendWindow();
  const ended = new AbortController();
  /** By receiver. */
  const underWay = new Map<string, Promise<void>>();
  const lastSentAt = new Map<string, Date>();
  let run: Promise<Map<string, DeliveryState>> | undefined;
  let mustReadAgain = false;

  const claimAndSend = async (
    delivery: Delivery,
    { to, message }: Extract<Prepared, { do: 'send' }>,
    ends: Map<string, DeliveryState>,
  ): Promise<void> => {
    const { slot, kind, personId } = delivery;
    // The lease counts from the claim: others before it may have waited for Teams.
    const claimedAt = clock.now();
    if (!(await store.claim(slot, claimedAt, new Date(claimedAt.getTime() + LEASE_MS)))) return;
    const { state, cause } = await sendOnce({ store, clock, messenger, pace, breaker, window }, delivery, to, message);
    lastSentAt.set(personId, clock.now());
    ends.set(slot, state);
    log.info('delivery.ended', { slot: logMark(slot), kind, state, ...(cause === undefined ? {} : { cause }) });
  };

  /** Starts one send; one person's trouble is logged and never keeps the others' messages. */
  const start = (delivery: Delivery, prepared: Extract<Prepared, { do: 'send' }>, ends: Map<string, DeliveryState>) => {
    const { personId } = delivery;
    const sending = claimAndSend(delivery, prepared, ends)
      .catch((error: unknown) => log.error('delivery.broken', errorFields(error)))
      .finally(() => underWay.delete(personId));
    underWay.set(personId, sending);
    return sending;
  };

  const endUnsent = async ({ slot }: Delivery, { state, cause }: Extract<Prepared, { do: 'end' }>) => {
    await store.mark(slot, { state, cause, at: clock.now() });
    log.info('delivery.ended', { slot: logMark(slot), state, cause });
    return state;
  };

  const read = async (aside: ReadonlySet<string>): Promise<Reading | undefined> => {
    const at = clock.now();
    const due = await store.listDue(at);
    if (due.length === 0) return undefined;
    return {
      at,
      facts: await readFacts(store, workplace, at),
      queue: inSendingOrder(due.filter(({ slot }) => !aside.has(slot))),
      newest: newestOfEach(due),
    };
  };

  const isReady = ({ personId }: Delivery, now: Date) => {
    const last = lastSentAt.get(personId);
    return !underWay.has(personId) && (last === undefined || now.getTime() - last.getTime() >= CHAT_GAP_MS);
  };

  const sendAll = async (): Promise<Map<string, DeliveryState>> => {
    const ends = new Map<string, DeliveryState>();
    const aside = new Set<string>();
    let reading: Reading | undefined;
    let place: Date | undefined;
    while (!ended.signal.aborted) {
      const now = clock.now();
      if (mustReadAgain || (reading !== undefined && now.getTime() - reading.at.getTime() >= READ_AGAIN_MS)) {
        mustReadAgain = false;
        reading = await read(aside);
      }
      if (reading === undefined || breaker.heldUntil(now) !== undefined) break;
      const { queue, facts, newest } = reading;
      const next = queue.findIndex((one) => isReady(one, now));
      if (next < 0 || underWay.size >= window.size(queue.length)) {
        if (underWay.size > 0) await Promise.race(underWay.values());
        else if (queue.length > 0) await clock.sleep(CHAT_GAP_MS, ended.signal);
        else if (!mustReadAgain) break;
        continue;
      }
      if (pace.heldUntil(now) !== undefined) place = undefined;
      place ??= await pace.reserve(now);
      const waitMs = place.getTime() - clock.now().getTime();
      if (waitMs > LONGEST_PAUSE_MS) break;
      if (waitMs > 0) {
        await clock.sleep(waitMs, ended.signal);
        // What is ready, and what holds, may be something else by now.
        continue;
      }
      const [delivery] = queue.splice(next, 1) as [Delivery];
      try {
        const prepared = await prepare(store, facts, delivery, clock.now(), isOutdone(delivery, newest));
        if (prepared.do === 'wait') aside.add(delivery.slot);
        else if (prepared.do === 'end') ends.set(delivery.slot, await endUnsent(delivery, prepared));
        else {
          place = undefined;
          void start(delivery, prepared, ends);
        }
      } catch (error) {
        aside.add(delivery.slot);
        log.error('delivery.broken', errorFields(error));
      }
    }
    await Promise.all(underWay.values());
    return ends;
  };

  const runOnce = async (): Promise<Map<string, DeliveryState>> => {
    const ends = new Map<string, DeliveryState>();
    do {
      for (const [slot, state] of await sendAll()) ends.set(slot, state);
    } while (mustReadAgain && !ended.signal.aborted);
    run = undefined;
    return ends;
  };

  return {
    sendDue() {
      mustReadAgain = true;
      run ??= runOnce().catch((error: unknown) => {
        run = undefined;
        throw error;
      });
      return run;
    },

    async sendNow(slot) {
      const delivery = await store.findDelivery(slot);
      if (delivery === undefined || ended.signal.aborted) return undefined;
      await underWay.get(delivery.personId);
      const now = clock.now();
      const prepared = await prepare(store, await readFacts(store, workplace, now), delivery, now, false);
      if (prepared.do === 'wait') return undefined;
      if (prepared.do === 'end') return endUnsent(delivery, prepared);
      pace.noteReply(now);
      const ends = new Map<string, DeliveryState>();
      await start(delivery, prepared, ends);
      return ends.get(slot);
    },

    async stop() {
      ended.abort();
      await run?.catch(() => undefined);
      await Promise.all(underWay.values());
    },
  };
}

/** True when a newer one is due of a kind of which only the newest is sent. */
function isOutdone(delivery: Delivery, newest: ReadonlyMap<string, Date>): boolean {
  if (delivery.personId === TEAM || !messageKind(delivery.kind).newestOnly) return false;
  const at = newest.get(receiverAndKind(delivery));
  return at !== undefined && at > delivery.dueAt;
}

const receiverAndKind = ({ personId, kind }: Delivery) => `${personId} ${kind}`;

/** The latest of each receiver's messages of one kind, for the kinds of which only the newest is sent. */
function newestOfEach(due: readonly Delivery[]): Map<string, Date> {
  const newest = new Map<string, Date>();
  for (const one of due) {
    const key = receiverAndKind(one);
    const known = newest.get(key);
    if (known === undefined || one.dueAt > known) newest.set(key, one.dueAt);
  }
  return newest;
}
