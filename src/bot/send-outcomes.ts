import { DeadlinePassed, NeverSent } from './connector-deadline';
import type { SendOutcome } from '../schedules/messenger';

/** How a send can end other than well. */
type Failure = Exclude<SendOutcome['state'], 'sent'>;

/** What each answer of Teams' means. What is not listed is `uncertain`: then nobody can know whether the message arrived. */
const BY_STATUS: Readonly<Record<number, Failure>> = {
  400: 'failed',
  401: 'failed',
  403: 'blocked',
  404: 'blocked',
  408: 'uncertain',
  412: 'later',
  413: 'failed',
  429: 'later',
  500: 'uncertain',
  502: 'uncertain',
  503: 'uncertain',
  504: 'uncertain',
};

/** Errors of a connection that never came about. What is not listed (such as ECONNRESET) is `uncertain`. */
const BY_CODE: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'later',
  ENOTFOUND: 'later',
  EAI_AGAIN: 'later',
};

const DEFAULT_WAIT_MS = 5_000;
/** Longer than this we are not told to wait by anybody; the heartbeat decides then whether the message is still of use. */
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * What an error from the SDK's connector says about the message. Never throws. The cause is `http-403`, the system's code
 * (`ECONNREFUSED`), `timeout`, `token` or `unknown`, and never the error's own words, which may hold ids.
 *
 * @param now - the current instant, to count from when `Retry-After` is a date.
 */
export function sendOutcome(error: unknown, now: Date): SendOutcome {
  if (error instanceof NeverSent) return { state: 'later', retryAfterMs: 60_000, cause: 'token' };
  if (error instanceof DeadlinePassed) return { state: 'uncertain', cause: 'timeout' };
  const { statusCode, code, retryAfter } = readError(error);
  // The message was taken, and only the answer about it could not be read.
  if (statusCode !== undefined && statusCode >= 200 && statusCode < 300) return { state: 'sent', activityId: '' };
  if (statusCode !== undefined) return failure(BY_STATUS[statusCode], `http-${statusCode}`, retryAfter, now);
  return failure(BY_CODE[code ?? ''], code ?? 'unknown', undefined, now);
}

function failure(state: Failure = 'uncertain', cause: string, retryAfter: string | undefined, now: Date): SendOutcome {
  return state === 'later' ? { state, retryAfterMs: waitMs(retryAfter, now), cause } : { state, cause };
}

/** `Retry-After` is a number of seconds or a date. */
function waitMs(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return DEFAULT_WAIT_MS;
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(asked) ? DEFAULT_WAIT_MS : Math.min(Math.max(asked, 0), LONGEST_WAIT_MS);
}

function readError(error: unknown): { statusCode?: number; code?: string; retryAfter?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const { statusCode, code, response } = error as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const retryAfter = response?.headers?.get?.('retry-after');
  return {
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) && { code }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
