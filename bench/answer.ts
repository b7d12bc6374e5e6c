import { CARD_VERSION } from '../src/cards/adaptive-card';
import { CHECK_IN_VERBS } from '../src/cards/check-in-card';
import { listChoices } from '../src/dialogs/check-in/question';
import { questionsFor } from '../src/dialogs/check-in/rotation';
import { findQuestion } from '../src/dialogs/check-in/themes';
import type { Person } from '../src/programme/people';
import { startConnector } from '../test/support/connector';
import { createTestDatabase, startPostgres } from '../test/support/postgres';
import type { Bench, Figure } from './bench';
import { compare, playRoundsOf } from './pairs';
import { ECHO_BOT, nodeFlags } from './start';
import { benchPeer, prepareHome, slotOf, startTurnBot, type TurnBot } from './turn-bots';

const PEERS = 120;
/** Each peer answers all of them; the first one warms everything and does not count. */
const QUESTIONS = questionsFor(0);

/** What a bot took for its turns, in milliseconds. */
interface Turns {
  p50: number;
  p95: number;
  /** User and system time for each turn. */
  cpu: number;
}

const MEASURES: readonly { measure: string; unit: Figure['unit']; read: (turns: Turns) => number }[] = [
  { measure: 'answer turn ÷ echo turn, p50', unit: 'ms', read: ({ p50 }) => p50 },
  { measure: 'answer turn ÷ echo turn, p95', unit: 'ms', read: ({ p95 }) => p95 },
  { measure: 'answer turn ÷ echo turn, CPU time', unit: 'ms', read: ({ cpu }) => cpu },
];

const ECHO = 'echo bot';
const SQLITE = 'medspiller on SQLite';
const POSTGRES = 'medspiller on PostgreSQL';

/** An answer to a check-in, kept durably and answered with the next card, next to a bare echo that posts its reply. */
export const answer: Bench = {
  name: 'answer',
  about: "a check-in's answer turn next to the turn of a bare echo bot, p50 and p95, on both stores",

  async run(print, say) {
    const connector = await startConnector({ lean: true });
    const server = await startPostgres({ durable: true });
    try {
      const rounds = await playRoundsOf(() => playRound(connector.serviceUrl, server.url), say);
      for (const ours of [SQLITE, POSTGRES]) {
        for (const measure of MEASURES) print(compare(rounds, [ours, ECHO], measure));
      }
    } finally {
      await server.stop();
      await connector.close();
    }
  },
};

/** All three in processes of their own, one turn each in turn, so that whatever slows the machine slows them alike. */
async function playRound(serviceUrl: string, serverUrl: string): Promise<ReadonlyMap<string, Turns>> {
  const flags = nodeFlags();
  const database = await createTestDatabase(serverUrl);
  const homes = [
    await prepareHome(PEERS, serviceUrl, undefined),
    await prepareHome(PEERS, serviceUrl, database.url),
  ] as const;
  const bots = new Map<string, TurnBot>([
    [ECHO, await startTurnBot([...flags, ECHO_BOT])],
    [SQLITE, await startTurnBot([...flags, 'dist/main.js'], homes[0].env)],
    [POSTGRES, await startTurnBot([...flags, 'dist/main.js'], homes[1].env)],
  ]);
  try {
    return await playTurns(bots, serviceUrl);
  } finally {
    for (const bot of bots.values()) await bot.end();
    for (const home of homes) home.remove();
    await database.drop();
  }
}

async function playTurns(bots: ReadonlyMap<string, TurnBot>, serviceUrl: string): Promise<Map<string, Turns>> {
  const times = new Map([...bots.keys()].map((name) => [name, [] as number[]]));
  const cpuBefore = new Map<string, number>();
  for (const [place, question] of QUESTIONS.entries()) {
    if (place === 1) for (const [name, bot] of bots) cpuBefore.set(name, bot.cpuMs());
    for (let number = 0; number < PEERS; number += 1) {
      const peer = benchPeer(number);
      for (const [name, bot] of bots) {
        const activity = name === ECHO ? messageFrom(peer, place, serviceUrl) : pressOn(question, peer, serviceUrl);
        const { body, ms } = await bot.post(activity);
        if (name !== ECHO && !body.includes('"statusCode":200')) throw new Error('An answer was not taken.');
        if (name !== ECHO && place === 0 && !body.includes('Spørgsmål 2 af 3'))
          throw new Error('No next question came.');
        if (place > 0) times.get(name)?.push(ms);
      }
    }
  }
  return new Map(
    [...bots].map(([name, bot]) => {
      const sorted = (times.get(name) ?? []).sort((one, other) => one - other);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] as number;
      const cpu = (bot.cpuMs() - (cpuBefore.get(name) ?? 0)) / sorted.length;
      return [name, { p50: at(0.5), p95: at(0.95), cpu }];
    }),
  );
}

function activityFrom(peer: Person, serviceUrl: string): object {
  return {
    ...{ channelId: 'msteams', serviceUrl, recipient: { id: '28:bot', name: 'Bot' } },
    from: { id: `29:${peer.id}`, name: peer.name, aadObjectId: peer.aadObjectId },
    conversation: { id: `chat-${peer.id}`, conversationType: 'personal' },
  };
}

function messageFrom(peer: Person, place: number, serviceUrl: string): object {
  return { ...activityFrom(peer, serviceUrl), id: `${peer.id}-${place}`, type: 'message', text: 'Godt' };
}

function pressOn(q: string, peer: Person, serviceUrl: string): object {
  const data = { verb: CHECK_IN_VERBS.answer, slot: slotOf(peer), v: CARD_VERSION, q, a: firstChoice(q) };
  const value = { action: { type: 'Action.Execute', verb: data.verb, data } };
  const id = `${peer.id}-${q}`;
  return {
    ...activityFrom(peer, serviceUrl),
    ...{ id, type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-${peer.id}`, value },
  };
}

function firstChoice(questionId: string): string {
  const entry = findQuestion(questionId);
  const [choice] = entry === undefined ? [] : listChoices(entry.question);
  if (choice === undefined) throw new Error(`Nobody is asked ${questionId}.`);
  return choice.value;
}
