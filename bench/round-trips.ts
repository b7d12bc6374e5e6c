import { setTimeout } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CARD_VERSION } from '../src/cards/adaptive-card';
import { CHECK_IN_VERBS } from '../src/cards/check-in-card';
import { startTerminalTeams } from '../src/cli/terminal-teams';
import { StandingClock } from '../src/clock';
import { composeBot } from '../src/compose';
import { readConfig } from '../src/config';
import { questionsFor } from '../src/dialogs/check-in/rotation';
import { createLog } from '../src/log';
import type { Person } from '../src/programme/people';
import { createHeartbeat } from '../src/schedules/heartbeat';
import type { Sender } from '../src/schedules/sending/sender';
import { openStore } from '../src/store/open-store';
import type { StatementWatch } from '../src/store/statement-watch';
import type { Store } from '../src/store/store';
import { local, makeChoices, makePerson, PARKVAENGET } from '../test/support/make-facts';
import { createTestDatabase, startPostgres } from '../test/support/postgres';
import type { Bench, Trips } from './bench';

const PEERS = 200;
const TURNS = 20;
/** Longer than what has been said waits to be kept. */
const MOMENT_MS = 500;
/** Thursday 5 March 2026, a minute before the questions are due. */
const BEFORE = local('2026-03-05', '13:44');
const DUE = local('2026-03-05', '13:45');

/** How often a turn, a planned message and a status wait for the database. */
export const roundTrips: Bench = {
  name: 'round-trips',
  about:
    'ways to the database and back for a turn, a planned message, and a status; the statements they are, on both stores',

  async run(print, say) {
    await countOn('sqlite', undefined, print, say);
    const server = await startPostgres();
    const database = await createTestDatabase(server.url);
    try {
      await countOn('postgres', database.url, print, say);
    } finally {
      await database.drop();
      await server.stop();
    }
  },
};

async function countOn(
  of: Trips['of'],
  databaseUrl: string | undefined,
  print: (trips: Trips) => void,
  say: (remark: string) => void,
): Promise<void> {
  const stage = await openCountingStage(databaseUrl);
  const { bot, clock, teams, peers, coordinator } = stage;
  const tell = async (measure: string, target: number, n: number, act: () => Promise<unknown>) => {
    const sent = await stage.count(act);
    const awaited = sent.filter(({ isAwaited }) => isAwaited);
    const each = (all: readonly unknown[]) => Math.round((all.length / n) * 100) / 100;
    const roundTrips = of === 'postgres' ? each(awaited) : undefined;
    print({ measure, of, statements: each(sent), roundTrips, target, n });
    say(`${of}, ${measure}: ${summaryOf(sent.map(({ sql }) => sql))}`);
  };
  const each = async (act: (peer: Person, index: number) => Promise<unknown>) => {
    for (const [index, peer] of peers.slice(0, TURNS).entries()) await act(peer, index);
    await bot.cardsRemade();
  };

  clock.moveTo(BEFORE);
  await stage.planOnly.tick();
  clock.moveTo(DUE);
  await tell('a message is planned', 0.1, PEERS, () => stage.planOnly.tick());
  await tell('a planned message is sent', 0.1, PEERS, () => bot.sender.sendDue());
  // What a first activity keeps, such as the person's key, is no part of the turns that are counted.
  await each((peer) => teams.say(peer, 'hjælp'));
  await tell('a check-in answer turn', 2, TURNS, () => each((peer) => answer(stage, peer)));
  await tell('a typed command turn', 2, TURNS, () => each((peer) => teams.say(peer, 'min uge')));
  await teams.say(coordinator, 'hjælp');
  await bot.cardsRemade();
  await tell(`a status turn about ${PEERS} peers`, 2, 1, async () => {
    await teams.say(coordinator, 'status');
    await bot.cardsRemade();
  });
  // Two that somebody waits for, and one that nobody does: with no turn after it, that the answer has been said is kept by itself.
  await tell('a typed command turn with none after it, and the moment that follows', 3, 1, async () => {
    await teams.say(coordinator, 'status');
    await setTimeout(MOMENT_MS);
  });
  await stage.close();
}

