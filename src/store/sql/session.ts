import type { Kysely, Transaction } from 'kysely';
import type { Store } from '../store';
import type { Claims } from './claims';
import type { Tables } from './tables';

/** Lists as they were read last, by name, with the text they were read from. */
export type LastRead = Map<string, { text: string; list: readonly unknown[] }>;

/** What the queries of each area are written against: the store itself, or one transaction of it. */
export interface Session {
  readonly engine: Store['engine'];
  readonly claims: Claims;
  /** One for the whole store, because what it holds outlives a transaction. */
  readonly lastRead: LastRead;
  /** What to run a statement on. Throws when this store may not be used here (see `createSqlStore`). */
  db(): Kysely<Tables>;
  /** Runs in the transaction at hand, or else in one of its own. */
  inTransaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
}
