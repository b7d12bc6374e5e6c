import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { readWorkplace } from '../../src/read-workplace';
import { runFolder } from './run-folder';

type Files = Parameters<typeof readWorkplace>[0];
type Workplace = ReturnType<typeof readWorkplace>;

/**
 * What `readWorkplace` gives for two files. In a test run it is read once and kept as data for the other test files: reading takes longer than most of
 * them, and half of them want it.
 */
export function keptWorkplace({ programmeFile, peopleFile }: Files): Workplace {
  const folder = runFolder();
  if (folder === undefined) return read({ programmeFile, peopleFile });
  const name = createHash('sha256');
  // By name, too: what is told about a file names it.
  for (const file of [programmeFile, peopleFile]) name.update(file).update(existsSync(file) ? readFileSync(file) : '');
  const kept = join(folder, `workplace-${name.digest('hex')}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Workplace;

  const workplace = read({ programmeFile, peopleFile });
  // Written beside it and then moved, so that a test file beside this one reads no half of it.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, JSON.stringify(workplace));
  renameSync(half, kept);
  return workplace;
}

function read(files: Files): Workplace {
  // Loaded only where it is wanted: the parser is a third of what most test files load.
  const { readWorkplace: readNow } = require('../../src/read-workplace') as typeof import('../../src/read-workplace');
  return readNow(files);
}
