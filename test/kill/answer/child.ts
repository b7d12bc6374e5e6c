import type { Home } from '../life';
import { findDeadlyMoments } from './deadly-moments';
import { startWholeLife } from './whole-life';

/** What a life in a process of its own is told: where it lives, when, and at which moment of its first turn it dies. */
export interface Order {
  home: Home;
  now: number;
  /** From 1; none lets it live. */
  dieAt: number | undefined;
}

/** What it tells: where it listens, and after its first turn which moments it has passed. */
export type Word = { ready: true } | { port: number } | { passed: readonly string[] };

process.once('message', (order: Order) => {
  live(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
tell({ ready: true });

async function live({ home, now, dieAt }: Order): Promise<void> {
  const { watch, passed } = findDeadlyMoments((number) => number === dieAt && die());
  const life = await startWholeLife(home, new Date(now), watch);
  tell({ port: life.port });
  tell({ passed: await passed });
  process.once('disconnect', () => void life.end());
}

function tell(word: Word): void {
  process.send?.(word);
}

/** Dies as a power cut would: no handler runs, nothing is flushed. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing may happen meanwhile.
  for (;;);
}
