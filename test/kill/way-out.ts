import { createAdapter } from '../../src/bot/adapter';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import type { Bot, Parts } from '../../src/compose';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import { createRefresher } from '../../src/schedules/refresh';
import { createPace } from '../../src/schedules/sending/pace';
import { createSender } from '../../src/schedules/sending/sender';
import { createSharedPace } from '../../src/schedules/sending/shared-pace';

/** What of a bot is on a message's way out. */
export type WayOut = Pick<Bot, 'heartbeat' | 'close'>;

/** The parts of the way out, joined as `compose.ts` joins them. The way in is left out: loading it takes longer than a whole life. */
export function joinWayOut({ clock, log, store, workplace, aroundMessenger, window }: Parts): WayOut {
  const adapter = createAdapter({ log, onUnexpected: () => Promise.resolve() });
  const direct = createTeamsMessenger({ adapter, clock, local: true });
  const messenger = aroundMessenger?.(direct) ?? direct;
  const deps = { store, messenger, log, clock, workplace };
  const refresher = createRefresher(deps);
  const pace = store.engine === 'postgres' ? createSharedPace({ store }) : createPace();
  const sender = createSender({ ...deps, pace, ...(window === undefined ? {} : { window }) });
  const heartbeat = createHeartbeat({ ...deps, refresher, sender });
  return {
    heartbeat,
    async close() {
      await Promise.all([sender.stop(), heartbeat.stop()]);
      await refresher.refresh();
    },
  };
}

/** The whole bot, joined by `compose.ts` itself. Loaded only where it is wanted. */
export function joinWhole(parts: Parts): WayOut {
  const { composeBot } = require('../../src/compose') as typeof import('../../src/compose');
  return composeBot(parts);
}
