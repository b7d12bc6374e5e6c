import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AdaptiveCard, PressData } from '../../src/cards/adaptive-card';
import { MADE_FIELD } from '../../src/cards/made';
import { messageAsText } from '../../src/cli/message-as-text';
import { buttonsOf } from '../../src/cards/buttons-of';
import { type Shown, startTerminalTeams, type TerminalTeams } from '../../src/cli/terminal-teams';
import { StandingClock } from '../../src/clock';
import { type Bot, composeBot, type Parts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import type { Person } from '../../src/programme/people';
import { instantOf } from '../../src/schedules/local-time';
import { openLibsql } from '../../src/store/libsql-database';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { setUpTexts } from '../../src/text/set-up';
import { putEmptyStore } from './empty-store';
import { keptWorkplace } from './kept-workplace';
import { watchForLeaks } from './leak-watch';
import { scratchFolder } from './run-folder';

/** The whole bot on loopback with a Teams client without a screen: real HTTP, a real store in a folder of its own. */
export interface BotStage {
  /** The bot and its store as they are now; others after `restart`. */
  readonly bot: Bot;
  readonly store: Store;
  readonly teams: TerminalTeams;
  /** Where the bot listens now; for a second client. */
  readonly port: number;
  readonly clock: StandingClock;
  readonly people: Record<'peer' | 'coordinator' | 'leader' | 'a' | 'b' | 'c', Person>;
  /** A person who is on no list. */
  readonly stranger: Person;
  /** Every log line, as written. */
  readonly lines: string[];
  /** The events of the log, in order. */
  events(): string[];
  /** Puts the clock on a local moment and ticks once there, as if time had passed: not as after an outage. */
  tickAt(on: string, at: string): Promise<void>;
  /** Lets time pass without a tick; the bot takes at most 60 activities of a person in ten seconds. */
  later(ms: number): void;
  /** What stands in a person's chat, oldest first. */
  chat(person: Person): Shown[];
  /** The newest message in a person's chat, as one would read it. */
  lastText(person: Person): string;
  /**
   * Sends a press on `data` as `Action.Execute` and gives what the bot puts in the card's place, or says beside it. Data that no card has stamped is
   * pressed on a fresh card each time.
   */
  pressData(person: Person, data: unknown, fields?: Record<string, unknown>): Promise<AdaptiveCard | string>;
  /** The data of a button on the newest card that has it. */
  dataOf(person: Person, title: string): PressData;
  /** Opens the peer's chat and says yes to the questions. */
  sayYes(): Promise<void>;
  /** Says yes and lets the week's questions come: Thursday 5 March 2026, 13.45. */
  getCheckIn(): Promise<void>;
  /**
   * Every row of every table but those named, as text. Two of them are equal exactly when nothing was kept in between but the notes of the activities
   * that came and the keys that their answers are sealed with.
   */
  dump(without?: readonly string[]): string;
  /** Every row of one table, as JSON. */
  rows(table: string): string[];
  /** All bytes of the store's files, the write-ahead log included. */
  bytes(): Buffer;
  /** Stops the bot and composes it anew on the same store. The chats stay. */
  restart(): Promise<void>;
  /** Twice is safe. */
  close(): Promise<void>;
}

/** How a stage may differ from the plain one. */
export interface StageOptions extends Pick<
  Parts,
  'aroundMessenger' | 'teams' | 'answerWithinMs' | 'deadlines' | 'readingMs'
> {
  /** Local date and wall time at which the stage begins; Thursday 5 March 2026, 13.00. */
  at?: { on: string; at: string };
  /** Other settings than local mode's. */
  env?: Record<string, string>;
  /** Changes to the people, by id. */
  people?: Record<string, Partial<Person>>;
  /** Puts something between the bot and its store. */
  aroundStore?: (store: Store) => Store;
}

/** A normal week of the programme: no holiday, no clock change; in three quarters of an hour the questions come. */
const THURSDAY = { on: '2026-03-05', at: '13:00' };

/** Every activity of a known person leaves these, whatever it was; and that there were writes to a table of the dump says less than the table. */
const NOTES = ['activities', 'person_keys', 'around_revision'];

const opened = new Set<BotStage>();

/** Opens a stage. `closeStages` closes it. */
export async function openStage(options: StageOptions = {}): Promise<BotStage> {
  const dataDir = scratchFolder('stage-');
  await putEmptyStore(join(dataDir, STORE_FILE));
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, MEDSPILLER_PLAYGROUND: 'off', ...options.env });
  const { programme, people: all } = keptWorkplace(config);
  const people = all.map((person): Person => ({ ...person, ...options.people?.[person.id] }));
  const clock = new StandingClock(instantOf(options.at ?? THURSDAY, programme.timeZone));
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => clock.now(),
  );

  let bot: Bot;
  let store: Store;
  let port = 0;
  const start = async () => {
    store = await openStore({ dataDir });
    bot = composeBot({
      ...options,
      config,
      clock,
      log,
      workplace: { programme, people },
      store: throughout(store, options.aroundStore ?? ((same) => same)),
    });
    ({ port } = await bot.listen());
    await bot.heartbeat.tick();
  };
  const stop = async () => {
    await bot.close();
    await store.close();
  };
  await start();
  const watch = watchForLeaks(people);
  const teams = watch.listening(await startTerminalTeams({ botPort: () => port }));
  const byId = (id: string) => people.find((person) => person.id === id) as Person;
  let closed = false;
  let lastMade = 0;
  const onFreshCard = (data: unknown) =>
    typeof data === 'object' && data !== null && 'verb' in data && !(MADE_FIELD in data)
      ? { ...data, [MADE_FIELD]: (lastMade += 1) }
      : data;

  const stage: BotStage = {
    get bot() {
      return bot;
    },
    get store() {
      return store;
    },
    get port() {
      return port;
    },
    teams,
    clock,
    lines,
    people: {
      peer: byId('peer'),
      coordinator: byId('koordinator'),
      leader: byId('udviklingsleder'),
      a: byId('frivillig-a'),
      b: byId('frivillig-b'),
      c: byId('frivillig-c'),
    },
    stranger: { ...byId('peer'), id: 'stranger', name: 'Ukendt', aadObjectId: '00000000-0000-4000-8000-0000000000ff' },
    events: () => lines.map((line) => JSON.parse(line).event as string),
    async tickAt(on, at) {
      clock.moveTo(instantOf({ on, at }, programme.timeZone));
      await bot.heartbeat.tick({ played: true });
    },
    later: (ms) => clock.moveTo(new Date(clock.now().getTime() + ms)),
    chat: (person) => teams.shown.filter(({ personId }) => personId === person.id),
    lastText(person) {
      const last = stage.chat(person).at(-1);
      return last === undefined ? '' : messageAsText(last.message).join('\n');
    },
    async pressData(person, data, fields = {}) {
      const verb = (data as { verb?: unknown } | undefined)?.verb;
      const value = { action: { type: 'Action.Execute', verb, data: onFreshCard(data) } };
      const answer = await teams.post(person, { type: 'invoke', name: 'adaptiveCard/action', value, ...fields });
      return (answer as { value: AdaptiveCard | string }).value;
    },
    dataOf(person, title) {
      const cards = stage.chat(person).flatMap(({ message }) => ('card' in message ? [message.card] : []));
      const action = cards
        .reverse()
        .flatMap(buttonsOf)
        .find((one) => one.title === title);
      if (action === undefined) throw new Error(`no card has the button "${title}"`);
      return action.data;
    },
    async sayYes() {
      await teams.open(stage.people.peer);
      await teams.press(stage.people.peer, setUpTexts[stage.people.peer.language].yes);
    },
    async getCheckIn() {
      await stage.sayYes();
      await stage.tickAt('2026-03-05', '13:45');
    },
    dump: (without = []) => dumpTables(join(dataDir, STORE_FILE), [...NOTES, ...without]),
    rows: (table) => readTables(join(dataDir, STORE_FILE), (name) => name === table).flatMap(({ rows }) => rows),
    bytes: () => {
      const files = [STORE_FILE, `${STORE_FILE}-wal`].map((name) => join(dataDir, name)).filter(existsSync);
      // By another process: if this one opened and closed the file, the store's lock on it would be gone.
      return execFileSync('cat', files, { maxBuffer: 64 * 1024 * 1024 });
    },
    async restart() {
      await stop();
      await start();
    },
    async close() {
      if (closed) return;
      closed = true;
      const found = [...watch.foundInLog(lines), ...(watch.hasConfided() ? watch.foundInBytes(stage.bytes()) : [])];
      await teams.close();
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
      if (found.length > 0) throw new Error(`In the log or the store stands what may not: ${found.join(' | ')}`);
    },
  };
  opened.add(stage);
  return stage;
}

