import { DeadlinePassed, NeverSent } from './connector-deadline';
import { ruleFor, type Act, type Failure } from './send-rules';
import { THROTTLED, type SendOutcome } from '../schedules/messenger';

/** A call that did not end well. */
export type FailedOutcome = Exclude<SendOutcome, { state: 'sent' }>;

/** Errors of a connection that never came about. What is not listed (such as ECONNRESET) is `uncertain`. */
const BY_CODE: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'later',
  ENOTFOUND: 'later',
  EAI_AGAIN: 'later',
};

const DEFAULT_WAIT_MS = 5_000;
/** Without a token, or with one that Teams does not take, a minute is soon enough. */
const TOKEN_WAIT_MS = 60_000;
/** Longer than this we are not told to wait by anybody; the heartbeat decides then whether the message is still of use. */
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * What an error from the SDK's connector says about the message. Never throws. The cause is `http-403` with the code when it is a known one
 * (`http-403-BotDisabledByAdmin`), the system's code (`ECONNREFUSED`), `timeout`, `token` or `unknown`, and never the error's own words, which may
 * hold ids.
 *
 * @param now - the current instant, to count from when `Retry-After` is a date.
 */
export function sendOutcome(error: unknown, now: Date, act: Act = 'send'): SendOutcome {
  const { statusCode } = readError(error);
  // The message was taken, and only the answer about it could not be read.
  if (statusCode !== undefined && statusCode >= 200 && statusCode < 300) return { state: 'sent', activityId: '' };
  return failedOutcome(error, now, act);
}

/** The same for a call that gives something else than a message's id: an answer nobody can read is no answer. */
export function failedOutcome(error: unknown, now: Date, act: Act): FailedOutcome {
  if (error instanceof NeverSent) return { state: 'later', retryAfterMs: TOKEN_WAIT_MS, cause: 'token' };
  if (error instanceof DeadlinePassed) return { state: 'uncertain', cause: 'timeout' };
  const { statusCode, code, words, retryAfter } = readError(error);
  if (statusCode === undefined) return failure(BY_CODE[code ?? ''], code ?? 'unknown', undefined, now);
  const rule = ruleFor(statusCode, words, act);
  const cause = `http-${statusCode}${rule?.code === undefined ? '' : `-${rule.code}`}`;
  return failure(rule?.means, cause, retryAfter, now, statusCode === 401 ? TOKEN_WAIT_MS : undefined);
}

function failure(
  state: Failure = 'uncertain',
  cause: string,
  retryAfter: string | undefined,
  now: Date,
  shortestMs = 0,
): FailedOutcome {
  if (state !== 'later') return { state, cause };
  const askedMs = readWait(retryAfter, now);
  const retryAfterMs = Math.max(shortestMs, askedMs ?? DEFAULT_WAIT_MS);
  return { state, retryAfterMs, cause, ...(askedMs === undefined && cause === THROTTLED ? { untold: true } : {}) };
}

/** `Retry-After` is a number of seconds or a date; `undefined` where it says nothing that can be read. In milliseconds, at most an hour. */
export function readWait(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), LONGEST_WAIT_MS);
}

interface ErrorParts {
  statusCode?: number;
  code?: string;
  /** Teams' code and message, only ever compared with the codes we know. */
  words: string;
  retryAfter?: string;
}

function readError(error: unknown): ErrorParts {
  if (typeof error !== 'object' || error === null) return { words: '' };
  const { statusCode, code, message, response } = error as {
    statusCode?: unknown;
    code?: unknown;
    message?: unknown;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const retryAfter = response?.headers?.get?.('retry-after');
  return {
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) && { code }),
    words: [code, message].filter((one) => typeof one === 'string').join(' '),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
