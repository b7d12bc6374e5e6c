import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresStore } from '../../src/store/postgres';
import { createTestDatabase, type TestDatabase, withClient } from '../support/postgres';
import { at, makePlanned } from './samples';

const serverUrl = process.env.TEST_DATABASE_URL;

(serverUrl ? describe : describe.skip)('the store on a PostgreSQL server', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase(serverUrl!);
  });
  afterEach(() => database.drop());
  const open = (options: { readOnly?: boolean } = {}) => openPostgresStore({ url: database.url, ...options });

  test('two bots claim the same 200 deliveries at once, and each is claimed exactly once', async () => {
    const bots = [await open(), await open()];
    const slots = Array.from({ length: 200 }, (_, index) => `slot-${index}`);
    await bots[0]!.plan(
      slots.map((slot) => makePlanned({ slot })),
      at('12:00'),
    );

    const claims = await Promise.all(
      bots.flatMap((bot, index) =>
        slots.map(async (slot) => ((await bot.claim(slot, at('12:45'), at('12:50'))) ? { slot, index } : undefined)),
      ),
    );

    const won = claims.filter((claim) => claim !== undefined);
    expect(won.map((claim) => claim.slot).sort()).toEqual([...slots].sort());
    expect(await bots[1]!.listDeliveries({ states: ['planned'] })).toEqual([]);
    await Promise.all(bots.map((bot) => bot.close()));
  });

  test('two bots plan the same slots at once without a deadlock, and each slot is added once', async () => {
    const bots = [await open(), await open()];
    const plans = Array.from({ length: 4_000 }, (_, index) => makePlanned({ slot: `slot-${index}` }));

    const added = await Promise.all(
      bots.flatMap((bot) => [bot.plan(plans, at('12:00')), bot.plan([...plans].reverse(), at('12:00'))]),
    );

    expect(added.reduce((sum, count) => sum + count)).toBe(4_000);
    await Promise.all(bots.map((bot) => bot.close()));
  });

  test('does not wait for a bot that is in the middle of claiming', async () => {
    const [slow, quick] = [await open(), await open()];
    await slow.addDelivery(makePlanned());

    await slow.transaction(async (inside) => {
      await inside.claim(makePlanned().slot, at('12:45'), at('12:50'));
      await expect(quickClaim()).resolves.toBe(false);
    });
    await Promise.all([slow.close(), quick.close()]);

    function quickClaim() {
      return quick.claim(makePlanned().slot, at('12:45'), at('12:50'));
    }
  }, 5_000);

  test('four bots that start at once on an empty database all get a working store', async () => {
    const bots = await Promise.all(Array.from({ length: 4 }, () => open()));

    await Promise.all(bots.map((bot, index) => bot.saveFact(`bot-${index}`, 'here')));

    expect(await bots[0]!.findFact('bot-3')).toBe('here');
    await Promise.all(bots.map((bot) => bot.close()));
  });

  test('leaves a delivery alone that another living bot is sending', async () => {
    const [mine, other] = [await open(), await open()];
    await mine.addDelivery(makePlanned());
    await mine.claim(makePlanned().slot, at('12:45'), at('12:50'));

    expect(await other.settleAbandoned(at('12:49'))).toEqual([]);
    expect(await other.settleAbandoned(at('12:50'))).toEqual([makePlanned().slot]);
    await Promise.all([mine.close(), other.close()]);
  });

  test('lives on when the server ends its connections, idle or in use', async () => {
    const store = await open();
    await store.saveFact('a', '1');
    const endConnections = () =>
      withClient(database.url, (client) =>
        client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        ),
      );

    await endConnections();
    await sleep(50);
    expect(await store.findFact('a')).toBe('1');
    const inUse = store.transaction(async (inside) => {
      await inside.saveFact('b', '1');
      await endConnections();
      await inside.saveFact('c', '1');
    });

    await expect(inUse).rejects.toThrow();
    expect(await store.findFact('a')).toBe('1');
    expect(await store.findFact('b')).toBeUndefined();
    await store.close();
  });

  test('does not use a connection again that the server ended in the middle of a statement', async () => {
    const store = await open();
    await store.saveFact('a', '1');

    await withClient(database.url, async (other) => {
      await other.query("begin; update facts set value = '2' where name = 'a'");
      const afterwards = store.saveFact('a', '3').catch(() => store.findFact('a'));
      await sleep(100);
      await other.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      expect(await afterwards).toBe('1');
    });
    await store.close();
  });

  test('does not call a transaction kept that the server has undone', async () => {
    const store = await open();

    const work = store.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      void inside.addDelivery(makePlanned({ kind: null as never })).catch(() => undefined);
    });

    await expect(work).rejects.toThrow('undone');
    expect(await store.findFact('a')).toBeUndefined();
    await store.close();
  });

  test('to read, says that a new database has no store yet and makes none', async () => {
    await expect(open({ readOnly: true })).rejects.toThrow('Start the bot once');

    const tables = await withClient(database.url, (client) =>
      client.query("select 1 from pg_tables where schemaname = 'public'"),
    );
    expect(tables.rowCount).toBe(0);
  });

  test('says that nobody answers instead of waiting for ever', async () => {
    const nobody = new URL(database.url);
    nobody.port = '1';

    await expect(openPostgresStore({ url: nobody.href })).rejects.toThrow();
  });
});
