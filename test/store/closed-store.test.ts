import { executionAsyncResource } from 'node:async_hooks';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite';
import { scratchFolder } from '../support/run-folder';

/** How many storages this process asks each new promise about. Always 0 from Node 24 on. */
const storagesAsked = async () => {
  await Promise.resolve();
  return Object.getOwnPropertySymbols(executionAsyncResource()).filter(
    ({ description }) => description === 'kResourceStore',
  ).length;
};

it('costs nothing more once it is closed: a process that opens many stores does not grow slower', async () => {
  const folder = scratchFolder('closed-');
  const openAndClose = async () => {
    const store = await openSqliteStore({ file: join(folder, 'store.db') });
    await store.transaction((inside) => inside.saveFact('a', 'b'));
    await store.close();
  };
  await openAndClose();
  const before = await storagesAsked();
  for (let time = 0; time < 5; time += 1) await openAndClose();

  expect(await storagesAsked()).toBe(before);
  rmSync(folder, { recursive: true });
});
