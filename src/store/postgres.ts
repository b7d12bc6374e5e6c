import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, type PoolClient, types } from 'pg';
import { bindValue } from './bind-value';
import { migrate, requireMigrated } from './migrate';
import { createSqlStore } from './sql-store';
import type { Tables } from './sql/tables';
import type { Store } from './store';

const CONNECT_TIMEOUT_MS = 5_000;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * Opens the store in a PostgreSQL database and brings it up to date. Any number of bots may share it.
 *
 * @param url - e.g. `postgres://user:password@host/database?sslmode=verify-full`.
 * @param readOnly - the server refuses every write, and nothing is migrated.
 */
export async function openPostgresStore(options: { url: string; readOnly?: boolean }): Promise<Store> {
  const pool = new Pool({
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
    ...(options.readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // Without a listener a connection that the server ends takes the process with it. Whoever uses it next is told anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withBinder(pool) }) });
  await (options.readOnly ? requireMigrated(kysely, 'postgres') : migrate(kysely, 'postgres')).catch(
    async (error: unknown) => {
      await kysely.destroy();
      throw error;
    },
  );
  return createSqlStore({ kysely, engine: 'postgres' });
}

/** pg gives int8 and numeric as text, because they may be larger than a number can hold; our counts are not. */
const parserOf: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text');

function withBinder(pool: Pool): PostgresPool {
  return {
    connect: async () => clientWithBinder(await pool.connect()),
    end: () => pool.end(),
  };
}

function clientWithBinder(client: PoolClient): PostgresPoolClient {
  let last: Promise<unknown> = Promise.resolve();
  let isBroken = false;

  const run = async (sql: string, values: readonly unknown[]) => {
    const bound = values.map(bindValue);
    try {
      const answer = await client.query(sql, bound);
      // After a failed statement PostgreSQL answers `commit` with a quiet rollback.
      if (sql !== 'commit' || answer.command === 'COMMIT') return answer;
    } catch (error) {
      isBroken ||= !(error instanceof DatabaseError) || error.severity !== 'ERROR';
      throw error;
    }
    throw new Error('The transaction was undone, because one of its statements had failed.');
  };

  return {
    // One at a time: two statements at once inside one transaction are deprecated in pg 8 and refused in pg 9.
    query: ((sql: string, values: readonly unknown[]) => {
      const result = last.then(() => run(sql, values));
      last = result.catch(() => undefined);
      return result;
    }) as unknown as PostgresPoolClient['query'],
    // Kysely would put a connection that the server has just ended back among the good ones.
    release: () => client.release(isBroken),
  };
}
