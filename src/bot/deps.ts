import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Message, Messenger } from '../schedules/messenger';
import type { Workplace } from '../schedules/read-facts';
import type { PrivateCards } from '../schedules/private-cards';
import type { Refresher } from '../schedules/refresh';
import type { Sender } from '../schedules/sending/sender';
import type { TimeMachine } from '../schedules/time-machine';
import type { Store } from '../store/store';
import type { Sealer } from '../store/sealing';
import type { CalendarLinks } from './calendar-links';
import type { Stamp } from './inbox/stamp';

/** Everything the bot needs to take activities. Handed in once by `main`. */
export interface AppDeps {
  workplace: Workplace;
  store: Store;
  /** A sealer on this store. `ofTurn` for the store of a transaction. */
  sealerOn(store: Store, ofTurn?: boolean): Sealer;
  clock: Clock;
  messenger: Messenger;
  /** For every card that a turn lets leave but by the messenger, which stamps its own. */
  stamp: Stamp;
  sender: Sender;
  log: Log;
  timeMachine: TimeMachine | undefined;
  calendarLinks: CalendarLinks;
  /** Remakes cards that a turn has made out of date. */
  refresher: Refresher;
  /** Turns private cards neutral that a turn has made due. */
  privateCards: PrivateCards;
  /** So long a card has stood before a press on it counts, in milliseconds: nobody reads faster. */
  readingMs: number;
  /** True with no app id: each opening of the Playground's page is a new chat, so it is greeted anew. */
  local: boolean;
}

/** Something that leaves the process after a turn; what it gives is said in the chat. */
export type Afterwards = () => Promise<readonly Message[] | void>;

/** Everything a turn needs. Its store is one transaction, which ends with the turn: all that the turn keeps is there, or nothing. */
export interface BotDeps extends AppDeps {
  sealer: Sealer;
  /** Runs this when what the turn keeps is kept: whatever leaves the process, or takes long. Never runs when the turn fails. */
  afterwards(work: Afterwards): void;
  /** Takes what the turn deleted out of the store's files, or leaves it to the heartbeat while another program reads them; for `afterwards`. */
  scrub(): Promise<void>;
  /**
   * The turn met words of distress, or does what is to be done as often as it is asked for, such as deleting: nothing of what it says is kept, and nothing
   * that tells such a turn from others. A press that comes again is a wish of its own.
   */
  leaveNoTrace(): void;
  /**
   * The answer shows something private, and is kept nowhere, not even sealed. A press that comes again has no effect, and is answered with what it would say
   * now.
   */
  keepNoAnswer(): void;
}
