import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** How a child process ended and what it wrote. */
export interface ChildEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/**
 * Runs JavaScript in a Node process of its own, where `require` takes the sources by their path in the project,
 * e.g. `require('./src/store/sqlite')`.
 *
 * @param onOutput - called with all it has written so far, each time it writes; may kill it.
 */
export function runChild(code: string, onOutput?: (out: string, child: ChildProcess) => void): Promise<ChildEnd> {
  const hook = join(ROOT, 'test/support/typescript-hook.cjs');
  const child = spawn(process.execPath, ['--require', hook, '--eval', code], { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    onOutput?.(out, child);
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((done) => child.once('close', (exitCode, signal) => done({ code: exitCode, signal, out, err })));
}
