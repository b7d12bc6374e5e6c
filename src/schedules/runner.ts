import { schedule } from 'node-cron';
import type { Log } from '../log';
import type { Heartbeat } from './heartbeat';

/**
 * Calls `tick` once a minute until the returned function is called. A wake-up and nothing more: what is due is for the calendar
 * to say. In UTC, because in a zone with summer time node-cron leaves an hour without ticks in October.
 */
export function everyMinute(tick: () => Promise<unknown>): () => void {
  const task = schedule(
    '* * * * *',
    async () => {
      // A tick that fails has logged it; the next minute tries again.
      await tick().catch(() => undefined);
    },
    { timezone: 'Etc/UTC', noOverlap: true },
  );
  return () => void task.destroy();
}

/** What looking after the heart needs. */
export interface HeartDeps {
  heartbeat: Pick<Heartbeat, 'beat' | 'lastTickAt'>;
  now: () => Date;
  log: Log;
  /** For tests; a minute, and three. */
  everyMs?: number;
  quietMs?: number;
}

/**
 * A second wake-up by a plain timer, which knows nothing of cron: when no plan has been made for three minutes it is logged, and the heart is made to
 * beat from here. A clock that stands still, or that has been set back, is logged too: what is due hangs on it. Runs until the returned function is
 * called, and keeps no process alive.
 */
export function watchHeart({ heartbeat, now, log, everyMs = 60_000, quietMs = 180_000 }: HeartDeps): () => void {
  const mostQuiet = Math.ceil(quietMs / everyMs);
  let seen = heartbeat.lastTickAt();
  let lastNow = now();
  let quietFor = 0;
  let wasWrong = false;

  const look = async () => {
    const time = now();
    const movedMs = time.getTime() - lastNow.getTime();
    lastNow = time;
    // The timer runs on the machine's own count, so the clock should have moved about as much.
    const isWrong = movedMs <= 0;
    if (isWrong && !wasWrong) log.error('watchdog.clock', { state: movedMs === 0 ? 'still' : 'back', byMs: -movedMs });
    wasWrong = isWrong;
    const last = heartbeat.lastTickAt();
    quietFor = last?.getTime() === seen?.getTime() ? quietFor + 1 : 0;
    seen = last;
    if (quietFor < mostQuiet) return;
    // With a clock that stands still every plan is made at the same instant: that has been said.
    if (!isWrong) log.error('watchdog.heart', { quietMs: quietFor * everyMs });
    // A beat that fails has logged it; the next look tries again.
    await heartbeat.beat().catch(() => undefined);
  };

  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
