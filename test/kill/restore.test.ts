import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryState } from '../../src/store/store';
import { startLife } from './life';
import { openOneHome, type OneHome } from './one-home';

const PEERS = 12;
/** From Thursday to Tuesday noon: the questions' time is over (until then a person may still be asked). */
const TOO_LATE_MINUTES = (4 * 24 + 23) * 60;

/** A copy of the store from the middle of a fan-out, made as a disk's snapshot makes it, and what it knew. */
async function copyInTheMiddle(place: OneHome) {
  const dataDir = join(place.home.dataDir, '..', 'copy');
  const life = await startLife(place.home);
  place.connector.misbehave(({ number }) => {
    if (number === 6) {
      mkdirSync(dataDir);
      cpSync(place.home.dataDir, dataDir, { recursive: true });
    }
    return 'ok';
  });
  await place.tick(life, 0);
  expect(await place.count(life)).toEqual({ sent: PEERS });
  await life.end();
  return startLife({ ...place.home, dataDir });
}

let place: OneHome;
beforeEach(async () => (place = await openOneHome({ peers: PEERS, window: 4, latencyMs: 40 })));
afterEach(() => place.remove());

test('a copy of the store from the middle of a fan-out, put back when it is too late, sends nothing of what it had not sent', async () => {
  const restored = await copyInTheMiddle(place);
  const questions = async (...states: DeliveryState[]) =>
    (await restored.store.listDeliveries({ states })).filter(({ kind }) => kind === 'check-in').map(({ slot }) => slot);
  const before = {
    sent: await questions('sent'),
    underWay: await questions('sending'),
    left: await questions('planned'),
  };

  for (const later of [0, 1]) await place.tick(restored, TOO_LATE_MINUTES + later);

  expect(before.left.length).toBeGreaterThan(0);
  expect(await questions('sent')).toEqual(before.sent);
  expect(await questions('missed')).toEqual(before.left);
  expect(await questions('uncertain')).toEqual(before.underWay);
  await restored.end();
});

test('what was under way when the copy was made is uncertain after it was put back, and not sent again', async () => {
  const restored = await copyInTheMiddle(place);
  const underWay = await restored.store.listDeliveries({ states: ['sending'] });

  await place.tick(restored, 10);

  expect(underWay.length).toBeGreaterThan(0);
  for (const { slot } of underWay)
    expect(await restored.store.findDelivery(slot)).toMatchObject({ state: 'uncertain' });
  await restored.end();
});
