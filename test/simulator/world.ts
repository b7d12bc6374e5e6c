import { mkdirSync, rmSync } from 'node:fs';
import http, { Agent, request } from 'node:http';
import { join } from 'node:path';
import { StandingClock } from '../../src/clock';
import { composeBot, type Bot } from '../../src/compose';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import type { Messenger } from '../../src/schedules/messenger';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import type { Absence, Settings, Store } from '../../src/store/store';
import { startConnector, type Behaviour, type Connector, type WireActivity } from '../support/connector';
import { createFate, mortalMessenger, mortalStore, type Fate } from './mortal';
import type { PersonData, Plan } from './organisation';
import { createRounds, type Rounds } from './skip';
import { createWeather, type Weather } from './weather';

/** What is true about the receiver of an unasked message at the moment it leaves. Kept facts, no rules. */
export interface Unasked {
  slot: string;
  personId: string;
  settings: Settings | undefined;
  absences: readonly Absence[];
}

/** Something that Teams has taken: a message, or a card that has been put in another's place. */
export interface Taken {
  conversationId: string;
  /** Whose private chat it is; of a chat of several people its own id. */
  personId: string;
  id: string;
  at: Date;
  activity: WireActivity;
  isUpdate: boolean;
  /** Absent for answers. */
  unasked: Unasked | undefined;
}

/** A line of the bot's log. */
export interface Line {
  at: string;
  level: string;
  event: string;
  [field: string]: unknown;
}

/** What became of an activity that was sent to the bot: its answer, or none, because nothing runs or it died on the way. */
export type Answer = { status: number; body: unknown } | 'no-answer';

/** The bot of one organisation with everything around it: its clock, its store, Teams. */
export interface World {
  readonly clock: StandingClock;
  readonly connector: Connector;
  readonly weather: Weather;
  readonly plan: Plan;
  readonly isUp: boolean;
  /** False from each start, and each time the clock was set, until the first tick after it. */
  readonly hasTicked: boolean;
  /** Sets the clock of the machine. */
  setClock(at: Date): void;
  readonly rounds: Rounds;
  /** Of the process that runs now, or ran last. */
  readonly fate: Fate;
  /** The store as it is, past the process. Throws while nothing runs. */
  readonly store: Store;
  /** Where its tables lie. */
  readonly file: string;
  /** Starts the bot, with other files if they are given. */
  start(plan?: Plan): Promise<void>;
  /** Ends it: in order, or as it is when it died. Twice is safe. */
  stop(): Promise<void>;
  tick(): Promise<void>;
  post(person: PersonData, activity: Record<string, unknown>): Promise<Answer>;
  /** The slots of unasked messages of which the bot cannot know whether Teams has them. */
  readonly doubtful: ReadonlySet<string>;
  /** How often a person has said yes to sending a slot once more. */
  readonly wantedAgain: ReadonlyMap<string, number>;
  /** What Teams has taken since the last call, messages before cards that were replaced. */
  takeNews(): Taken[];
  /** The log since the last call. */
  takeLines(): Line[];
  /** Where a person's private chat is now. */
  chatOf(personId: string): string;
  /** Teams gives the person's private chat another id from now on. */
  moveChat(personId: string, conversationId: string): void;
  close(): Promise<void>;
}

/** No turn of a bot on this machine takes so long; only what hangs does. */
const DEADLINES = { inTurnMs: 2_500, unaskedMs: 2_500 };

