import { MovableClock } from '../../../src/clock';
import { type Bot, composeBot } from '../../../src/compose';
import { readConfig } from '../../../src/config';
import { createLog } from '../../../src/log';
import { readWorkplace } from '../../../src/read-workplace';
import { openStore } from '../../../src/store/open-store';
import type { StatementWatch } from '../../../src/store/statement-watch';
import type { Store } from '../../../src/store/store';
import type { Home } from '../life';

/** One life of the whole bot that listens for activities, its clock set by hand. */
export interface WholeLife {
  bot: Bot;
  store: Store;
  port: number;
  end(): Promise<void>;
}

/** Opens the home's store, joins the whole bot at that instant, and listens on a free port. */
export async function startWholeLife(home: Home, now: Date, watch?: StatementWatch): Promise<WholeLife> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: home.dataDir,
    MEDSPILLER_PEOPLE: home.peopleFile,
    MEDSPILLER_PLAYGROUND: 'off',
    DATABASE_URL: home.databaseUrl,
  });
  const clock = new MovableClock();
  clock.moveTo(now);
  const log = createLog(
    () => undefined,
    () => clock.now(),
  );
  const { warnings: _, ...workplace } = readWorkplace(config);
  const store = await openStore({ ...config, ...(watch === undefined ? {} : { watch }) });
  const bot = composeBot({ config, clock, log, workplace, store });
  const { port } = await bot.listen();
  return {
    bot,
    store,
    port,
    async end() {
      await bot.close();
      await store.close();
    },
  };
}
