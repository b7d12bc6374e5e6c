import { MovableClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { readWorkplace } from '../../src/read-workplace';
import type { TickReport } from '../../src/schedules/heartbeat';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import type { Told } from './child';
import { createExecutioner, type KillOrder, messengerWithKillPoints, withKillPoints } from './kill-points';
import { joinWayOut, joinWhole } from './way-out';

/** Where a bot lives. */
export interface Home {
  dataDir: string;
  /** Without one the store is a SQLite file in `dataDir`. */
  databaseUrl: string | undefined;
  peopleFile: string;
  /** How many sends may be under way at once; without it as many as the sender thinks right. */
  window: number | undefined;
  /** The whole bot lives there, and not only its way out. */
  whole: boolean;
}

/** One life of the bot, joined from the real parts; only its clock is set by hand. */
export interface Life {
  store: Store;
  clock: MovableClock;
  tickAt(at: Date): Promise<TickReport>;
  /** What its log has told of since the beginning: of uncertain ones how many, of what broke how many lines. */
  counts(): Told['logged'];
  end(): Promise<void>;
}

/** Opens the store and joins the parts. Nothing is sent before it is told to tick. */
export async function startLife(
  { dataDir, databaseUrl, peopleFile, window, whole }: Home,
  order?: KillOrder,
  around: (store: Store) => Store = (store) => store,
): Promise<Life> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    MEDSPILLER_PEOPLE: peopleFile,
    MEDSPILLER_PLAYGROUND: 'off',
    DATABASE_URL: databaseUrl,
  });
  const at = createExecutioner(order);
  const clock = new MovableClock();
  const lines: { event: string; count?: number }[] = [];
  const log = createLog(
    (line) => void lines.push(JSON.parse(line) as { event: string }),
    () => clock.now(),
  );
  const { warnings: _, ...workplace } = readWorkplace(config);
  const store = around(withKillPoints(await openStore(config), at));
  const bot = (whole ? joinWhole : joinWayOut)({
    config,
    clock,
    log,
    workplace,
    store,
    aroundMessenger: (messenger) => messengerWithKillPoints(messenger, at),
    ...(window === undefined ? {} : { window: { size: () => window, note: () => undefined } }),
  });
  return {
    store,
    clock,
    tickAt(instant) {
      clock.moveTo(instant);
      return bot.heartbeat.tick();
    },
    counts() {
      const of = (event: string) => lines.filter((line) => line.event === event);
      return {
        'delivery.uncertain': of('delivery.uncertain').reduce((sum, { count = 0 }) => sum + count, 0),
        'delivery.broken': of('delivery.broken').length,
        'heartbeat.broken': of('heartbeat.broken').length,
        'sending.broken': of('sending.broken').length,
      };
    },
    async end() {
      await bot.close();
      await store.close();
    },
  };
}
