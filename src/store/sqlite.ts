import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely, sql } from 'kysely';
import { lockFile } from './file-lock';
import { BUSY_TIMEOUT_MS, LibsqlDialect, openLibsql } from './libsql-database';
import { migrate, requireMigrated } from './migrate';
import { createPrivateFile } from './private-file';
import { createSqlStore } from './sql-store';
import type { Tables } from './sql/tables';
import { type StatementWatch, UNWATCHED } from './statement-watch';
import type { Store } from './store';

/**
 * Opens the store in one SQLite file, made if need be (mode 0600), and brings it up to date. Every commit is on the disk
 * when its promise resolves (WAL with `synchronous=FULL`), and what is deleted is overwritten (see `scrub`). One process at a time: throws a plain sentence when another has it.
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

async function openToWrite(file: string, watch: StatementWatch = UNWATCHED): Promise<Store> {
  const unlock = lockFile(file);
  try {
    createPrivateFile(file);
    // At the start too: the process before may have died between a deletion and the scrub after it.
    let isScrubOwed = true;
    const database = openLibsql(file, {
      watch: {
        before: watch.before,
        after(sql) {
          isScrubOwed ||= leavesRemains(sql);
          watch.after(sql);
        },
      },
    });
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    );
    const kysely = new Kysely<Tables>({ dialect: new LibsqlDialect({ database }) });
    await migrate(kysely, 'sqlite').catch((error: unknown) => {
      database.close();
      throw error;
    });
    const scrub = async (): Promise<boolean> => {
      if (!isScrubOwed) return true;
      // Before, not after: what is deleted meanwhile may come too late for this one.
      isScrubOwed = false;
      let isDone = false;
      try {
        isDone = await emptyLog(kysely);
      } finally {
        isScrubOwed ||= !isDone;
      }
      return isDone;
    };
    await scrub();
    return createSqlStore({
      kysely,
      engine: 'sqlite',
      scrub,
      // It waits for its turn, so whatever was under way is done; and the file is whole without its `-wal`.
      beforeClose: async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(kysely)),
      afterClose: unlock,
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

/** What is a person's own is taken out of the files also where a row is only emptied, or written anew, which a check-in is by an insert. */
const REWRITTEN = /^(update "(check_ins|shared_points|settings|agenda_items)"|insert into "check_ins")/;

/**
 * True for a statement after which something lies in the write-ahead log that is deleted. Deleted rows are overwritten in the file (`secure_delete`), but
 * older makings of their pages lie in the log until it is emptied.
 */
function leavesRemains(statement: string): boolean {
  return statement.startsWith('delete from ') || REWRITTEN.test(statement);
}

/**
 * Empties the write-ahead log, without waiting for anybody. False when it could not, because another program, such as one that makes a backup, was reading:
 * to wait for that would hold up the whole process, and whoever asks for help in it.
 */
function emptyLog(kysely: Kysely<Tables>): Promise<boolean> {
  return kysely.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return rows[0]?.busy === 0;
    } finally {
      await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`).execute(connection);
    }
  });
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
