import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import { type ClientBase, DatabaseError, Pool, type PoolClient, types } from 'pg';
import { type Bindable, bindValue } from './bind-value';
import { migrate, requireMigrated } from './migrate';
import { createSqlStore } from './sql-store';
import type { Tables } from './sql/tables';
import { type StatementWatch, UNWATCHED } from './statement-watch';
import type { Store } from './store';

const CONNECT_TIMEOUT_MS = 5_000;
const MOST_CONNECTIONS = 10;

/**
 * Nothing waits for ever for a connection that is dead at one end, least of all with a lock in its hand. Far below the minute of a claim's lease.
 */
const PATIENCE_MS = 10_000;
/** The server gives up first, so that we are told what became of a statement; we, where it is not heard of any more. */
const LONGER = 1.2;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * Opens the store in a PostgreSQL database and brings it up to date. Any number of bots may share it.
 *
 * @param url - e.g. `postgres://user:password@host/database?sslmode=verify-full`.
 * @param readOnly - the server refuses every write, and nothing is migrated.
 * @param patienceMs - how long one statement may take, and how long a transaction may stand still.
 * @param watch - told of every statement.
 */
export async function openPostgresStore(options: {
  url: string;
  readOnly?: boolean;
  patienceMs?: number;
  watch?: StatementWatch;
}): Promise<Store> {
  const { url, readOnly = false, patienceMs = PATIENCE_MS, watch = UNWATCHED } = options;
  // A step may take longer than any other statement, and so may waiting for another bot that is at it.
  const patient = openPool({ url, readOnly, patienceMs, watch, patient: true });
  try {
    await (readOnly ? requireMigrated(patient, 'postgres') : migrate(patient, 'postgres'));
  } finally {
    await patient.destroy();
  }
  return createSqlStore({ kysely: openPool({ url, readOnly, patienceMs, watch, patient: false }), engine: 'postgres' });
}

function openPool(options: {
  url: string;
  readOnly: boolean;
  patienceMs: number;
  patient: boolean;
  watch: StatementWatch;
}): Kysely<Tables> {
  const { url, readOnly, patienceMs, patient, watch } = options;
  const settings = { ...serverSettings(patienceMs), ...(patient ? { statement_timeout: 0 } : {}) };
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max: MOST_CONNECTIONS,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser: parserOf },
    // Told after connecting: poolers such as PgBouncer refuse settings among the first words. The pool waits for it, though its types do not say so.
    onConnect: ((client) => tell(client, settings)) as (client: ClientBase) => void,
    ...(patient ? {} : { query_timeout: patienceMs * LONGER }),
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // Without a listener a connection that the server ends takes the process with it. Whoever uses it next is told anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const config = { pool: withBinder(pool, watch) };
  // Migrations wait for each other in a way of their own.
  return new Kysely<Tables>({ dialect: patient ? new PostgresDialect(config) : new DialectInTurn(config) });
}

/** Names our transactions among the advisory locks of a server that may serve others too. */
const TRANSACTIONS_LOCK = 7_203_114;

/** One transaction after another, as on SQLite: what one decides from may not change under it. They are short. */
class DialectInTurn extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new DriverInTurn(this.#config);
  }
}

/** Its transactions begin with the lock that lets one at a time go on. Without the lock they have begun too, and the server refuses whatever follows. */
class DriverInTurn extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${TRANSACTIONS_LOCK})`));
  }
}

/** What the server is to do with us. A bot whose machine has gone is noticed in seconds, not in the two hours that are usual. */
function serverSettings(patienceMs: number): Record<string, number> {
  return {
    statement_timeout: patienceMs,
    // A process that stands still in the middle of a transaction holds the lock by which all bots take turns.
    idle_in_transaction_session_timeout: patienceMs,
    tcp_keepalives_idle: 5,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
    tcp_user_timeout: 15_000,
  };
}

async function tell(client: ClientBase, settings: Readonly<Record<string, number>>): Promise<void> {
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', false)`);
  await client.query(`select ${calls.join(', ')}`);
}

/** pg gives int8 and numeric as text, because they may be larger than a number can hold; our counts are not. */
const parserOf: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text');

function withBinder(pool: Pool, watch: StatementWatch): PostgresPool {
  return {
    connect: async () => clientWithBinder(await pool.connect(), watch),
    end: () => pool.end(),
  };
}

/** What a statement that nobody waits for gives at once. */
const NOT_AWAITED = { command: '', rowCount: null, rows: [] };

/**
 * True for a statement inside a transaction of which the answer tells nothing: it goes to the server, and the next one after it, without a way back in
 * between. When the server refuses it, it refuses all that follows, `commit` too. So what is needed of a write has to be asked for with `returning`.
 */
function needsNoAnswer(sql: string): boolean {
  return sql.startsWith('begin') || (/^(insert|update|delete) /.test(sql) && !sql.includes(' returning '));
}

function clientWithBinder(client: PoolClient, watch: StatementWatch): PostgresPoolClient {
  let isBroken = false;
  let isInTransaction = false;
  /** What the first statement of this transaction that nobody waited for was refused with. */
  let refusal: Error | undefined;

  const send = async (sql: string, bound: Bindable[], isAwaited: boolean) => {
    watch.before(sql, isAwaited);
    try {
      const answer = await client.query(sql, bound);
      watch.after(sql);
      return answer;
    } catch (error) {
      isBroken ||= !(error instanceof DatabaseError) || error.severity !== 'ERROR';
      throw error;
    }
  };

  const sendAndWait = async (sql: string, bound: Bindable[]) => {
    const answer = await send(sql, bound, true).catch((error: Error) => {
      throw refusal ?? error;
    });
    // Where it was `begin` itself that was refused, the server takes what follows, each by itself and without the lock.
    if (refusal !== undefined && sql !== 'rollback') throw refusal;
    // After a failed statement PostgreSQL answers `commit` with a quiet rollback.
    if (sql !== 'commit' || answer.command === 'COMMIT') return answer;
    throw new Error('The transaction was undone, because one of its statements had failed.');
  };

  const query = async (sql: string, values: readonly unknown[]) => {
    const bound = values.map(bindValue);
    if (sql.startsWith('begin')) [isInTransaction, refusal] = [true, undefined];
    if (sql === 'commit' || sql === 'rollback') isInTransaction = false;
    if (!isInTransaction || !needsNoAnswer(sql)) return sendAndWait(sql, bound);
    send(sql, bound, false).catch((error: Error) => (refusal ??= error));
    return NOT_AWAITED;
  };

  return {
    query: query as unknown as PostgresPoolClient['query'],
    // Kysely would put a connection that the server has just ended back among the good ones.
    release: () => client.release(isBroken),
  };
}
