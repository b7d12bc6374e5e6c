import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openSqliteStore } from '../../../src/store/sqlite';
import { STORE_FILE } from '../../../src/store/open-store';
import type { DeliveryState, Store } from '../../../src/store/store';
import { runChild } from '../../support/child-process';
import { type Connector, startConnector } from '../../support/connector';
import { makeChoices, makeOther, local } from '../../support/make-facts';

const PEERS = 6;
/** Thursday, a minute after the questions are due. */
const WATERMARK = local('2026-03-05', '13:44');
const NOW = '2026-03-05 13:46';

let connector: Connector;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medspiller-shutdown-'));
});
afterEach(async () => {
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The whole bot in a process of its own, told to end as soon as the first message is on its way. */
async function endAtFirstMessage(): Promise<{ tookMs: number; code: number | null; states: DeliveryState[] }> {
  const ids = Array.from({ length: PEERS }, (_, index) => `peer-${index + 1}`);
  const people = join(folder, 'test.people.yaml');
  writeFileSync(
    people,
    stringify({
      people: [
        ...ids.map((id, index) => ({
          id,
          name: id,
          role: 'peer',
          aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
        })),
        { id: 'koordinator', name: 'Koordinator', role: 'coordinator' },
      ],
    }),
  );
  await withStore(async (store) => {
    for (const id of ids) {
      await store.saveSettings(makeChoices(makeOther('peer', id)));
      await store.saveConversation({
        personId: id,
        conversationId: `a:${id}`,
        serviceUrl: connector.serviceUrl,
        userId: `29:${id}`,
        botId: '28:bot',
        tenantId: undefined,
        active: true,
      });
    }
    await store.plan(ids.map(weekCardOf), WATERMARK);
    for (const { slot } of ids.map(weekCardOf))
      await store.mark(slot, { state: 'withdrawn', cause: 'quiet', at: WATERMARK });
  });
  const env = {
    PORT: '0',
    DATA_DIR: folder,
    MEDSPILLER_PEOPLE: people,
    MEDSPILLER_PLAYGROUND: 'off',
    MEDSPILLER_NOW: NOW,
  };
  let toldAt = 0;
  const told = connector.waitForRequests(1, 60_000);
  const end = await runChild(
    `Object.assign(process.env, ${JSON.stringify(env)}); require('./src/main');`,
    (_out, child) =>
      void told.then(() => {
        if (toldAt > 0) return;
        toldAt = performance.now();
        child.kill('SIGTERM');
      }),
  );
  const tookMs = performance.now() - toldAt;
  expect(end.err).toContain('bot.started');
  const states: DeliveryState[] = [];
  await withStore(async (store) => {
    await store.settleAbandoned(local('2026-03-05', '13:48'));
    const checkIns = (await store.listDeliveries({})).filter(({ kind }) => kind === 'check-in');
    states.push(...checkIns.map(({ state }) => state));
  });
  return { tookMs, code: end.code, states };
}

/** This week's card, of which there is nothing more to be done. */
const weekCardOf = (personId: string) => ({
  slot: `week-card:${personId}:2026-W10`,
  kind: 'week-card',
  personId,
  occasion: '2026-W10',
  dueAt: local('2026-03-03', '10:15'),
  usefulUntil: local('2026-03-05', '14:30'),
});

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore({ file: join(folder, STORE_FILE) });
  await work(store);
  await store.close();
}

test('told to end, the bot lets what is under way be marked, leaves the rest planned, and is gone', async () => {
  connector = await startConnector({ latencyMs: 700 });

  const { tookMs, code, states } = await endAtFirstMessage();

  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(8_000);
  const sent = states.filter((state) => state === 'sent').length;
  expect(sent).toBeGreaterThanOrEqual(1);
  expect(states.filter((state) => state === 'planned').length).toBe(PEERS - sent);
  expect(connector.requests).toHaveLength(sent);
}, 90_000);

test('told to end while Teams does not answer, the bot is gone within ten seconds, and what nobody can know is called so', async () => {
  connector = await startConnector();
  connector.misbehave(() => 'hang');

  const { tookMs, code, states } = await endAtFirstMessage();

  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(10_000);
  expect([...states].sort()).toEqual([...Array.from({ length: PEERS - 1 }, () => 'planned'), 'uncertain']);
}, 90_000);
