import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Order, Word } from './child';

/** A whole bot in a process of its own. */
export interface ApartLife {
  port: number;
  /** The moments of its first turn; `undefined` when it died before it could tell. */
  passed(): Promise<readonly string[] | undefined>;
  /** Resolves when it is gone, with the signal that ended it. */
  ended: Promise<NodeJS.Signals | null>;
  /** Lets it come to its end by itself. */
  release(): Promise<void>;
}

/** Keeps one process ready that has loaded everything: loading takes longer than living. */
export interface Cradle {
  open(order: Order): Promise<ApartLife>;
  close(): void;
}

const ROOT = resolve(__dirname, '../../..');

/** An empty cradle. */
export function openCradle(): Cradle {
  let next = spawnChild();
  return {
    async open(order) {
      const child = next;
      next = spawnChild();
      const { process: own } = child;
      await child.ready;
      const ended = once(own, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
      const told = wordsOf(own, ended);
      own.send(order);
      const port = (await told('port'))?.port;
      if (port === undefined) throw new Error('The process ended before it listened.');
      const passed = told('passed');
      return {
        port,
        passed: async () => (await passed)?.passed,
        ended,
        async release() {
          if (own.connected) own.disconnect();
          await ended;
        },
      };
    },
    close: () => void next.process.kill('SIGKILL'),
  };
}

function spawnChild(): { process: ChildProcess; ready: Promise<unknown> } {
  const own = spawn(
    process.execPath,
    ['--require', join(ROOT, 'test/support/typescript-hook.cjs'), join(__dirname, 'child.ts')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'medspiller-kill-compiled') },
    },
  );
  return { process: own, ready: once(own, 'message') };
}

type Told<Name extends string> = Extract<Word, Record<Name, unknown>> | undefined;

/** Waits for the word with that name; `undefined` when the process ends without it. */
function wordsOf(own: ChildProcess, ended: Promise<unknown>) {
  return <Name extends 'port' | 'passed'>(name: Name): Promise<Told<Name>> =>
    Promise.race([
      new Promise<Told<Name>>((resolve) =>
        own.on('message', (word: Word) => name in word && resolve(word as Told<Name>)),
      ),
      ended.then(() => undefined),
    ]);
}
