import type { KillOrder } from './kill-points';
import { type Home, type Life, startLife } from './life';

/** What a life in a process of its own is told. Each is answered by `Told` when it is done. */
export type Word =
  | { do: 'open'; home: Home; order: KillOrder | undefined }
  /** `said` is the machine's time at which it was `at`, so that several lives have one time. Both in milliseconds. */
  | { do: 'tick'; at: number; said: number }
  | { do: 'end' };

/** The answer to a word. A tick's tells what it found abandoned, and what its log has said of since the beginning. */
export interface Told {
  uncertain: readonly string[];
  logged: Record<'delivery.uncertain' | 'delivery.broken' | 'heartbeat.broken' | 'sending.broken', number>;
}

let life: Life | undefined;

/** Everything is loaded by now. Does what it is told, one word after the other, and ends, or is killed before. */
async function hear(word: Word): Promise<Told> {
  if (word.do === 'open') life = await startLife(word.home, word.order);
  if (life === undefined) throw new Error('This life has not begun.');
  let uncertain: readonly string[] = [];
  if (word.do === 'tick') {
    // A bot ticks again in a minute, whatever broke in this one; the log tells of it.
    const report = await life.tickAt(new Date(word.at + Date.now() - word.said)).catch(() => undefined);
    uncertain = report?.uncertain ?? [];
  }
  if (word.do === 'end') await life.end();
  return { uncertain, logged: life.counts() };
}

let last: Promise<unknown> = Promise.resolve();
process.on('message', (word: Word) => {
  last = last
    .then(() => hear(word))
    .then((told) => process.send?.(told))
    .then(() => void (word.do === 'end' && process.disconnect()))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
process.send?.('ready');
