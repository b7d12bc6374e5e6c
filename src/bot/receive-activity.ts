import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock';
import { type IncomingActivity, parseActivity } from './activity';
import type { Answer } from './answer';
import type { Authenticate, Authenticated } from './authentication';
import { MAX_BODY_BYTES, sourceAddress } from './guard';
import { createRateLimit } from './rate-limit';
import { Refused } from './refused';
import { readBody } from './request-body';
import { parseJsonObject } from './safe-json';

/** Runs one turn for an activity that has been authenticated. Gives the answer to an invoke, and `undefined` for everything else. */
export type RunTurn = (identity: Authenticated, activity: IncomingActivity) => Promise<Answer | undefined>;

/** What `createReceiver` needs; see `ServerDeps`. */
export interface ReceiverDeps {
  clock: Clock;
  authenticate: Authenticate;
  runTurn: RunTurn;
  local: boolean;
  proxyHops?: number;
  bodyTimeoutMs?: number;
}

/**
 * Takes one activity from the first byte of its body to the bot's answer. Rejects with `Refused` on the way: a source with 50
 * refused tokens in a minute (429, before any reading or verifying), body, form, token, a person with 20 activities in ten seconds (429).
 */
export function createReceiver(deps: ReceiverDeps): (req: IncomingMessage) => Promise<Answer> {
  const now = () => deps.clock.now();
  const refusedTokens = createRateLimit({ most: 50, windowMs: 60_000, now });
  // In local mode one person presses fast and is alone; there the limit is for a client gone wild.
  const activities = createRateLimit({ most: deps.local ? 60 : 20, windowMs: 10_000, now });
  const limits = { maxBytes: MAX_BODY_BYTES, timeoutMs: deps.bodyTimeoutMs ?? 5_000 };

  const refuseFlood = (source: string) => {
    if (refusedTokens.isFull(source)) throw new Refused(429, 'refused-tokens');
  };
  const authenticate = async (source: string, authorization: string | undefined, activity: IncomingActivity) => {
    try {
      return await deps.authenticate(authorization, activity);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) refusedTokens.take(source);
      throw error;
    }
  };

  return async (req) => {
    const source = sourceAddress(req, deps.proxyHops ?? 0);
    refuseFlood(source);
    const activity = parseActivity(parseJsonObject(await readBody(req, limits)));
    // Again, because many may have been reading their bodies at the same time.
    refuseFlood(source);
    const identity = await authenticate(source, req.headers.authorization, activity);
    const person = JSON.stringify([identity.tenantId, activity.from.id]);
    if (!activities.take(person)) throw new Refused(429, 'activities');
    return (await deps.runTurn(identity, activity)) ?? { status: 200 };
  };
}
