import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite';
import { runFolder, scratchFolder } from './run-folder';

/**
 * Puts an empty store at the path, as the first start of the bot leaves one: made by the first test of the run that asks, and copied for the rest,
 * because the migrations take longer than many a test. That they work has tests of its own. Outside a test run it does nothing; a store makes itself.
 */
export async function putEmptyStore(file: string): Promise<void> {
  const folder = runFolder();
  if (folder === undefined) return;
  const kept = join(folder, 'empty-store.db');
  if (!existsSync(kept)) await makeAt(kept);
  copyFileSync(kept, file);
}

async function makeAt(kept: string): Promise<void> {
  const folder = scratchFolder('empty-store-');
  const file = join(folder, 'store.db');
  const store = await openSqliteStore({ file });
  await store.close();
  // Moved when it is whole, so that a test file beside this one copies no half of it.
  renameSync(file, kept);
  rmSync(folder, { recursive: true });
}
