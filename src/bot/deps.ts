import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Messenger } from '../schedules/messenger';
import type { Workplace } from '../schedules/read-facts';
import type { Refresher } from '../schedules/refresh';
import type { Sender } from '../schedules/sending/sender';
import type { TimeMachine } from '../schedules/time-machine';
import type { Store } from '../store/store';
import type { Sealer } from '../store/sealing';
import type { CalendarLinks } from './calendar-links';

/** Everything the turns need. Handed in once by `main`. */
export interface BotDeps {
  workplace: Workplace;
  store: Store;
  sealer: Sealer;
  clock: Clock;
  messenger: Messenger;
  sender: Sender;
  log: Log;
  timeMachine: TimeMachine | undefined;
  calendarLinks: CalendarLinks;
  /** Remakes cards that a turn has made out of date. */
  refresher: Refresher;
  /** True with no app id: each opening of the Playground's page is a new chat, so it is greeted anew. */
  local: boolean;
}
