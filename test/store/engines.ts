import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { type Client, Pool } from 'pg';
import { LibsqlDialect, openLibsql } from '../../src/store/libsql-database';
import { openPostgresStore } from '../../src/store/postgres';
import { openSqliteStore } from '../../src/store/sqlite';
import type { StatementWatch } from '../../src/store/statement-watch';
import type { Store } from '../../src/store/store';
import { createTestDatabase, type TestDatabase, withClient } from '../support/postgres';
import { scratchFolder } from '../support/run-folder';

/** An empty place for one test's store: a folder, or an empty database. */
export interface Place {
  open(options?: { readOnly?: boolean; watch?: StatementWatch }): Promise<Store>;
  /** The database itself, without a store in it unless one was opened. Whoever asks ends it. */
  connect(): Kysely<unknown>;
  /** Closes every store that was opened here, and removes the place. */
  remove(): Promise<void>;
}

/** One of the two databases that the contract is run against. */
export interface Engine {
  name: Store['engine'];
  /** False when there is no server to run against; the run has said so in one line. */
  isHere: boolean;
  makePlace(): Promise<Place>;
  /** Removes what a test file leaves; call it once at its end. */
  cleanUp(): Promise<void>;
}

const sqlite: Engine = {
  name: 'sqlite',
  isHere: true,
  makePlace: async () => {
    const folder = scratchFolder('store-');
    const file = join(folder, 'store.db');
    return placeOf(
      (options) => openSqliteStore({ file, ...options }),
      () => new Kysely({ dialect: new LibsqlDialect({ database: openLibsql(file) }) }),
      async () => rmSync(folder, { recursive: true }),
    );
  },
  cleanUp: async () => undefined,
};

const serverUrl = process.env.TEST_DATABASE_URL;
let database: TestDatabase | undefined;

const postgres: Engine = {
  name: 'postgres',
  isHere: serverUrl !== undefined,
  makePlace: async () => {
    // One database a test file, emptied after each test: making one takes longer than all the rest of a test.
    const { url } = (database ??= await createTestDatabase(serverUrl!));
    return placeOf(
      (options) => openPostgresStore({ url, ...options }),
      () => new Kysely({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) }),
      () => withClient(url, emptyTables),
    );
  },
  cleanUp: async () => {
    await database?.drop();
    database = undefined;
  },
};

export const ENGINES: readonly Engine[] = [sqlite, postgres];

async function emptyTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'medspiller_%' and tablename <> 'around_revision'",
  );
  await client.query(rows.map(({ name }) => `delete from ${name};`).join(' '));
}

function placeOf(open: Place['open'], connect: Place['connect'], remove: () => Promise<void>): Place {
  const opened: Store[] = [];
  return {
    open: async (options) => {
      const store = await open(options);
      opened.push(store);
      return store;
    },
    connect,
    remove: async () => {
      for (const store of opened) await store.close();
      await remove();
    },
  };
}
