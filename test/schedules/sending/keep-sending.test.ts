import type { Clock } from '../../../src/clock';
import { createLog } from '../../../src/log';
import { keepSending } from '../../../src/schedules/sending/keep-sending';

const START = new Date('2026-03-05T09:00:00Z').getTime();
const at = (seconds: number) => new Date(START + seconds * 1000);

/** A clock whose sleepers wake when the test moves it, each in its moment. */
function createHandClock(): Clock & { moveTo(to: Date): Promise<void> } {
  let now = START;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const settle = async () => {
    for (let n = 0; n < 20; n += 1) await new Promise(setImmediate);
  };
  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          at: now + ms,
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake);
      }),
    async moveTo(to) {
      await settle();
      for (;;) {
        const [next] = [...sleepers].sort((one, other) => one.at - other.at);
        if (next === undefined || next.at > to.getTime()) break;
        now = next.at;
        next.wake();
        await settle();
      }
      now = to.getTime();
      await settle();
    },
  };
}

function start(known: { own?: Date | undefined; kept?: Date | undefined; failing?: boolean }) {
  const clock = createHandClock();
  const sentAt: number[] = [];
  const lines: string[] = [];
  const stop = keepSending({
    clock,
    log: createLog(
      (line) => lines.push(line),
      () => clock.now(),
    ),
    store: { nextRetryAt: async () => (known.failing ? Promise.reject(new Error('away')) : known.kept) },
    sender: {
      nextTryAt: () => known.own,
      sendDue: async () => {
        sentAt.push((clock.now().getTime() - START) / 1000);
        known.own = undefined;
        known.kept = undefined;
        return new Map();
      },
    },
  });
  return { clock, sentAt, lines, stop };
}

test.each([
  ['the sender knows of', { own: at(7.3) }],
  ['the store knows of', { kept: at(7.3) }],
  ['comes first', { own: at(7.3), kept: at(20) }],
])('calls the sender in the moment that %s, once', async (_, known) => {
  const { clock, sentAt, stop } = start(known);

  await clock.moveTo(at(7.2));
  expect(sentAt).toEqual([]);
  await clock.moveTo(at(15));

  expect(sentAt).toEqual([7.3]);
  await stop();
});

test('calls nothing while nothing waits', async () => {
  const { clock, sentAt, stop } = start({});

  await clock.moveTo(at(120));

  expect(sentAt).toEqual([]);
  await stop();
});

test('sees within two seconds what was put back meanwhile, also when its moment is over by then', async () => {
  const known: { own?: Date } = {};
  const { clock, sentAt, stop } = start(known);
  await clock.moveTo(at(10.5));

  known.own = at(10.6);
  await clock.moveTo(at(13));

  expect(sentAt).toHaveLength(1);
  expect(sentAt[0]).toBeLessThanOrEqual(12.6);
  await stop();
});

test('says in the log that the store is away, looks again in two seconds, and not in a whirl', async () => {
  const known = { failing: true, kept: at(9) };
  const { clock, sentAt, lines, stop } = start(known);
  await clock.moveTo(at(7));
  known.failing = false;

  await clock.moveTo(at(12));

  expect(lines.length).toBeLessThanOrEqual(5);
  expect(lines[0]).toContain('sending.broken');
  expect(sentAt).toEqual([9]);
  await stop();
});

test('stops at once', async () => {
  const { clock, sentAt, stop } = start({ own: at(5) });
  await clock.moveTo(at(1));

  await stop();
  await clock.moveTo(at(10));

  expect(sentAt).toEqual([]);
});
