import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/store';
import { startLife } from './life';
import { openOneHome, type OneHome } from './one-home';

const PEERS = 5;
let place: OneHome;
beforeEach(async () => (place = await openOneHome({ peers: PEERS, window: 2, latencyMs: 10 })));
afterEach(() => place.remove());

const WRITES = ['plan', 'claim', 'mark', 'openCheckIn', 'settleAbandoned'] as const;

test.each([
  ...WRITES.map((method) => ({ method, when: 'before' as const })),
  // A claim whose answer is lost is the store's own affair: see `postgres-cut.test.ts`.
  ...WRITES.filter((method) => method !== 'claim').map((method) => ({ method, when: 'after' as const })),
])('when the disk fails $when it has written a $method: nothing comes twice, and nothing is lost', async (trouble) => {
  const life = await startLife(place.home, undefined, (store) => failing(store, trouble, [1, 3]));

  for (const minutes of [0, 1, 2, 3]) await place.tick(life, minutes);

  expect(await place.count(life)).toEqual({ sent: PEERS });
  await life.end();
});

const folder = mkdtempSync(join(tmpdir(), 'medspiller-full-disk-'));
const disk = join(folder, 'disk');
const hasDisk =
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', `mkdir ${disk} && mount -t tmpfs -o size=2m tmpfs ${disk}`]).status === 0;
afterAll(() => {
  if (hasDisk) spawnSync('umount', ['--lazy', disk]);
  rmSync(folder, { recursive: true, force: true });
});

// A disk of our own takes root.
(hasDisk ? test : test.skip).each([
  ['while it sends', 2],
  ['before it plans', 0],
])(
  'a disk that is full for a while, %s: it waits and goes on, nothing comes twice and nothing is lost',
  async (_when, at) => {
    const dataDir = join(disk, `home-${at}`);
    cpSync(place.home.dataDir, dataDir, { recursive: true });
    const life = await startLife({ ...place.home, dataDir });
    const filler = join(disk, 'filler');
    const fillForAWhile = () => {
      for (let size = 1 << 20; size >= 512; size /= 2) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // It is full for pieces of this size.
        }
      }
      setTimeout(() => rmSync(filler, { force: true }), 700);
    };
    if (at === 0) fillForAWhile();
    else place.connector.misbehave(({ number }) => (number === at ? (fillForAWhile(), 'ok') : 'ok'));

    for (const minutes of [0, 1, 2, 3]) {
      await place.tick(life, minutes);
      await new Promise((done) => setTimeout(done, 400));
    }

    expect(await place.count(life)).toEqual({ sent: PEERS });
    await life.end();
  },
);

/** The same store, that fails at the given calls of one method, counted from 1. */
function failing(
  store: Store,
  { method, when }: { method: (typeof WRITES)[number]; when: 'before' | 'after' },
  calls: readonly number[],
): Store {
  let count = 0;
  const trouble = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== method) return value.bind(target) as unknown;
      return async (...args: unknown[]) => {
        count += 1;
        if (!calls.includes(count)) return value.apply(target, args) as unknown;
        if (when === 'after') await value.apply(target, args);
        throw trouble();
      };
    },
  });
}
