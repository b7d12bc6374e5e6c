import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const READY_MS = 60_000;

/** A bot in local mode as `npm start` runs it, with its three Playgrounds. */
export interface LocalBot {
  /** The page of the person with this name, e.g. `Peer`. */
  pageOf(name: string): string;
  /** Everything it has written. */
  output(): string;
  /** Kills it where it stands, and starts another on what it has left behind. Its pages are other ones. */
  killAndStart(): Promise<LocalBot>;
  /** Ends it as Ctrl-C would, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built bot in a folder of its own, the clock at `now` (a wall time), on any port unless one is named. Resolves when the addresses are printed. */
export function startLocalBot(now: string, port = 0): Promise<LocalBot> {
  return startIn(mkdtempSync(join(tmpdir(), 'medspiller-e2e-')), now, port);
}

async function startIn(dataDir: string, now: string, port: number): Promise<LocalBot> {
  const child = spawn(process.execPath, ['--disable-proto=delete', join(ROOT, 'dist/main.js')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, MEDSPILLER_NOW: now },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

  await new Promise<void>((resolveReady, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${out}`)), READY_MS);
    void ended.then(() => reject(new Error(`ended before it was ready:\n${out}`)));
    child.stdout.on('data', () => {
      if (!out.includes('Stop with Ctrl-C.')) return;
      clearTimeout(timer);
      resolveReady();
    });
  });

  return {
    pageOf: (name) => {
      const url = new RegExp(`${name} +(http://127\\.0\\.0\\.1:\\d+)`).exec(out)?.[1];
      if (url === undefined) throw new Error(`no page for ${name} in:\n${out}`);
      return url;
    },
    output: () => out,
    async killAndStart() {
      child.kill('SIGKILL');
      await ended;
      return startIn(dataDir, now, port);
    },
    async stop() {
      child.kill('SIGINT');
      const code = await ended;
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
