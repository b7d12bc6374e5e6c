import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import { openSqliteStore } from '../../src/store/sqlite';
import { STORE_FILE } from '../../src/store/open-store';
import { defaultSettings, type Delivery, type DeliveryState } from '../../src/store/store';
import { startConnector } from '../support/connector';
import type { KillOrder, KillPoint } from './kill-points';

/** Thursday 5 March 2026: the minute before, 13.45 local, and the two after. */
const BEFORE = new Date('2026-03-05T12:44:00Z');
const TICKS = ['2026-03-05T12:45:00Z', '2026-03-05T12:46:00Z', '2026-03-05T12:47:00Z'];

/** Several paid peers, so that a kill falls among many messages. */
export const PEERS = 8;

/** What one kill led to. */
export interface KillResult {
  point: KillPoint | 'any';
  killed: boolean;
  /** Cards that one person got more than once. */
  twice: number;
  /** Slots that ended in no named state: lost in silence. */
  lost: number;
  ends: Partial<Record<DeliveryState, number>>;
}

/** A folder with a store in which every peer has said yes and can be reached, copied anew for each kill. */
export interface KillStage {
  run(order: KillOrder | { afterMs: number }): Promise<KillResult>;
  close(): Promise<void>;
}

/** Prepares the stage. */
export async function openKillStage(): Promise<KillStage> {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-kill-'));
  const connector = await startConnector();
  const people = Array.from({ length: PEERS }, (_, index) => ({
    id: `peer-${index + 1}`,
    name: `Peer ${index + 1}`,
    role: 'peer',
  }));
  const peopleFile = join(folder, 'test.people.yaml');
  writeFileSync(
    peopleFile,
    stringify({
      people: [
        ...people.map((person, index) => ({
          ...person,
          aadObjectId: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
        })),
        { id: 'koordinator', name: 'Koordinator', role: 'coordinator' },
      ],
    }),
  );
  const template = join(folder, 'template');
  await makeTemplate(
    template,
    people.map(({ id }) => id),
    connector.serviceUrl,
  );
  let number = 0;

  return {
    async run(order) {
      const dataDir = join(folder, `run-${(number += 1)}`);
      cpSync(template, dataDir, { recursive: true });
      const seen = connector.sent.length;
      const first = await life({ dataDir, peopleFile, order, connector });
      connector.misbehave(() => 'ok');
      const second = await life({ dataDir, peopleFile, order: undefined, connector });
      if (second !== 'ended') throw new Error('the second life did not end by itself');
      const deliveries = await readDeliveries(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
      return judgeRun(
        order,
        first === 'killed',
        deliveries,
        connector.sent.slice(seen).map(({ conversationId }) => conversationId),
      );
    },
    async close() {
      await connector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(dataDir: string, ids: readonly string[], serviceUrl: string): Promise<void> {
  const store = await openSqliteStore({ file: join(dataDir, STORE_FILE) });
  for (const id of ids) {
    const settings = defaultSettings({ id, language: 'da', showWhenDone: false });
    await store.saveSettings({ ...settings, checkIns: 'yes', informedVersion: INFORMATION_VERSION });
    await store.saveConversation({
      personId: id,
      conversationId: `chat-${id}`,
      serviceUrl,
      userId: `29:${id}`,
      botId: '28:bot',
      tenantId: undefined,
      active: true,
    });
  }
  await store.plan([], BEFORE);
  await store.close();
}

async function life(options: {
  dataDir: string;
  peopleFile: string;
  order: KillOrder | { afterMs: number } | undefined;
  connector: Awaited<ReturnType<typeof startConnector>>;
}): Promise<'killed' | 'ended'> {
  const { dataDir, peopleFile, order, connector } = options;
  const point = order !== undefined && 'point' in order ? order : undefined;
  const root = resolve(__dirname, '../..');
  const child = spawn(
    process.execPath,
    ['--require', join(root, 'test/support/typescript-hook.cjs'), join(__dirname, 'child.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PEOPLE: peopleFile,
        TICKS: TICKS.join(','),
        ...(point === undefined ? {} : { KILL_POINT: point.point, KILL_NTH: String(point.nth) }),
      },
    },
  );
  let posts = 0;
  connector.misbehave(() => {
    posts += 1;
    // The message has arrived and the answer has not left.
    if (point?.point === 'post:arrived' && posts === point.nth) {
      child.kill('SIGKILL');
      return 'commit-then-drop';
    }
    // A moment that nobody chose: some milliseconds after the first message.
    if (order !== undefined && 'afterMs' in order && posts === 1)
      setTimeout(() => child.kill('SIGKILL'), order.afterMs);
    return 'ok';
  });
  return new Promise((done) => child.once('exit', (_code, signal) => done(signal === 'SIGKILL' ? 'killed' : 'ended')));
}

async function readDeliveries(dataDir: string): Promise<Delivery[]> {
  const store = await openSqliteStore({ file: join(dataDir, STORE_FILE), readOnly: true });
  try {
    return await store.listDeliveries({});
  } finally {
    await store.close();
  }
}

function judgeRun(
  order: KillOrder | { afterMs: number },
  killed: boolean,
  deliveries: readonly Delivery[],
  receivers: readonly string[],
): KillResult {
  const ends: KillResult['ends'] = {};
  for (const { state } of deliveries) ends[state] = (ends[state] ?? 0) + 1;
  const got = (id: string) => receivers.filter((one) => one === `chat-${id}`).length;
  const named = (id: string) =>
    deliveries.some(
      ({ personId, state }) => personId === id && ((state === 'sent' && got(id) === 1) || state === 'uncertain'),
    );
  const ids = Array.from({ length: PEERS }, (_, index) => `peer-${index + 1}`);
  return {
    point: 'point' in order ? order.point : 'any',
    killed,
    twice: ids.filter((id) => got(id) > 1).length,
    lost: ids.filter((id) => !named(id)).length,
    ends,
  };
}
