import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Told, Word } from './child';
import type { KillOrder } from './kill-points';
import type { Home } from './life';

/** A process of its own in which the bot lives once. What it is told after its death is never answered; ask `ended`, too. */
export interface ChildLife {
  /** Opens its store, and waits. */
  open(home: Home, order?: KillOrder): Promise<void>;
  /** One tick, and everything it sends; `undefined` when it died before it was through. */
  tickAt(at: Date, said?: number): Promise<Told | undefined>;
  end(): Promise<void>;
  kill(): void;
  ended: Promise<'killed' | 'ended' | 'broken'>;
}

/** Processes that have loaded everything and wait for their life: loading takes longer than living. */
export interface Nursery {
  take(): Promise<ChildLife>;
  close(): void;
}

const ROOT = resolve(__dirname, '../..');

/** Keeps `ahead` processes ready. */
export function openNursery(ahead: number): Nursery {
  const waiting: ChildProcess[] = [];
  const ready = new WeakMap<ChildProcess, Promise<unknown>>();
  let isClosed = false;
  const fill = () => {
    while (!isClosed && waiting.length < ahead) {
      const child = spawn(
        process.execPath,
        ['--require', join(ROOT, 'test/support/typescript-hook.cjs'), join(__dirname, 'child.ts')],
        {
          cwd: ROOT,
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          // From Node 22 on loading takes half the time with it.
          env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'medspiller-kill-compiled') },
        },
      );
      ready.set(child, once(child, 'message'));
      waiting.push(child);
    }
  };
  return {
    async take() {
      fill();
      const child = waiting.shift() as ChildProcess;
      fill();
      await ready.get(child);
      return lifeOf(child);
    },
    close() {
      isClosed = true;
      for (const child of waiting) child.kill('SIGKILL');
    },
  };
}

function lifeOf(child: ChildProcess): ChildLife {
  const ended = new Promise<'killed' | 'ended' | 'broken'>((done) =>
    child.once('exit', (code, signal) => done(signal === 'SIGKILL' ? 'killed' : code === 0 ? 'ended' : 'broken')),
  );
  const tell = async (word: Word): Promise<Told | undefined> => {
    if (!child.connected) return undefined;
    const answered = once(child, 'message') as Promise<[Told]>;
    child.send(word, () => undefined);
    const answer = await Promise.race([answered, ended]);
    return Array.isArray(answer) ? answer[0] : undefined;
  };
  return {
    open: async (home, order) => void (await tell({ do: 'open', home, order })),
    tickAt: (at, said = Date.now()) => tell({ do: 'tick', at: at.getTime(), said }),
    async end() {
      await tell({ do: 'end' });
      await ended;
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}
