import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createAdapter } from '../../src/bot/adapter';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { StandingClock } from '../../src/clock';
import { createLog, type Log } from '../../src/log';
import { createHeartbeat, type Heartbeat, type TickReport } from '../../src/schedules/heartbeat';
import type { Messenger } from '../../src/schedules/messenger';
import type { Workplace } from '../../src/schedules/read-facts';
import { openSqliteStore } from '../../src/store/sqlite';
import type { Settings, Store } from '../../src/store/store';
import { type Connector, startConnector } from './connector';
import { putEmptyStore } from './empty-store';
import { local, makeChoices, makePerson, PARKVAENGET } from './make-facts';
import { scratchFolder } from './run-folder';

/** How long a send to the connector may take here, in milliseconds. */
const DEADLINE_MS = 1_000;

/** The sending half of the bot, all of it real: a SQLite file of its own, the heartbeat, the SDK's client, a connector on loopback. */
export interface Sender {
  readonly store: Store;
  readonly connector: Connector;
  readonly clock: StandingClock;
  readonly messenger: Messenger;
  readonly log: Log;
  /** Every log line, as written. */
  readonly lines: string[];
  /** A heartbeat on the store as it is now; `around` puts something between it and Teams. */
  heartbeat(around?: (messenger: Messenger) => Messenger): Heartbeat;
  /** One tick of a heartbeat at a local moment; the same heartbeat for all calls. */
  tickAt(on: string, at: string): Promise<TickReport>;
  /** One tick, at a local moment, of a bot that has just been started with these files. */
  startAt(on: string, at: string, files: Workplace): Promise<void>;
  /** A tick every so many minutes from one local moment to another on the same day, both included. */
  tickThrough(on: string, from: string, to: string, everyMinutes?: number): Promise<void>;
  /** Keeps a conversation for a person, and a yes to everything they can be asked. */
  join(id: string, choices?: Partial<Settings>): Promise<void>;
  /** Closes the store as a dying process would leave it, and opens it anew. */
  reopen(): Promise<void>;
  /** The slots that the connector has taken a message for, by the conversation: `peer`. */
  receivers(): string[];
  stateOf(slot: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const opened = new Set<Sender>();

/** Opens one. `closeSenders` closes it. Local moments are Danish. */
export async function openSender(workplace: Workplace = PARKVAENGET): Promise<Sender> {
  const folder = scratchFolder('sender-');
  const file = join(folder, 'store.db');
  await putEmptyStore(file);
  const connector = await startConnector();
  const clock = new StandingClock(local('2026-03-02', '09:00'));
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => clock.now(),
  );
  const adapter = createAdapter({ log, deadlines: { inTurnMs: DEADLINE_MS, unaskedMs: DEADLINE_MS } });
  const messenger = createTeamsMessenger({ adapter, clock, appId: undefined, local: true });
  let store = await openSqliteStore({ file });
  let ticking: Heartbeat | undefined;

  const sender: Sender = {
    get store() {
      return store;
    },
    connector,
    clock,
    messenger,
    log,
    lines,
    heartbeat: (around = (direct) => direct) =>
      createHeartbeat({ store, messenger: around(messenger), log, clock, workplace }),
    async tickAt(on, at) {
      clock.moveTo(local(on, at));
      ticking ??= sender.heartbeat();
      return ticking.tick();
    },
    async startAt(on, at, files) {
      clock.moveTo(local(on, at));
      await createHeartbeat({ store, messenger, log, clock, workplace: files }).tick();
    },
    async tickThrough(on, from, to, everyMinutes = 5) {
      for (let now = local(on, from); now <= local(on, to); now = new Date(now.getTime() + everyMinutes * 60_000)) {
        clock.moveTo(now);
        ticking ??= sender.heartbeat();
        await ticking.tick();
      }
    },
    async join(id, choices = {}) {
      await store.saveConversation({
        personId: id,
        conversationId: `a:${id}`,
        serviceUrl: connector.serviceUrl,
        userId: `29:${id}`,
        botId: '28:bot',
        tenantId: undefined,
        active: true,
      });
      await store.saveSettings(makeChoices(makePerson(id), choices));
    },
    async reopen() {
      await ticking?.stop();
      ticking = undefined;
      await store.close();
      store = await openSqliteStore({ file });
    },
    receivers: () => connector.sent.map(({ conversationId }) => conversationId.replace(/^a:/, '')),
    stateOf: async (slot) => (await store.findDelivery(slot))?.state,
    async close() {
      await ticking?.stop();
      await store.close();
      await connector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  opened.add(sender);
  return sender;
}

/** Closes every sender that is still open; for `afterEach`. */
export async function closeSenders(): Promise<void> {
  for (const sender of opened) await sender.close();
  opened.clear();
}
