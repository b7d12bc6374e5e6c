/**
 * The presses whose cards show something private. They open only where it is known in which message, and their answers are not kept for a press that is
 * sent again (docs/decisions/0014): then what is true by then is shown.
 */
const PRIVATE = /^(own-data|shared|more|note)\./;

/** True for a verb of that sort; false for anything else, also for what is no verb. */
export const isPrivateVerb = (verb: unknown): boolean => typeof verb === 'string' && PRIVATE.test(verb);
