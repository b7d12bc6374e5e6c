import './global-setup';
import { removeRunFolder } from './run-folder';

/** Stops the server that the set-up started, if it did; one that was already there is left alone. Removes the run's folder. */
export default async function tearDown(): Promise<void> {
  await globalThis.medspillerTestServer?.stop();
  removeRunFolder();
}
