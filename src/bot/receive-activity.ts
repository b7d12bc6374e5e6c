import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock';
import { errorFields, type Log } from '../log';
import { type IncomingActivity, parseActivity } from './activity';
import type { Answer } from './answer';
import type { Authenticate, Authenticated } from './authentication';
import { MAX_BODY_BYTES, sourceAddress } from './guard';
import { type Deadline, startDeadline } from './inbox/deadline';
import { createRateLimit } from './rate-limit';
import { Refused } from './refused';
import { readBody } from './request-body';
import { parseJsonObject } from './safe-json';

/**
 * Runs one turn for an activity that has been authenticated. Gives the answer to an invoke, and `undefined` for everything else. When the deadline
 * passes first the sender is answered without it, and the turn goes on.
 */
export type RunTurn = (
  identity: Authenticated,
  activity: IncomingActivity,
  deadline: Deadline,
) => Promise<Answer | undefined>;

/** What `createReceiver` needs; see `ServerDeps`. */
export interface ReceiverDeps {
  log: Log;
  clock: Clock;
  authenticate: Authenticate;
  runTurn: RunTurn;
  local: boolean;
  proxyHops?: number;
  bodyTimeoutMs?: number;
  /** How long an activity waits for its turn; 4 s by default. Teams gives up after 10 to 15, on some cards after 5, and sends it again. */
  answerWithinMs?(): number;
  /** The answer to an activity whose turn takes longer; the bare status 200 by default. */
  lateAnswer?(activity: IncomingActivity): Answer;
}

const ANSWER_WITHIN_MS = 4_000;

/**
 * Takes one activity from the first byte of its body to the bot's answer. Rejects with `Refused` on the way: a source with 50
 * refused tokens in a minute (429, before any reading or verifying), body, form, token, a person with 20 activities in ten seconds (429).
 *
 * @param goesOn - told of each turn that goes on after its activity was answered; never rejects.
 */
export function createReceiver(
  deps: ReceiverDeps,
  goesOn: (turn: Promise<unknown>) => void,
): (req: IncomingMessage) => Promise<Answer> {
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

  const receive = async (req: IncomingMessage, deadline: Deadline): Promise<Answer> => {
    const source = sourceAddress(req, deps.proxyHops ?? 0);
    refuseFlood(source);
    const activity = parseActivity(parseJsonObject(await readBody(req, limits)));
    // Again, because many may have been reading their bodies at the same time.
    refuseFlood(source);
    const identity = await authenticate(source, req.headers.authorization, activity);
    const person = JSON.stringify([identity.tenantId, activity.from.id]);
    if (!activities.take(person)) throw new Refused(429, 'activities');
    const turn = deps.runTurn(identity, activity, deadline).then((answer) => answer ?? { status: 200 });
    return Promise.race([turn, deadline.passed.then(() => answerLate(activity, turn))]);
  };

  const answerLate = (activity: IncomingActivity, turn: Promise<Answer>): Answer => {
    deps.log.info('turn.goes-on', { press: activity.type === 'invoke' });
    goesOn(turn.catch((error: unknown) => deps.log.error('request.failed', errorFields(error))));
    return deps.lateAnswer?.(activity) ?? { status: 200 };
  };

  return async (req) => {
    const deadline = startDeadline(deps.answerWithinMs?.() ?? ANSWER_WITHIN_MS);
    try {
      return await receive(req, deadline);
    } finally {
      deadline.clear();
    }
  };
}
