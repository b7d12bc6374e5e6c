/** The statuses with which a request is turned away at the door. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 503;

/**
 * A request that is turned away. `code` is one of our own fixed words (e.g. `too-large`); it goes to the log and never to
 * the sender, who reads the status alone.
 */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
