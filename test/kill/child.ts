import { MovableClock } from '../../src/clock';
import { composeBot } from '../../src/compose';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { openStore } from '../../src/store/open-store';
import { readWorkplace } from '../../src/read-workplace';
import { createExecutioner, KILL_POINTS, messengerWithKillPoints, withKillPoints, type KillOrder } from './kill-points';

/** One life of the bot: opens the store, ticks once at each given instant, and ends, or is killed where it was ordered to. */
async function live(): Promise<void> {
  const { DATA_DIR = '', PEOPLE = '', KILL_POINT, KILL_NTH, TICKS = '' } = process.env;
  const config = readConfig({ PORT: '0', DATA_DIR, MEDSPILLER_PEOPLE: PEOPLE, MEDSPILLER_PLAYGROUND: 'off' });
  const point = KILL_POINTS.find((one) => one === KILL_POINT);
  const order: KillOrder | undefined = point === undefined ? undefined : { point, nth: Number(KILL_NTH) };
  const executioner = createExecutioner(order);

  const clock = new MovableClock();
  const log = createLog(
    () => undefined,
    () => clock.now(),
  );
  const { warnings: _, ...workplace } = readWorkplace(config);
  const store = await openStore(config);
  const bot = composeBot({
    config,
    clock,
    log,
    workplace,
    store: withKillPoints(store, executioner),
    aroundMessenger: (messenger) => messengerWithKillPoints(messenger, executioner),
  });
  for (const tick of TICKS.split(',')) {
    clock.moveTo(new Date(tick));
    await bot.heartbeat.tick();
  }
  await bot.close();
  await store.close();
}

void live();
