import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLibsql } from '../../src/store/libsql-database';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { runChild } from '../support/child-process';
import { putEmptyStore } from '../support/empty-store';
import { scratchFolder } from '../support/run-folder';
import { at, makeCheckIn } from './samples';

const KEY = Buffer.from('the-wrapped-key-of-the-peer-0123456789');
const WORDS = Buffer.from('sealed-words-of-the-peer-0123456789');

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = scratchFolder('scrub-');
  await putEmptyStore(join(folder, STORE_FILE));
  store = await openStore({ dataDir: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const filesIn = (dir: string) => [STORE_FILE, `${STORE_FILE}-wal`].map((name) => join(dir, name)).filter(existsSync);

/** By another process: if this one opened and closed the file, the store's lock on it would be gone. */
const isInFiles = (bytes: Buffer, dir = folder) => execFileSync('cat', filesIn(dir)).includes(bytes);

/** Another program that looks at the store as it is now, as one does that makes a backup. */
function startReader(): { end(): void } {
  const reader = openLibsql(join(folder, STORE_FILE), { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) as n from person_keys').all([]);
  return {
    end() {
      reader.exec('commit');
      reader.close();
    },
  };
}

test('what was deleted is in no file any more', async () => {
  await store.addWrappedKey('peer', KEY);
  await store.deleteOwnRecords('peer');
  expect(isInFiles(KEY)).toBe(true);

  expect(await store.scrub()).toBe(true);
  expect(isInFiles(KEY)).toBe(false);
  expect(await store.scrub()).toBe(true);
});

test.each([
  ['words that were deleted', (one: Store) => one.saveCheckIn(makeCheckIn({ sealedWords: undefined }), 0)],
  ['words that are too old', (one: Store) => one.deleteWords(at('23:59'))],
  ['those of a check-in that is too old', (one: Store) => one.deleteCheckIns(at('23:59'))],
])('nor are %s', async (_what, forget) => {
  const checkIn = makeCheckIn({ sealedWords: WORDS, revision: 0, openedAt: at('10:00') });
  await store.openCheckIn(checkIn);
  await store.scrub();
  expect(isInFiles(WORDS)).toBe(true);
  await forget(store);
  await store.scrub();
  expect(isInFiles(WORDS)).toBe(false);
});

test('beside a program that reads it says that something is left, holds up nothing, and does it at a later time', async () => {
  await store.addWrappedKey('peer', KEY);
  const reader = startReader();
  await store.transaction((inside) => inside.deleteOwnRecords('peer'));

  const begun = performance.now();
  expect(await store.scrub()).toBe(false);
  expect(await store.scrub()).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(isInFiles(KEY)).toBe(true);

  reader.end();
  expect(await store.scrub()).toBe(true);
  expect(isInFiles(KEY)).toBe(false);
});

test('afterwards what another program is writing is waited for as before', async () => {
  await store.deleteActivities(at('10:00'));
  await store.scrub();
  let saved: Promise<void> | undefined;
  await runChild(
    `const { openLibsql } = require('./src/store/libsql-database');
     const other = openLibsql(${JSON.stringify(join(folder, STORE_FILE))});
     other.exec('begin immediate');
     setTimeout(() => { other.exec('commit'); other.close(); }, 700);
     console.log('writing');`,
    (soFar) => {
      if (soFar.includes('writing')) saved ??= store.saveFact('name', 'value');
    },
  );
  await saved;
  expect(saved).toBeDefined();
  expect(await store.findFact('name')).toBe('value');
});

test('what a process left that died before it could scrub is gone when the next has started', async () => {
  await store.addWrappedKey('peer', KEY);
  await store.deleteOwnRecords('peer');
  const died = scratchFolder('scrub-died-');
  execFileSync('cp', [...filesIn(folder), died]);
  expect(isInFiles(KEY, died)).toBe(true);

  const next = await openStore({ dataDir: died });
  expect(isInFiles(KEY, died)).toBe(false);
  await next.close();
  rmSync(died, { recursive: true });
});
