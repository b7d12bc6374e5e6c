import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresStore } from '../../src/store/postgres';
import type { Store } from '../../src/store/store';
import { createTestDatabase, type TestDatabase, withClient } from '../support/postgres';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy';
import { at, makePlanned } from './samples';

const serverUrl = process.env.TEST_DATABASE_URL;
const SLOT = makePlanned().slot;
const PATIENCE_MS = 400;

(serverUrl ? describe : describe.skip)('a bot whose line to PostgreSQL is cut', () => {
  let database: TestDatabase;
  let line: TcpProxy;
  let cut: Store;
  let other: Store;
  beforeEach(async () => {
    database = await createTestDatabase(serverUrl!);
    const { hostname, port } = new URL(database.url);
    line = await openTcpProxy({ host: hostname, port: Number(port) });
    const through = new URL(database.url);
    through.port = String(line.port);
    cut = await openPostgresStore({ url: through.href, patienceMs: PATIENCE_MS });
    other = await openPostgresStore({ url: database.url, patienceMs: PATIENCE_MS });
    await other.addDelivery(makePlanned());
  });
  afterEach(async () => {
    line.be('open');
    await Promise.all([cut.close(), other.close()]);
    await line.close();
    await database.drop();
  });

  test.each([
    ['before the server heard of it', 'before', 'planned'],
    ['when the server had taken it', 'after', 'sending'],
  ] as const)(
    'in a claim, %s: sends nothing on it, and it is free again at the next tick',
    async (_what, when, kept) => {
      line.cutAt('for update skip locked', when);

      await expect(cut.claim(SLOT, at('12:45'), at('12:46'))).rejects.toThrow();

      expect((await other.findDelivery(SLOT))?.state).toBe(kept);
      expect(await other.settleAbandoned(at('12:45:30'))).toEqual([]);
      expect(await cut.settleAbandoned(at('12:45:30'))).toEqual([]);
      expect((await other.findDelivery(SLOT))?.state).toBe('planned');
      expect(await other.claim(SLOT, at('12:45:31'), at('12:46:31'))).toBe(true);
      expect(await cut.settleAbandoned(at('12:46'))).toEqual([]);
      expect((await other.findDelivery(SLOT))?.state).toBe('sending');
    },
  );

  test('in a claim that never came: what another has claimed since is left to it', async () => {
    line.cutAt('for update skip locked', 'before');
    await expect(cut.claim(SLOT, at('12:45'), at('12:46'))).rejects.toThrow();
    expect(await other.claim(SLOT, at('12:45:10'), at('12:46:10'))).toBe(true);

    expect(await cut.settleAbandoned(at('12:45:30'))).toEqual([]);

    expect((await other.findDelivery(SLOT))?.state).toBe('sending');
  });

  test('in a claim, and then never seen again: the claim is uncertain when its lease is over', async () => {
    line.cutAt('for update skip locked', 'after');
    await expect(cut.claim(SLOT, at('12:45'), at('12:46'))).rejects.toThrow();

    expect(await other.settleAbandoned(at('12:46'))).toEqual([SLOT]);
  });

  test('in a mark that the server had taken: the mark can be made again', async () => {
    await cut.claim(SLOT, at('12:45'), at('12:46'));
    line.cutAt('update "deliveries"', 'after');
    const sent = { state: 'sent', activityId: '1', at: at('12:45:01') } as const;

    await expect(cut.mark(SLOT, sent)).rejects.toThrow();
    await cut.mark(SLOT, sent);

    expect(await other.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: '1' });
  });

  test('in the commit of a plan: what was planned is planned once, and so is the rest', async () => {
    line.cutAt('commit', 'after');
    await expect(cut.plan([makePlanned({ slot: 'new' })], at('12:45'))).rejects.toThrow();

    await cut.plan([makePlanned({ slot: 'new' })], at('12:46'));

    expect((await other.listDeliveries({})).map(({ slot }) => slot)).toEqual([SLOT, 'new']);
  });

  test('without a word, in the middle of a transaction: the others wait for as long as its patience, and no longer', async () => {
    const halfDead = cut.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      line.be('silent');
      await sleep(3 * PATIENCE_MS);
      await inside.saveFact('b', '1');
    });
    halfDead.catch(() => undefined);
    await sleep(50);
    const startedAt = performance.now();

    while (!(await kept('c'))) await other.transaction((inside) => inside.saveFact('c', '1')).catch(() => undefined);

    expect(performance.now() - startedAt).toBeLessThan(2.5 * PATIENCE_MS);
    await expect(halfDead).rejects.toThrow();
    expect(await kept('a')).toBe(false);

    async function kept(name: string) {
      return (await other.findFact(name)) !== undefined;
    }
  });

  test('without a word, while it waits for an answer: it is told in time, and goes on when the line is there again', async () => {
    await cut.findFact('a');
    line.be('deaf');
    const startedAt = performance.now();
    await expect(cut.saveFact('a', '1')).rejects.toThrow();
    expect(performance.now() - startedAt).toBeLessThan(3 * PATIENCE_MS);

    line.be('open');
    await cut.saveFact('b', '1');

    expect(await other.findFact('b')).toBe('1');
  });

  test('a hundred transactions that wait for their turn leave room for the mark of what has just been sent', async () => {
    await cut.claim(SLOT, at('12:45'), at('12:46'));
    await withClient(database.url, async (holder) => {
      await holder.query('begin; select pg_advisory_xact_lock(7203114)');
      const waiting = Array.from({ length: 100 }, (_, index) =>
        cut.transaction((inside) => inside.saveFact(`${index}`, '1')),
      );
      await sleep(20);

      await cut.mark(SLOT, { state: 'sent', activityId: '1', at: at('12:45:01') });

      await holder.query('commit');
      await Promise.all(waiting);
    });
    expect((await other.findDelivery(SLOT))?.state).toBe('sent');
  });
});
