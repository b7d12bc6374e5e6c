import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely, sql } from 'kysely';
import { lockFile } from './file-lock';
import { LibsqlDialect, openLibsql } from './libsql-database';
import { migrate, requireMigrated } from './migrate';
import { createPrivateFile } from './private-file';
import { createSqlStore } from './sql-store';
import type { Tables } from './sql/tables';
import type { StatementWatch } from './statement-watch';
import type { Store } from './store';

/**
 * Opens the store in one SQLite file, made if need be (mode 0600), and brings it up to date. Every commit is on the disk
 * when its promise resolves (WAL with `synchronous=FULL`), and what is deleted is overwritten. One process at a time: throws a plain sentence when another has it.
 *
 * @param readOnly - opens beside a running bot, takes no lock and never writes; throws when there is no store yet.
 * @param watch - told of every statement.
 */
export async function openSqliteStore(options: {
  file: string;
  readOnly?: boolean;
  watch?: StatementWatch;
}): Promise<Store> {
  const file = resolve(options.file);
  return options.readOnly ? openToRead(file) : openToWrite(file, options.watch);
}

async function openToWrite(file: string, watch: StatementWatch | undefined): Promise<Store> {
  const unlock = lockFile(file);
  try {
    createPrivateFile(file);
    const database = openLibsql(file, { watch });
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    );
    const kysely = new Kysely<Tables>({ dialect: new LibsqlDialect({ database }) });
    await migrate(kysely, 'sqlite').catch((error: unknown) => {
      database.close();
      throw error;
    });
    const intoOneFile = async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(kysely));
    return createSqlStore({
      kysely,
      engine: 'sqlite',
      // Deleted rows are overwritten in the file (secure_delete); older makings of their pages lie in the log until it is emptied.
      scrub: intoOneFile,
      // It waits for its turn, so whatever was under way is done; and the file is whole without its `-wal`.
      beforeClose: intoOneFile,
      afterClose: unlock,
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openToRead(file: string): Promise<Store> {
  if (!existsSync(file)) throw new Error(`There is no store at ${file} yet. Start the bot once, then try again.`);
  const database = openLibsql(file, { readOnly: true });
  const kysely = new Kysely<Tables>({ dialect: new LibsqlDialect({ database }) });
  await requireMigrated(kysely, 'sqlite').catch((error: unknown) => {
    database.close();
    throw error;
  });
  return createSqlStore({ kysely, engine: 'sqlite' });
}
