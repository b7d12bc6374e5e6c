import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { questionsFor } from '../src/dialogs/check-in/rotation';
import type { Person } from '../src/programme/people';
import { openStore } from '../src/store/open-store';
import { local, makeChoices, makeOther } from '../test/support/make-facts';
import { answersReady, cpuMsOf, freePort } from './measure-start';

/** Ten minutes after the week's questions came. */
const NOW = '2026-03-05T13:55';
const CAME_AT = local('2026-03-05', '13:45');
const WEEK = '2026-W10';
const CLOSES_AT = local('2026-03-10', '12:00');
const MINUTE_MS = 60_000;
const POLL_MS = 5;

/** A bot in a process of its own that answers activities over HTTP, on a connection that is kept. */
export interface TurnBot {
  /** Gives the body of its answer and how long it took, in milliseconds. */
  post(activity: object): Promise<{ body: string; ms: number }>;
  /** Its user and system time so far. */
  cpuMs(): number;
  end(): Promise<void>;
}

/** Starts a Node process that serves `/api/messages` and `/readyz` on the port in PORT. */
export async function startTurnBot(args: readonly string[], env: Record<string, string> = {}): Promise<TurnBot> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(child, 'exit');
  const agent = new Agent({ keepAlive: true });
  while (!(await answersReady(port))) {
    if (child.exitCode !== null) throw new Error('A bot ended before it was ready.');
    await sleep(POLL_MS);
  }
  return {
    post: (activity) => post(agent, port, JSON.stringify(activity)),
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async end() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function post(agent: Agent, port: number, body: string): Promise<{ body: string; ms: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const startedAt = performance.now();
    const req = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/api/messages', headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        const ms = performance.now() - startedAt;
        const text = Buffer.concat(chunks).toString('utf8');
        if ((res.statusCode ?? 500) < 300) resolve({ body: text, ms });
        else reject(new Error(`A bot answered ${res.statusCode}.`));
      });
    });
    req.on('error', reject);
    req.end(body);
  });
}

/** A home for our bot, in which every peer has been sent the week's questions. */
export interface PreparedHome {
  env: Record<string, string>;
  remove(): void;
}

/** The peer with that number, from 0. */
export function benchPeer(number: number): Person {
  const id = `peer-${number}`;
  return makeOther('peer', id, { aadObjectId: `11111111-0000-4000-8000-${String(number).padStart(12, '0')}` });
}

/** The slot of that peer's questions. */
export const slotOf = ({ id }: Person): string => `check-in:${id}:${WEEK}`;

/** Makes it, on a SQLite file or in an empty database. */
export async function prepareHome(
  count: number,
  serviceUrl: string,
  databaseUrl: string | undefined,
): Promise<PreparedHome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'medspiller-answer-'));
  const people = Array.from({ length: count }, (_, number) => benchPeer(number));
  const peopleFile = join(dataDir, 'bench.people.yaml');
  const named = people.map(({ id, name, role, aadObjectId }) => ({ id, name, role, aadObjectId }));
  writeFileSync(peopleFile, stringify({ people: [...named, { id: 'koordinator', name: 'K', role: 'coordinator' }] }));
  const store = await openStore({ dataDir, databaseUrl });
  await store.transaction(async (inside) => {
    for (const person of people) {
      const { id } = person;
      const slot = slotOf(person);
      await inside.saveSettings(makeChoices(person));
      await inside.saveConversation({
        ...{ personId: id, conversationId: `chat-${id}`, serviceUrl, userId: `29:${id}` },
        ...{ botId: '28:bot', tenantId: undefined, active: true },
      });
      await inside.addDelivery({
        ...{ slot, kind: 'check-in', personId: id, occasion: WEEK, dueAt: CAME_AT, usefulUntil: CLOSES_AT },
      });
      await inside.claim(slot, CAME_AT, new Date(CAME_AT.getTime() + MINUTE_MS));
      await inside.mark(slot, { state: 'sent', activityId: `card-${id}`, at: CAME_AT });
      await inside.openCheckIn({
        ...{ id: slot, personId: id, week: WEEK, origin: 'planned', questionIds: questionsFor(0) },
        ...{ openedAt: CAME_AT, closesAt: CLOSES_AT, step: 0, state: 'open', revision: 0 },
        ...{ sealedAnswers: undefined, sealedWords: undefined },
      });
    }
    await inside.saveFact('began-on', '2026-03-01');
    await inside.plan([], new Date(CAME_AT.getTime() + 9 * MINUTE_MS));
  });
  await store.close();
  return {
    env: {
      ...{ DATA_DIR: dataDir, MEDSPILLER_PEOPLE: peopleFile, MEDSPILLER_PLAYGROUND: 'off', MEDSPILLER_NOW: NOW },
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}
