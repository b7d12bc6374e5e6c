import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { absenceQueries } from './sql/absences';
import { agendaQueries } from './sql/agenda-items';
import { aroundQueries, createAroundParts, createReadAround } from './sql/around';
import { attendanceQueries } from './sql/attendance';
import { checkInQueries } from './sql/check-ins';
import { createClaims } from './sql/claims';
import { conversationQueries } from './sql/conversations';
import { deliveryQueries } from './sql/deliveries';
import { forgetCalendarQueries } from './sql/forget-calendar';
import { keyAndFactQueries } from './sql/keys-and-facts';
import { meetingChangeQueries } from './sql/meeting-changes';
import { ownRecordQueries } from './sql/own-records';
import { peerMeetingQueries } from './sql/peer-meetings';
import { createReadTurn, prefetchQueries } from './sql/prefetch';
import { proposalQueries } from './sql/proposals';
import { createReads, UNREAD } from './sql/reads';
import { sendingQueries } from './sql/sending';
import type { Session } from './sql/session';
import { settingsQueries } from './sql/settings';
import { sharedPointQueries } from './sql/shared-points';
import { staleCardQueries } from './sql/stale-cards';
import { createReadStatus, createStatusParts, statusQueries } from './sql/status';
import type { Tables } from './sql/tables';
import { teamChatQueries } from './sql/team-chats';
import type { Store } from './store';

/** One transaction under way. `open` until its work is done; `failure` when something on its store has thrown. */
interface Running {
  open: boolean;
  failure: Error | undefined;
  /** Something in it has called a card out of date. */
  hasMarkedStale: boolean;
}

/**
 * The store over an opened and migrated database; the same SQL for both engines.
 *
 * Inside `transaction` only the store that is handed to the work may be used. The outer one throws there: on SQLite it
 * would wait for ever for its own transaction, on PostgreSQL it would quietly write outside of it. The store of a
 * transaction throws when its transaction has ended. Whatever throws on it undoes the whole, caught or not: PostgreSQL
 * cannot go on after a failed statement, and half of a nested transaction must not be kept.
 *
 * @param options.scrub - takes what was deleted out of the files, where the engine leaves it in them; see `Store.scrub`. @param options.beforeClose - run once, while the database is still open.
 * @param options.afterClose - run once, when it is closed.
 */
export function createSqlStore(options: {
  kysely: Kysely<Tables>;
  engine: Store['engine'];
  scrub?: () => Promise<boolean>;
  beforeClose?: () => Promise<void>;
  afterClose?: () => void;
}): Store {
  const { kysely, engine } = options;
  const claims = createClaims(randomUUID());
  const sweep = { sweptAt: undefined as Date | undefined };
  const around = createAroundParts(kysely, engine);
  const status = createStatusParts(kysely, engine);
  const common = {
    ...{ engine, claims },
    readAround: createReadAround(kysely, around),
    readStatus: createReadStatus(kysely, status),
    readTurn: createReadTurn(kysely, engine, around, status),
  };
  const running = new AsyncLocalStorage<Running>();
  let closing: Promise<void> | undefined;

  const outer = (): Kysely<Tables> => {
    if (running.getStore()?.open) {
      throw new Error('Inside a transaction use the store that is handed to its work, not the outer one.');
    }
    return kysely;
  };

  /** At the start nothing is known. */
  let mayBeStale = true;
  const runOne = async <T>(work: (db: Transaction<Tables>, state: Running) => Promise<T>): Promise<T> => {
    const state: Running = { open: true, failure: undefined, hasMarkedStale: false };
    const done = await kysely.transaction().execute((db) =>
      running.run(state, async () => {
        try {
          const result = await work(db, state);
          if (state.failure) {
            throw new Error('A part of the transaction failed, so all of it is undone.', { cause: state.failure });
          }
          return result;
        } finally {
          state.open = false;
        }
      }),
    );
    // Only now do others see it.
    mayBeStale ||= state.hasMarkedStale;
    return done;
  };

  let last: Promise<unknown> = Promise.resolve();
  const begin = async <T>(work: (db: Transaction<Tables>, state: Running) => Promise<T>): Promise<T> => {
    outer();
    if (engine === 'sqlite') return runOne(work);
    // On PostgreSQL the lock lets one at a time go on anyway. The others wait here, where they hold no connection: what is no transaction, such as the
    // mark of a message that has just been sent, must find one.
    const result = last.then(() => runOne(work));
    last = result.catch(() => undefined);
    return result;
  };

  const queries = (session: Session) => ({
    engine,
    ...conversationQueries(session),
    ...teamChatQueries(session),
    ...aroundQueries(session),
    ...prefetchQueries(session),
    ...statusQueries(session),
    ...settingsQueries(session),
    ...deliveryQueries(session),
    ...sendingQueries(session),
    ...staleCardQueries(session),
    ...peerMeetingQueries(session),
    ...meetingChangeQueries(session),
    ...attendanceQueries(session),
    ...absenceQueries(session),
    ...proposalQueries(session),
    ...agendaQueries(session),
    ...checkInQueries(session),
    ...ownRecordQueries(session),
    ...sharedPointQueries(session),
    ...forgetCalendarQueries(session),
    ...keyAndFactQueries(session, sweep),
    async ping() {
      await session.db().selectFrom('heartbeat').select('id').execute();
    },
  });

  const closeOnce = async () => {
    await last;
    await options.beforeClose?.();
    await kysely.destroy();
    options.afterClose?.();
    // Until it is told to stop, Node 20 asks every promise of the process about every storage that was ever used.
    running.disable();
  };

  const storeInside = (transaction: Transaction<Tables>, state: Running): Store => {
    const { reads, forgets } = createReads();
    const db = transaction.withPlugin(forgets);
    const openDb = (): Transaction<Tables> => {
      if (!state.open) throw new Error('This transaction has ended; its store can no longer be used.');
      return db;
    };
    const inside: Store = {
      ...queries({
        ...{ ...common, reads, db: openDb, inTransaction: (work) => work(openDb()) },
        staleMarked: () => void (state.hasMarkedStale = true),
      }),
      transaction: (work) => work(inside),
      hasStale: true,
      close: () => Promise.reject(new Error('A store is closed from outside its transactions.')),
      scrub: () => Promise.reject(new Error('What is deleted leaves the files when its transaction has ended.')),
    };
    rememberFailures(inside, state);
    return inside;
  };

  const outside = queries({
    ...{ ...common, reads: UNREAD, db: outer, inTransaction: (work) => begin((db) => work(db)) },
    staleMarked: () => void (mayBeStale = true),
  });
  return {
    ...outside,
    get hasStale() {
      return mayBeStale;
    },
    listStale() {
      mayBeStale = false;
      return outside.listStale();
    },
    transaction: (work) => begin((db, state) => work(storeInside(db, state))),
    async scrub() {
      outer();
      return (await options.scrub?.()) ?? true;
    },
    /** Waits for what is under way. Calling it twice is safe. */
    close: async () => {
      outer();
      closing ??= closeOnce();
      return closing;
    },
  };
}

function rememberFailures(store: Store, state: Running): void {
  for (const [name, value] of Object.entries(store)) {
    if (typeof value !== 'function') continue;
    const call = value as (...values: unknown[]) => Promise<unknown>;
    const remembering = async (...values: unknown[]) => {
      try {
        return await call(...values);
      } catch (error) {
        state.failure ??= error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
    Object.assign(store, { [name]: remembering });
  }
}
