import { randomUUID } from 'node:crypto';
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../clock';
import { errorFields, type Log } from '../../log';
import type { Delivery, DeliveryState, Store } from '../../store/store';
import type { Messenger } from '../messenger';
import { readFacts, type Workplace } from '../read-facts';
import { createBreaker, type Breaker } from './breaker';
import { readDue, type Reading } from './due';
import { createPace, PLACE_LASTS_MS, type Pace } from './pace';
import { createPutBack, earliest } from './put-back';
import { prepare, type Prepared } from './prepare';
import { CHAT_GAP_MS, createSeats } from './seats';
import { createSending } from './send-claimed';
import { createSendWindow, type SendWindow } from './send-window';

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
   * too. Gives what became of each slot that the run touched. Any number of bots may do it at once: each slot is claimed once. Rejects when the store
   * does, with a line in the log; what was under way has ended by then, and the next call begins anew.
   */
  sendDue(): Promise<ReadonlyMap<string, DeliveryState>>;
  /** Sends one planned delivery before everything that waits: the answer to something its receiver did. `undefined` when it waits or another took it. */
  sendNow(slot: string): Promise<DeliveryState | undefined>;
  /** When a call of `sendDue` may find more to do before anything new is due (UTC); may lie in the past. `undefined`: not that this sender knows. */
  nextTryAt(): Date | undefined;
  /** True while Teams takes nothing from us, so that nothing unasked leaves; see `Breaker`. */
  isHeld(): boolean;
  /**
   * Claims nothing more and resolves when what is under way has been marked, or after eight seconds unless said otherwise: what is not marked by then is
   * uncertain when its lease is over.
   */
  stop(withinMs?: number): Promise<void>;
}

/** In a large job the list and the facts are read again this often: what is small and new goes first, and what changed counts. */
const READ_AGAIN_MS = 5_000;
/** But a list that takes long to read is read less often, so that reading takes at most this share of the time. */
const READING_SHARE = 1 / 20;

const ROUNDS_A_BREATH = 5;

/** A pause that is longer ends the run; another call goes on. */
const LONGEST_PAUSE_MS = 60_000;

/** How long a stop waits for Teams: whoever ends the process gives it ten seconds. */
const STOP_WITHIN_MS = 8_000;

