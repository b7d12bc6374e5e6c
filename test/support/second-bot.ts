import { startTerminalTeams, type TerminalTeams } from '../../src/cli/terminal-teams';
import type { Clock } from '../../src/clock';
import { composeBot } from '../../src/compose';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';
import type { Store } from '../../src/store/store';
import { PARKVAENGET } from './make-facts';

/** The master key of bots that share a database. */
export const SHARED_KEY = Buffer.alloc(32, 7).toString('base64');

/** What a bot beside another shares with it: what is kept, and the time. Its memory is its own, as another process' would be. */
export interface Shared {
  store: Store;
  clock: Clock;
  /** Every log line is added here. */
  lines: string[];
}

/** Starts a bot on a store that others use too, with a client of its own. Open a stage beside it with `SHARED_KEY`. */
export async function openSecondBot({ store, clock, lines }: Shared): Promise<TerminalTeams> {
  const bot = composeBot({
    config: readConfig({ PORT: '0', MEDSPILLER_PLAYGROUND: 'off', MEDSPILLER_MASTER_KEY: SHARED_KEY }),
    clock,
    log: createLog(
      (line) => lines.push(line),
      () => clock.now(),
    ),
    workplace: PARKVAENGET,
    store,
  });
  const { port } = await bot.listen();
  const teams = await startTerminalTeams({ botPort: () => port });
  return {
    ...teams,
    async close() {
      await teams.close();
      await bot.close();
    },
  };
}
