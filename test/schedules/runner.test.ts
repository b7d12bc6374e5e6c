import { createLog } from '../../src/log';
import { watchHeart } from '../../src/schedules/runner';
import { runChild } from '../support/child-process';

test('ends its wake-ups when it is told to, so that the process can end, and a second time is harmless', async () => {
  const { code, out, err } = await runChild(
    `const { everyMinute } = require('./src/schedules/runner');
     const stop = everyMinute(async () => undefined);
     setTimeout(() => { stop(); stop(); console.log('stopped'); }, 50);`,
  );

  expect({ code, out, err }).toEqual({ code: 0, out: 'stopped\n', err: '' });
});

describe('the second wake-up', () => {
  /** A heart whose beats and clock the test holds; the looks come every ten milliseconds. */
  async function watched(heart: { beats: boolean; moves: number }, ms = 200) {
    let time = Date.parse('2026-03-03T09:00:00Z');
    let last = new Date(time);
    let woken = 0;
    const lines: string[] = [];
    const now = () => new Date((time += heart.moves));
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    );
    const beat = async () => {
      woken += 1;
      last = new Date(time);
    };
    const heartbeat = {
      beat,
      lastTickAt: () => (heart.beats ? (last = new Date(last.getTime() + 1)) : last),
    };
    const stop = watchHeart({ heartbeat, now, log, everyMs: 10, quietMs: 30 });
    await new Promise((resolve) => setTimeout(resolve, ms));
    stop();
    const events = lines.map((line) => JSON.parse(line) as { event: string; state?: string });
    return { woken, events };
  }

  it('beats itself when no plan has been made for three minutes, and says so', async () => {
    const { woken, events } = await watched({ beats: false, moves: 60_000 });

    expect(woken).toBeGreaterThanOrEqual(2);
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['watchdog.heart']));
  });

  it('leaves a heart alone that beats', async () => {
    expect(await watched({ beats: true, moves: 60_000 })).toEqual({ woken: 0, events: [] });
  });

  it('says once that the clock stands still, or has been set back', async () => {
    for (const [moves, state] of [
      [0, 'still'],
      [-60_000, 'back'],
    ] as const) {
      const { events } = await watched({ beats: true, moves });
      expect(events).toMatchObject([{ event: 'watchdog.clock', state }]);
    }
  });

  it('keeps no process alive', async () => {
    const { code } = await runChild(
      `const { watchHeart } = require('./src/schedules/runner');
       const log = { info() {}, warn() {}, error() {} };
       watchHeart({ heartbeat: { beat: async () => undefined, lastTickAt: () => undefined }, now: () => new Date(0), log });`,
    );

    expect(code).toBe(0);
  });
});