/** What is put around a store is also around the store of each of its transactions. */
function throughout(store: Store, around: (store: Store) => Store): Store {
  return new Proxy(around(store), {
    get(target, name: keyof Store) {
      if (name !== 'transaction') return target[name];
      const { transaction } = target;
      return <T>(work: (inside: Store) => Promise<T>) => transaction((inside) => work(throughout(inside, around)));
    },
  });
}

/** Closes every stage that is still open but the one named; for `afterEach` and `afterAll`. */
export async function closeStages({ but }: { but?: BotStage } = {}): Promise<void> {
  for (const stage of opened) {
    if (stage === but) continue;
    await stage.close();
    opened.delete(stage);
  }
}

/** A card, or the words that came in its place, as one would read it. */
export function asText(answer: AdaptiveCard | string): string {
  return typeof answer === 'string' ? answer : messageAsText({ card: answer }).join('\n');
}

function dumpTables(file: string, without: readonly string[]): string {
  return readTables(file, (name) => !without.includes(name))
    .flatMap(({ name, rows }) => [`# ${name}`, ...rows])
    .join('\n');
}

function readTables(file: string, isWanted: (name: string) => boolean): { name: string; rows: string[] }[] {
  const database = openLibsql(file, { readOnly: true });
  const rows = (sql: string) => database.prepare(sql).all([]) as Record<string, unknown>[];
  try {
    return rows("select name from sqlite_master where type = 'table' order by name")
      .map(({ name }) => `${name}`)
      .filter(isWanted)
      .map((name) => ({ name, rows: rows(`select * from "${name}"`).map(rowAsText).sort() }));
  } finally {
    database.close();
  }
}

const rowAsText = (row: Record<string, unknown>) =>
  JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
