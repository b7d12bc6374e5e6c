import { schedule } from 'node-cron';

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
