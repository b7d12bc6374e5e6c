import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdapter } from '../../src/bot/adapter';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import type { Clock } from '../../src/clock';
import { createLog } from '../../src/log';
import type { Messenger } from '../../src/schedules/messenger';
import { keepSending } from '../../src/schedules/sending/keep-sending';
import { createSender, type Sender } from '../../src/schedules/sending/sender';
import { openSqliteStore } from '../../src/store/sqlite';
import type { Conversation, Delivery, PlannedDelivery, Store } from '../../src/store/store';
import { makeChoices, makeOther, makePerson, PARKVAENGET } from './make-facts';

/** What everybody is sent. `check-in`: the week's questions, as every Thursday. `welcome`: the smallest card there is, for very many people. */
export type FanOutKind = 'check-in' | 'welcome';

/** How a fan-out is to be. */
export interface FanOutOptions {
  people: number;
  kind: FanOutKind;
  clock: Clock;
  /** When everybody's message is due, UTC; a check-in wants a Thursday at 13.45. */
  at: Date;
  serviceUrl: string;
  /** What one send may take, in the machine's own time. */
  deadlineMs: number;
  /** Puts something between the sender and Teams. */
  around?: (messenger: Messenger) => Messenger;
}

/** One message for each of very many people, all due at one moment; the store, the sender and the SDK's client are the real ones. */
export interface FanOut {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly conversations: readonly Conversation[];
  /** Waits for the moment, sends as the running bot does, and resolves when nothing waits any more. Gives when the last one ended after it, in milliseconds. */
  send(): Promise<number>;
  /** What became of each message, by the id of the receiver's chat. */
  ledger(): Promise<ReadonlyMap<string, Delivery>>;
  close(): Promise<void>;
}

/** Of use for an hour and a half: longer than any storm here. */
const USEFUL_MS = 90 * 60_000;
const MINUTE_MS = 60_000;
/** How often it is asked whether all has ended: seldom while there is much, because asking takes time from the sending. No message takes less than 20 ms. */
const LOOK_MS = 250;
const LOOK_EACH_MS = 15;

/** Opens one on a SQLite file of its own. Close it. */
export async function openFanOut({
  people: count,
  kind,
  clock,
  at,
  serviceUrl,
  deadlineMs,
  around = (direct) => direct,
}: FanOutOptions): Promise<FanOut> {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-fan-out-'));
  const ids = Array.from({ length: count }, (_, index) => `person-${index + 1}`);
  const people = ids.map((id) =>
    kind === 'check-in' ? { ...makePerson('peer'), id, name: id, aadObjectId: undefined } : makeOther('volunteer', id),
  );
  const workplace = { programme: PARKVAENGET.programme, people };
  const log = createLog(
    () => undefined,
    () => clock.now(),
  );
  const adapter = createAdapter({ log, deadlines: { inTurnMs: 1_000, unaskedMs: Math.ceil(deadlineMs) } });
  const messenger = around(createTeamsMessenger({ adapter, clock, appId: undefined, local: true }));
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  const sender = createSender({ store, clock, messenger, log, workplace });

  const conversations = ids.map((id) => chatOf(id, serviceUrl));
  await store.transaction(async (inside) => {
    for (const one of conversations) await inside.saveConversation(one);
    // Only the questions need a yes; what nobody has chosen is not kept.
    if (kind === 'check-in') for (const person of people) await inside.saveSettings(makeChoices(person));
    await inside.plan(
      ids.map((id) => deliveryTo(id, kind, at)),
      at,
    );
  });

  const countWaiting = async () => (await store.listDeliveries({ states: ['planned', 'sending'] })).length;
  return {
    store,
    messenger,
    conversations,
    async send() {
      await clock.sleep(at.getTime() - clock.now().getTime());
      const stopKeeping = keepSending({ sender, store, clock, log });
      const ended = new AbortController();
      const beating = beatEveryMinute(sender, clock, ended.signal);
      try {
        for (let left = await countWaiting(); left > 0; left = await countWaiting()) {
          await clock.sleep(Math.max(LOOK_MS, left * LOOK_EACH_MS));
        }
      } finally {
        ended.abort();
        await Promise.all([beating, stopKeeping()]);
      }
      const ends = (await store.listDeliveries({})).map(({ endedAt }) => endedAt?.getTime() ?? 0);
      return ends.reduce((last, one) => Math.max(last, one), 0) - at.getTime();
    },
    async ledger() {
      const deliveries = await store.listDeliveries({});
      return new Map(deliveries.map((one) => [`a:${one.personId}`, one]));
    },
    async close() {
      await sender.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As the running bot's heartbeat does, from now on. */
async function beatEveryMinute(sender: Sender, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sender.sendDue();
    await clock.sleep(MINUTE_MS - (clock.now().getTime() % MINUTE_MS), signal);
  }
}

function chatOf(id: string, serviceUrl: string): Conversation {
  const ends = { userId: `29:${id}`, botId: '28:bot', tenantId: undefined };
  return { personId: id, conversationId: `a:${id}`, serviceUrl, ...ends, active: true };
}

function deliveryTo(personId: string, kind: FanOutKind, dueAt: Date): PlannedDelivery {
  const occasion = kind === 'check-in' ? '2026-W10' : 'first';
  const usefulUntil = new Date(dueAt.getTime() + USEFUL_MS);
  return { slot: `${kind}:${personId}:${occasion}`, kind, personId, occasion, dueAt, usefulUntil };
}
