import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { migrations } from './migrations';
import type { Store } from './store';

// A name of our own, so that the bot can share a PostgreSQL database with another program that uses Kysely.
const MIGRATION_TABLE = 'medspiller_migration';

/**
 * Brings the tables up to date. Safe when two bots do it at once on PostgreSQL: one does it, the other waits. A step that
 * fails leaves nothing behind. Throws a plain sentence when it cannot be done.
 *
 * @param steps - other than the released ones only in tests.
 */
export async function migrate<DB>(
  kysely: Kysely<DB>,
  engine: Store['engine'],
  steps: Record<string, Migration> = migrations(engine),
): Promise<void> {
  const { error } = await migratorOf(kysely, steps).migrateToLatest();
  if (error) {
    throw new Error(couldNot(error), { cause: error });
  }
}

/** Which of the two it is: nobody answers, or the tables are not ours to change. */
function couldNot(error: unknown): string {
  const { code } = error as { code?: unknown };
  // Node's codes for a connection that fails, and PostgreSQL's classes for one that is refused (08, 28, 3D, 57).
  return typeof code === 'string' && /^(E[A-Z_]+|08...|28...|3D...|57...)$/.test(code)
    ? `The database cannot be reached (${code}). Look at DATABASE_URL and whether the server runs.`
    : 'The store could not be brought up to date; it may be newer than this version of the bot.';
}

/** Throws a plain sentence unless the tables are exactly those of this version. Writes nothing. */
export async function requireMigrated<DB>(kysely: Kysely<DB>, engine: Store['engine']): Promise<void> {
  const steps = await migratorOf(kysely, migrations(engine)).getMigrations();
  if (steps.some((step) => step.executedAt === undefined)) {
    throw new Error('The store is older than this version of the bot. Start the bot once, then try again.');
  }
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(kysely);
  if (rows.length > steps.length) {
    throw new Error('The store is newer than this version of the bot. Use the version that the bot runs.');
  }
}

function migratorOf<DB>(kysely: Kysely<DB>, steps: Record<string, Migration>): Migrator {
  return new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(steps) },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
  });
}
