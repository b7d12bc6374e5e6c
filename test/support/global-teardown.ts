import './global-setup';

/** Stops the server that the set-up started; one that was already there is left alone. */
export default async function tearDown(): Promise<void> {
  await globalThis.medspillerTestServer?.stop();
}