/** Builds the sender. Nothing leaves until it is called. */
export function createSender(deps: SenderDeps): Sender {
  const { store, clock, messenger, log } = deps;
  const pace = deps.pace ?? createPace();
  const breaker = deps.breaker ?? createBreaker(log);
  const window = deps.window ?? createSendWindow();
  // Several bots may have the same list before them.
  const shuffle = store.engine === 'postgres' ? randomUUID() : undefined;
  const ended = new AbortController();
  const seats = createSeats();
  const putBack = createPutBack();
  const { start, endUnsent } = createSending({
    store,
    clock,
    messenger,
    log,
    pace,
    breaker,
    window,
    seats,
    putBack,
    hurry: ended.signal,
  });
  let run: Promise<Map<string, DeliveryState>> | undefined;
  let mustReadAgain = false;

  const read = (aside: ReadonlySet<string>): Promise<Reading | undefined> => {
    const now = clock.now();
    putBack.sweep(now);
    seats.sweep(now);
    return readDue(deps, (slot) => !aside.has(slot) && !seats.holds(slot), shuffle);
  };

  /** What is due is read once more where the reading has grown old. */
  const isOld = ({ at, tookMs }: Reading, now: Date) =>
    Math.abs(now.getTime() - at.getTime()) >= Math.max(READ_AGAIN_MS, tookMs / READING_SHARE);

  const sendAll = async (ends: Map<string, DeliveryState>): Promise<void> => {
    /** What waits for something else than its turn. */
    const aside = new Set<string>();
    let reading: Reading | undefined;
    let waiting = 0;
    let rounds = 0;
    let place: Date | undefined;
    while (!ended.signal.aborted) {
      // Turns of people come in between, also where the database answers at once.
      if ((rounds += 1) % ROUNDS_A_BREATH === 0) await breathe();
      const now = clock.now();
      if (mustReadAgain || (reading !== undefined && isOld(reading, now))) {
        // Somebody asks anew: what had to wait may be possible by now.
        if (mustReadAgain) aside.clear();
        mustReadAgain = false;
        reading = await read(aside);
        waiting = Math.max(waiting, reading?.queue.length ?? 0);
      }
      if (reading === undefined || breaker.heldUntil(now) !== undefined) break;
      const { queue } = reading;
      const most = breaker.isOpen() ? 1 : window.size(waiting);
      const next = seats.taken() < most ? queue.findIndex(({ personId }) => seats.isFree(personId, now)) : -1;
      if (next < 0) {
        if (seats.taken() > 0) await seats.oneFree();
        else if (queue.length > 0) await clock.sleep(CHAT_GAP_MS, ended.signal);
        else if (!mustReadAgain) break;
        continue;
      }
      if (place !== undefined && isVoid(place, now)) place = undefined;
      place ??= await pace.reserve(now);
      const waitMs = place.getTime() - clock.now().getTime();
      if (waitMs > LONGEST_PAUSE_MS) break;
      if (waitMs > 0) {
        await clock.sleep(waitMs, ended.signal);
        // What is ready, and what holds, may be something else by now.
        continue;
      }
      const [delivery] = queue.splice(next, 1) as [Delivery];
      const { slot, personId } = delivery;
      try {
        const prepared = await prepare(store, reading.facts, delivery, clock.now(), reading.isOutdone(delivery));
        if (prepared.do === 'wait') aside.add(slot);
        else if (prepared.do === 'end') ends.set(slot, await endUnsent(delivery, prepared));
        // Meanwhile the receiver may have been answered, or a pause asked for, or an end; or it took so long that the place is void.
        else if (!seats.isFree(personId, clock.now()) || isHalted(clock.now())) queue.unshift(delivery);
        else if (isVoid(place, clock.now()) && (place = await pace.reserve(clock.now())) > clock.now())
          queue.unshift(delivery);
        else {
          const used = place;
          place = undefined;
          void start(delivery, prepared, ends, () => (place ??= used));
        }
      } catch (error) {
        aside.add(slot);
        log.error('delivery.broken', errorFields(error));
      }
    }
  };

  /** A pause came after it was reserved, or it comes too late. */
  const isVoid = (place: Date, now: Date) => {
    const held = pace.heldUntil(now);
    return (held !== undefined && place < held) || now.getTime() - place.getTime() > PLACE_LASTS_MS;
  };

  const isHalted = (now: Date) =>
    ended.signal.aborted || pace.heldUntil(now) !== undefined || breaker.heldUntil(now) !== undefined;

  const runOnce = async (): Promise<Map<string, DeliveryState>> => {
    const ends = new Map<string, DeliveryState>();
    try {
      do {
        await sendAll(ends);
        await seats.allFree();
      } while (mustReadAgain && !ended.signal.aborted);
      return ends;
    } catch (error) {
      log.error('sending.broken', errorFields(error));
      await seats.allFree();
      throw error;
    } finally {
      run = undefined;
    }
  };

  return {
    sendDue() {
      mustReadAgain = true;
      return (run ??= runOnce());
    },

    async sendNow(slot) {
      const delivery = await store.findDelivery(slot);
      if (delivery === undefined) return undefined;
      let prepared: Prepared;
      do {
        await seats.of(delivery.personId);
        const now = clock.now();
        prepared = await prepare(store, await readFacts(store, deps.workplace, now), delivery, now, false);
      } while (seats.of(delivery.personId) !== undefined);
      if (prepared.do === 'wait' || ended.signal.aborted) return undefined;
      if (prepared.do === 'end') return endUnsent(delivery, prepared);
      pace.noteReply(clock.now());
      const ends = new Map<string, DeliveryState>();
      await start(delivery, prepared, ends);
      return ends.get(slot);
    },

    nextTryAt() {
      const now = clock.now();
      return earliest(putBack.next(), pace.heldUntil(now), breaker.heldUntil(now));
    },

    isHeld: () => breaker.isOpen(),

    async stop(withinMs = STOP_WITHIN_MS) {
      ended.abort();
      const done = Promise.all([run?.catch(() => undefined), seats.allFree()]);
      const given = new AbortController();
      await Promise.race([done, wait(withinMs, undefined, { signal: given.signal })]);
      given.abort();
    },
  };
}
