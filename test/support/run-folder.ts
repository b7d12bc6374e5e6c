import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = `medspiller-test-run-${hostname()}-`;
const MEMORY = '/dev/shm';
const ROOM_WANTED = 1024 ** 3;

/**
 * Makes the folder of this test run, and names it to the test files as `TEST_FOLDER`: in memory where there is a gigabyte of room, since each of
 * thousands of stores waits for the disk at each commit. Removes those of runs that are gone.
 */
export function makeRunFolder(): void {
  const above = hasRoom(MEMORY) ? MEMORY : tmpdir();
  for (const name of readdirSync(above).filter((entry) => entry.startsWith(PREFIX)))
    if (!isAlive(Number(name.slice(PREFIX.length)))) rmSync(join(above, name), { recursive: true, force: true });
  const folder = join(above, `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env.TEST_FOLDER = folder;
}

/** Removes it with all that tests have left in it. */
export function removeRunFolder(): void {
  const folder = runFolder();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** The folder of the test run; `undefined` in a process that Jest has not started. */
export const runFolder = (): string | undefined => process.env.TEST_FOLDER;

/** Makes an empty folder for a test to write in, its name beginning with `prefix`. Whoever asks removes it. */
export function scratchFolder(prefix: string): string {
  return mkdtempSync(join(runFolder() ?? tmpdir(), prefix));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_WANTED;
  } catch {
    // No such folder: not Linux.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
