import { randomBytes } from 'node:crypto';
import { openKept, sealKept } from '../../src/bot/inbox/kept-answer';
import type { Kept } from '../../src/bot/inbox/said';
import { createSealer } from '../../src/store/sealing';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

test('a kept answer is given for its own activity and its own person only: rows that were exchanged in the store say nothing', async () => {
  const { store } = await openSender();
  const sealer = createSealer({ masterKey: randomBytes(32), store });
  const kept: Kept = { said: { kind: 'words', words: 'Tak.' }, isOut: false };

  const sealed = await sealKept(sealer, 'peer', 'activity-1', kept);

  expect(await openKept(sealer, 'peer', 'activity-1', sealed)).toEqual(kept);
  await expect(openKept(sealer, 'peer', 'activity-2', sealed)).rejects.toThrow();
  await expect(openKept(sealer, 'koordinator', 'activity-1', sealed)).rejects.toThrow();
});
