import { openLibsql } from './libsql-database';
import { createPrivateFile } from './private-file';

/**
 * Takes `file` for this process alone, and gives the function that lets go of it. Throws a plain sentence when somebody has
 * it, also this process. The lock is an exclusive transaction held open on a file beside it (`….lock`), so the operating
 * system takes it away when the process dies, however it dies. Works on a local disk; network disks lock badly.
 *
 * Nobody may open and close the side file by other means while it is held: on POSIX that drops the lock of the process.
 */
export function lockFile(file: string): () => void {
  const lockPath = `${file}.lock`;
  createPrivateFile(lockPath);
  const lock = openLibsql(lockPath, { busyTimeoutMs: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    if ((cause as { code?: unknown }).code !== 'SQLITE_BUSY') throw cause;
    throw new Error(
      `Another bot is already running on ${file}. Stop it first: two bots on one file would send everything twice.`,
      { cause },
    );
  }
  return () => {
    lock.exec('rollback');
    lock.close();
  };
}