/** One statement that was sent. */
interface Sent {
  sql: string;
  isAwaited: boolean;
}

type CountingStage = Awaited<ReturnType<typeof openCountingStage>>;

async function openCountingStage(databaseUrl: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-round-trips-'));
  const statements: Sent[] = [];
  const watch: StatementWatch = {
    before: (sql, isAwaited) => void statements.push({ sql, isAwaited }),
    after: () => undefined,
  };
  const config = readConfig({ PORT: '0', DATA_DIR: folder, MEDSPILLER_PLAYGROUND: 'off', DATABASE_URL: databaseUrl });
  const store = await openStore({ ...config, watch });
  const clock = new StandingClock(BEFORE);
  const log = createLog(
    () => undefined,
    () => clock.now(),
  );
  const peers = Array.from({ length: PEERS }, (_, index) => makePeer(index + 1));
  const coordinator = makePerson('koordinator');
  const workplace = { ...PARKVAENGET, people: [...peers, coordinator] };
  const bot = composeBot({ config, clock, log, workplace, store });
  const { port } = await bot.listen();
  const teams = await startTerminalTeams({ botPort: () => port });
  for (const peer of peers) await store.saveSettings(makeChoices(peer));
  await reach(store, teams, [...peers.slice(0, TURNS), coordinator], peers.slice(TURNS));
  const planOnly = createHeartbeat({
    ...{ store, clock, log, workplace, sender: SENDS_NOTHING },
    messenger: { send: unused, update: unused, reopen: unused },
  });
  return {
    ...{ bot, clock, teams, peers, coordinator, planOnly },
    /** The statements that were sent while `act` ran. */
    async count(act: () => Promise<unknown>): Promise<Sent[]> {
      statements.length = 0;
      await act();
      return [...statements];
    },
    async close() {
      await teams.close();
      await bot.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makePeer(number: number): Person {
  const aadObjectId = `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { ...makePerson('peer'), id: `peer-${number}`, name: `Peer ${number}`, aadObjectId };
}

/** Those who will write open their chat; where the others are is only kept. */
async function reach(
  store: Store,
  teams: Awaited<ReturnType<typeof startTerminalTeams>>,
  writing: readonly Person[],
  others: readonly Person[],
): Promise<void> {
  for (const person of writing) await teams.open(person);
  const [known] = await store.listConversations();
  if (known === undefined) throw new Error('Nobody can be reached.');
  for (const { id } of others) {
    await store.saveConversation({ ...known, personId: id, conversationId: `chat-${id}`, userId: `29:${id}` });
  }
}

/** Answers the first of the week's questions. */
async function answer({ teams }: CountingStage, peer: Person): Promise<void> {
  const [q] = questionsFor(0);
  const data = { verb: CHECK_IN_VERBS.answer, slot: `check-in:${peer.id}:2026-W10`, v: CARD_VERSION, q, a: '4' };
  const value = { action: { type: 'Action.Execute', verb: data.verb, data } };
  const replyToId = teams.shown.findLast(({ personId }) => personId === peer.id)?.id;
  const answered = JSON.stringify(
    await teams.post(peer, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId }),
  );
  if (!answered.includes('Spørgsmål 2 af 3')) throw new Error('An answer was not taken.');
}

const unused = () => Promise.reject(new Error('Nothing leaves here.'));

const SENDS_NOTHING: Sender = {
  sendDue: async () => new Map(),
  sendNow: async () => undefined,
  nextTryAt: () => undefined,
  isHeld: () => false,
  stop: async () => undefined,
};

/** Which statements they were, the most frequent first, for people reading along. */
function summaryOf(statements: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const sql of statements) {
    const table = /(?:from|into|update) "(\w+)"/.exec(sql)?.[1] ?? '';
    const name = `${/^\w+/.exec(sql)?.[0] ?? ''} ${table}`.trim();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} × ${name}`)
    .join(', ');
}
