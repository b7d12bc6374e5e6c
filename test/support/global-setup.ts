import { serverVersion, startPostgres, type TestServer } from './postgres';
import { makeRunFolder } from './run-folder';

declare global {
  var medspillerTestServer: TestServer | undefined;
}

/**
 * Makes a folder for what this test run writes. Finds or starts one PostgreSQL server for the whole test run and hands its address on as
 * `TEST_DATABASE_URL`. Without one the PostgreSQL half is left out and a line says so. A server that was named but does not answer stops the run.
 */
export default async function setUp(): Promise<void> {
  makeRunFolder();
  if (!process.env.TEST_DATABASE_URL) {
    try {
      globalThis.medspillerTestServer = await startPostgres();
    } catch (error) {
      console.log(`PostgreSQL: not run (${error instanceof Error ? error.message : String(error)})`);
      return;
    }
    process.env.TEST_DATABASE_URL = globalThis.medspillerTestServer.url;
  }
  console.log(`PostgreSQL: ${await serverVersion(process.env.TEST_DATABASE_URL)}`);
}
