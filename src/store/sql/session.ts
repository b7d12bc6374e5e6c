import type { Kysely, Transaction } from 'kysely';
import type { Around, StatusRead, StatusSpan, Store, TurnNeeds } from '../store';
import type { Claims } from './claims';
import type { Reads } from './reads';
import type { Tables } from './tables';
import type { TurnRead } from './turn-read';

/** Between which local dates, and which fact too. */
export interface Span {
  fromOn: string;
  toOn: string;
  factName: string;
}

/** Runs one of the large statements. What is read may be kept beyond a transaction that has not written. */
export type ReadWith<Needs, Read> = (db: Kysely<Tables>, needs: Needs, reads: Reads) => Promise<Read>;

/** What the queries of each area are written against: the store itself, or one transaction of it. */
export interface Session {
  readonly engine: Store['engine'];
  readonly claims: Claims;
  /** The large statements, built once for the whole store. */
  readonly readAround: ReadWith<Span, Around>;
  readonly readStatus: ReadWith<StatusSpan, StatusRead>;
  readonly readTurn: ReadWith<TurnNeeds, TurnRead>;
  /** What this transaction has read already. */
  readonly reads: Reads;
  /** A card has been called out of date. */
  staleMarked(): void;
  /** What to run a statement on. Throws when this store may not be used here (see `createSqlStore`). */
  db(): Kysely<Tables>;
  /** Runs in the transaction at hand, or else in one of its own. */
  inTransaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
}
