import { errorReply, type Reply } from './wire';

/** The status that goes with each code that Teams answers to a bot (learn.microsoft.com, "Status codes from bot conversational APIs", and the field). */
const STATUS_OF = {
  BadArgument: 400,
  BotNotRegistered: 401,
  BotDisabledByAdmin: 403,
  BotDisabledByUser: 403,
  BotNotInConversationRoster: 403,
  ConversationBlockedByUser: 403,
  MessageWritesBlocked: 403,
  InvalidBotApiHost: 403,
  NotEnoughPermissions: 403,
  ForbiddenOperationException: 403,
  ConversationNotFound: 404,
  ActivityNotFoundInConversation: 404,
  PreconditionFailed: 412,
  MessageSizeTooBig: 413,
  Throttled: 429,
  ServiceError: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
} as const satisfies Record<string, number>;

/** A code with which Teams refuses. */
export type RefusalCode = keyof typeof STATUS_OF;

/** All of them, for tests that walk the list. */
export const REFUSAL_CODES = Object.keys(STATUS_OF) as RefusalCode[];

/**
 * The answer with which Teams refuses. `MessageWritesBlocked` comes as Teams gives it: a number, and the code inside a message that is itself JSON.
 *
 * @param options.withoutCode - only the status and some words, as is often seen.
 * @param options.retryAfter - the header's value: seconds, or a date.
 */
export function refusal(
  code: RefusalCode,
  { withoutCode = false, retryAfter }: { withoutCode?: boolean; retryAfter?: string } = {},
): Reply {
  const status = STATUS_OF[code];
  const headers = retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } };
  if (withoutCode) return { status, body: { message: 'Refused.' }, ...headers };
  if (code !== 'MessageWritesBlocked') return { ...errorReply(status, code), ...headers };
  const details = { subCode: code, details: 'Thread is blocked from message writes.', errorCode: null };
  return { status, body: { errorCode: 209, message: JSON.stringify(details) }, ...headers };
}
