import type { Kysely, Transaction } from 'kysely';
import type { Store } from '../store';
import type { ReadAround } from './around';
import type { Claims } from './claims';
import type { ReadTurn } from './prefetch';
import type { Reads } from './reads';
import type { Tables } from './tables';

/** What the queries of each area are written against: the store itself, or one transaction of it. */
export interface Session {
  readonly engine: Store['engine'];
  readonly claims: Claims;
  /** The large statements, built once for the whole store. */
  readonly readAround: ReadAround;
  readonly readTurn: ReadTurn;
  /** What this transaction has read already. */
  readonly reads: Reads;
  /** A card has been called out of date. */
  staleMarked(): void;
  /** What to run a statement on. Throws when this store may not be used here (see `createSqlStore`). */
  db(): Kysely<Tables>;
  /** Runs in the transaction at hand, or else in one of its own. */
  inTransaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
}