/** Builds a world in which nothing runs yet. */
export async function createWorld(options: { folder: string; plan: Plan; at: Date; seed: string }): Promise<World> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const config = readConfig({ PORT: '0', DATA_DIR: folder, MEDSPILLER_PLAYGROUND: 'off' });
  const clock = new StandingClock(options.at);
  const weather = createWeather(options.seed);
  const connector = await startConnector({ clock });
  const agent = withoutOldConnections();
  const owners = new Map<string, string>();
  const chats = new Map<string, string>();
  /** By the body of the request: unasked messages on the wire. */
  const onTheWire = new Map<unknown, Unasked>();
  const leaving = new Map<string, Unasked>();
  const claimed = new Map<string, string>();
  const doubtful = new Set<string>();
  const wantedAgain = new Map<string, number>();
  const seen = { sent: 0, updates: 0 };
  let { plan } = options;
  let fate = createFate();
  let running: { bot: Bot; store: Store; port: number } | undefined;
  let lines: Line[] = [];
  let hasTicked = false;

  connector.misbehave((asked) => {
    if (fate.isDead) return 'drop-before-commit';
    const unasked = leaving.get(asked.conversationId ?? '');
    const behaviour = weather.behaviour(asked);
    if (unasked !== undefined && asked.method === 'POST') {
      onTheWire.set(asked.body, unasked);
      if (leavesDoubt(behaviour)) doubtful.add(unasked.slot);
    }
    return behaviour;
  });

  /** Knows what leaves by itself, and what holds for its receiver just then. */
  const watching = (messenger: Messenger, store: Store): Messenger => ({
    async send(to, message) {
      const slot = claimed.get(to.personId) ?? '';
      const settings = await store.findSettings(to.personId);
      const absences = (await store.listAbsences('0000-01-01', '9999-12-31')).filter(
        ({ personId }) => personId === to.personId,
      );
      leaving.set(to.conversationId, { slot, personId: to.personId, settings, absences });
      const outcome = await messenger.send(to, message);
      leaving.delete(to.conversationId);
      return outcome;
    },
    update: (to, id, message) => messenger.update(to, id, message),
    async reopen(to) {
      const outcome = await messenger.reopen(to);
      if (outcome.state === 'opened') world.moveChat(to.personId, outcome.conversation.conversationId);
      return outcome;
    },
  });
  const knowingClaims = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== 'claim') return typeof value === 'function' ? value.bind(target) : value;
        return async (slot: string, now: Date, until: Date) => {
          const mine = await target.claim(slot, now, until);
          if (mine) claimed.set(slot.split(':')[1] ?? '', slot);
          return mine;
        };
      },
    });
  /** Knows what a person has said yes to sending once more; nothing else may be. */
  const knowingAgain = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'transaction')
          return (work: (own: Store) => Promise<unknown>) => target.transaction((own) => work(knowingAgain(own)));
        if (name !== 'sendAgain') return typeof value === 'function' ? value.bind(target) : value;
        return async (slot: string, usefulUntil: Date) => {
          const isPlanned = await target.sendAgain(slot, usefulUntil);
          if (!isPlanned) return false;
          wantedAgain.set(slot, (wantedAgain.get(slot) ?? 0) + 1);
          // From then on it is a message like any other, which may also come too late.
          doubtful.delete(slot);
          return true;
        };
      },
    });

  const world: World = {
    clock,
    connector,
    weather,
    doubtful,
    wantedAgain,
    rounds: createRounds(),
    file: join(folder, STORE_FILE),
    get plan() {
      return plan;
    },
    get isUp() {
      return running !== undefined && !fate.isDead;
    },
    get hasTicked() {
      return hasTicked;
    },
    get fate() {
      return fate;
    },
    get store() {
      if (running === undefined) throw new Error('nothing runs');
      return running.store;
    },

    async start(other = plan) {
      plan = other;
      const own = createFate();
      fate = own;
      leaving.clear();
      const store = await openStore({ dataDir: folder });
      const bot = composeBot({
        config,
        clock,
        log: createLog(
          (line) => own.isDead || lines.push(JSON.parse(line) as Line),
          () => clock.now(),
        ),
        workplace: plan.workplace,
        store: mortalStore(knowingClaims(knowingAgain(store)), own),
        aroundMessenger: (messenger) => mortalMessenger(watching(messenger, store), own),
        deadlines: DEADLINES,
      });
      const { port } = await bot.listen();
      running = { bot, store, port };
      hasTicked = false;
      world.rounds.begin();
    },
    async stop() {
      if (running === undefined) return;
      const { bot, store } = running;
      await bot.close().catch((error: unknown) => {
        if (!fate.isDead) throw error;
      });
      running = undefined;
      await store.close();
    },
    setClock(at) {
      clock.moveTo(at);
      hasTicked = false;
      world.rounds.begin();
    },
    async tick() {
      hasTicked = true;
      world.rounds.ticked(clock.now());
      try {
        await running?.bot.heartbeat.tick();
      } catch (error) {
        if (!fate.isDead) throw error;
      }
    },
    async post(person, activity) {
      if (running === undefined || fate.isDead) return 'no-answer';
      const answer = await send(agent, running.port, {
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.aadObjectId },
        recipient: { id: '28:medspiller', name: 'Medspiller' },
        conversation: { id: world.chatOf(person.id), conversationType: 'personal' },
        ...activity,
      });
      // What the turn made out of date is remade before anything else happens.
      if (!fate.isDead) await running.bot.cardsRemade();
      return fate.isDead ? 'no-answer' : answer;
    },
    takeNews() {
      const [sent, updates] = [connector.sent.slice(seen.sent), connector.updates.slice(seen.updates)];
      seen.sent = connector.sent.length;
      seen.updates = connector.updates.length;
      const news = [
        ...sent.map((one) => ({ ...one, isUpdate: false, unasked: onTheWire.get(one.activity) })),
        ...updates.map((one) => ({ ...one, isUpdate: true, unasked: undefined })),
      ];
      onTheWire.clear();
      connector.requests.length = 0;
      return news.map((one) => ({
        ...one,
        personId: owners.get(one.conversationId) ?? one.conversationId.split(';')[0]!,
      }));
    },
    takeLines() {
      const taken = lines;
      lines = [];
      return taken;
    },
    chatOf(personId) {
      const known = chats.get(personId);
      if (known === undefined) world.moveChat(personId, `chat-${personId}`);
      return chats.get(personId) as string;
    },
    moveChat(personId, conversationId) {
      chats.set(personId, conversationId);
      owners.set(conversationId, personId);
    },
    async close() {
      await world.stop();
      await connector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

function leavesDoubt(behaviour: Behaviour): boolean {
  if (typeof behaviour === 'object') return behaviour.status >= 500;
  return behaviour !== 'ok' && behaviour !== 'forget' && behaviour !== 'answer-after-next';
}

/**
 * A connection that was kept open is closed by the machine's own time, and a request that comes just then is lost: on both sides each gets a new one,
 * so that only what is drawn goes wrong.
 */
function withoutOldConnections(): Agent {
  const agent = new Agent({ keepAlive: false });
  http.globalAgent = agent;
  return agent;
}

function send(agent: Agent, port: number, activity: Record<string, unknown>): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json' };
    const call = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('error', () => resolve('no-answer'));
      res.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: res.statusCode ?? 0, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
      });
    });
    call.on('error', () => resolve('no-answer'));
    call.end(JSON.stringify(activity));
  });
}
