import { join } from 'node:path';
import { openSqliteStore } from './sqlite';
import type { StatementWatch } from './statement-watch';
import type { Store } from './store';

/** The name of the SQLite file in the data folder. */
export const STORE_FILE = 'medspiller.db';

/**
 * Opens the store that the settings name: PostgreSQL with a `databaseUrl`, otherwise one SQLite file in `dataDir`.
 *
 * @param readOnly - for looking beside a running bot: nothing is locked, migrated or written.
 * @param watch - told of every statement.
 */
export async function openStore(options: {
  databaseUrl?: string | undefined;
  dataDir: string;
  readOnly?: boolean;
  watch?: StatementWatch;
}): Promise<Store> {
  const { databaseUrl, dataDir, ...how } = options;
  if (!databaseUrl) return openSqliteStore({ file: join(dataDir, STORE_FILE), ...how });
  // Loaded only where it is wanted: it is a tenth of the start.
  const { openPostgresStore } = require('./postgres') as typeof import('./postgres');
  return openPostgresStore({ url: databaseUrl, ...how });
}
