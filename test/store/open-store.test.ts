import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import { createTestDatabase } from '../support/postgres';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'medspiller-test-open-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

test('keeps everything in one file of the data folder when no database is named', async () => {
  const store = await openStore({ dataDir });
  await store.saveFact('a', '1');

  const reader = await openStore({ dataDir, databaseUrl: undefined, readOnly: true });

  expect(store.engine).toBe('sqlite');
  expect(await reader.findFact('a')).toBe('1');
  expect(existsSync(join(dataDir, STORE_FILE))).toBe(true);
  await reader.close();
  await store.close();
});

const serverUrl = process.env.TEST_DATABASE_URL;
(serverUrl ? test : test.skip)('uses the database that is named and leaves the data folder alone', async () => {
  const database = await createTestDatabase(serverUrl!);

  const store = await openStore({ dataDir, databaseUrl: database.url });

  expect(store.engine).toBe('postgres');
  expect(existsSync(join(dataDir, STORE_FILE))).toBe(false);
  await store.close();
  await database.drop();
});
