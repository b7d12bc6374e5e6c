import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/**
 * The key that wraps every person's key: from the setting, else from the file, else (if it may) made once and kept there.
 * Throws a plain sentence without the key when it is missing, malformed, or readable by other accounts. Two processes that
 * make it at once end up with the same one.
 *
 * @param value - 32 bytes as base64, e.g. from `openssl rand -base64 32`.
 */
export function readMasterKey(options: { value?: string | undefined; file: string; mayCreate: boolean }): Buffer {
  const { value, file, mayCreate } = options;
  if (value !== undefined) return parseKey(value, 'MEDSPILLER_MASTER_KEY');
  if (!isThere(file)) {
    if (!mayCreate) {
      throw new Error(
        'MEDSPILLER_MASTER_KEY is missing. Set it to 32 random bytes as base64 (openssl rand -base64 32).',
      );
    }
    createKeyFile(file);
  }
  refuseIfShared(file);
  return parseKey(readFileSync(file, 'utf8'), file);
}

function parseKey(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== text.trim()) {
    throw new Error(`${source} does not hold a key: it must be exactly ${KEY_BYTES} bytes as base64 (44 characters).`);
  }
  return key;
}

/** Written whole beside it and then linked into place, so that nobody ever reads half a key and a made one is never replaced. */
function createKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    unlinkSync(draft);
  }
}

function refuseIfShared(file: string): void {
  // Windows has no such mode bits.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(
      `Others on this machine can read the master key in ${file}. Make it yours alone: chmod 600 ${file}`,
    );
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
