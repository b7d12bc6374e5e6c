import { pathToFileURL } from 'node:url';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { bindValue } from './bind-value';
import { type StatementWatch, UNWATCHED } from './statement-watch';

/** libsql as Kysely wants it, with everything that is bound or read going through our own hands. */
export interface LibsqlDatabase extends SqliteDatabase {
  /** Runs one or more statements without values. */
  exec(sql: string): void;
}

/** How long a statement waits for another program that is writing to the file, in milliseconds. */
export const BUSY_TIMEOUT_MS = 5_000;
const MOST_STATEMENTS = 100;

/**
 * Opens a SQLite file.
 *
 * @param file - an absolute path. Anything else libsql may read as an address on the network.
 */
export function openLibsql(
  file: string,
  options: { readOnly?: boolean; busyTimeoutMs?: number; watch?: StatementWatch | undefined } = {},
): LibsqlDatabase {
  const { readOnly = false, busyTimeoutMs = BUSY_TIMEOUT_MS, watch = UNWATCHED } = options;
  // libsql ignores better-sqlite3's `readonly` option; SQLite's own way of saying it works.
  const address = readOnly ? `${pathToFileURL(file).href}?mode=ro` : file;
  const database = new Libsql(address, { timeout: busyTimeoutMs });

  // One statement a text: the garbage collector does not feel the memory that libsql holds for each (4 kB), and 20,000
  // turns with fresh ones took 700 MB. The oldest makes room, because texts with long value lists come in many lengths.
  const prepared = new Map<string, Libsql.Statement>();
  const prepareOnce = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    if (prepared.size > MOST_STATEMENTS) prepared.delete(prepared.keys().next().value ?? sql);
    return statement;
  };

  const watched = <T>(sql: string, run: () => T): T => {
    watch.before(sql, true);
    const answer = run();
    watch.after(sql);
    return answer;
  };

  return {
    exec: (sql) => void database.exec(sql),
    close: () => {
      prepared.clear();
      database.close();
    },
    prepare(sql) {
      const statement = prepareOnce(sql);
      return {
        reader: statement.reader,
        all: (values) =>
          watched(sql, () => statement.all(values.map(bindValue)) as Record<string, unknown>[]).map(withBytes),
        run: (values) => watched(sql, () => statement.run(values.map(bindValue))),
        *iterate(values) {
          for (const row of statement.iterate(values.map(bindValue))) yield withBytes(row as Record<string, unknown>);
        },
      };
    },
  };
}

/** Kysely's SQLite dialect, but with each migration in a transaction: SQLite can do that, and a power cut then leaves no half. */
export class LibsqlDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** libsql gives bytes as a bare ArrayBuffer. (Its `get` also adds a `_metadata` to the row; nothing here uses `get`.) */
function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  const columns = { ...row };
  for (const [name, value] of Object.entries(columns)) {
    if (value instanceof ArrayBuffer) columns[name] = new Uint8Array(value);
  }
  return columns;
}
