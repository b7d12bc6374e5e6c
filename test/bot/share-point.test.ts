import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sharePoint } from '../../src/bot/shared-points';
import type { Turn } from '../../src/bot/turn';
import { openSqliteStore } from '../../src/store/sqlite';
import { local, makeFacts, makePerson } from '../support/make-facts';
import { ownSealer } from '../support/own-records';
import { scratchFolder } from '../support/run-folder';

test('a yes to other people than would receive it keeps nothing, and the same yes twice shares once', async () => {
  const folder = scratchFolder('share-point-');
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  const turn = {
    ...{ deps: { store, sealer: ownSealer(store) }, actor: makePerson('peer'), facts: makeFacts() },
    now: local('2026-03-05', '14:00'),
  } as unknown as Turn;
  const point = { id: 'a-point', audience: 'coordinator' as const, words: 'et punkt' };

  expect(await sharePoint(turn, { ...point, named: ['udviklingsleder'] })).toEqual([]);
  expect(await store.listSharedPoints()).toEqual([]);
  for (let times = 0; times < 2; times += 1)
    expect(await sharePoint(turn, { ...point, named: ['koordinator'] })).toMatchObject([{ id: 'koordinator' }]);
  expect(await store.listSharedPoints()).toHaveLength(1);
  await store.close();
  rmSync(folder, { recursive: true });
});
