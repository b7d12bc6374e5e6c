import type { Clock } from '../../clock';
import { errorFields, type Log } from '../../log';
import type { Delivery, DeliveryState, Store } from '../../store/store';
import { CLAIM_LAPSED, THROTTLED, type Message, type Messenger, type SendOutcome } from '../messenger';
import { keepReach, saveReopened } from '../reach/keep-reach';
import { TEAM } from '../team';
import type { Receiver } from '../team/team-conversation';
import { isUnauthorised, type Breaker } from './breaker';
import { markSurely } from './mark-surely';
import type { Pace } from './pace';

/** What one send needs, and what learns from how it ended. */
export interface SendOnceDeps {
  store: Store;
  clock: Clock;
  messenger: Messenger;
  log: Log;
  pace: Pace;
  breaker: Breaker;
}

/** What became of one send. */
export interface Ended {
  state: DeliveryState;
  cause: string | undefined;
  /** When it may be tried again, where Teams certainly has not taken it. */
  notBefore: Date | undefined;
}

const TRY_AGAIN_MS = 60_000;

/** It has not left, and may leave under a claim of its own. */
const NOT_LEFT = { state: 'later', retryAfterMs: 0, cause: CLAIM_LAPSED } as const;

/**
 * Sends one claimed delivery and marks how it ended. A chat that Teams no longer knows is opened anew once; a receiver who cannot be reached is not
 * written to again until they act. Nothing that may have arrived is sent again: when the end cannot be written down, the claim's lease calls it
 * uncertain.
 *
 * @param until - `leavesBefore`: after it nothing leaves any more, and the delivery is put back. A machine that was frozen for the whole of its lease may
 *   find that a person has said yes to sending it again. `hurry`: ends the waiting between the attempts to write the end down.
 */
export async function sendOnce(
  deps: SendOnceDeps,
  { slot, personId }: Delivery,
  to: Receiver,
  message: Message,
  { leavesBefore, hurry }: { leavesBefore: Date; hurry: AbortSignal },
): Promise<Ended> {
  const { store, clock, messenger } = deps;
  const send = async (there: Receiver): Promise<SendOutcome> =>
    clock.now() < leavesBefore ? messenger.send(there, message) : { ...NOT_LEFT };
  let leftAt = clock.now();
  let receiver = to;
  let outcome = await send(receiver);
  if (outcome.state === 'gone' && personId !== TEAM) {
    const opened = await openAnew(deps, to);
    if (opened.state === 'opened') {
      leftAt = clock.now();
      deps.pace.noteReply(leftAt);
      receiver = opened.conversation;
      outcome = await send(receiver);
    } else outcome = opened;
  }
  outcome = forLater(outcome);
  const now = clock.now();
  deps.breaker.note(outcome, now);
  const told = tellPace(deps.pace, outcome, leftAt, now);
  const ended = endOf(outcome, deps.pace, now);
  // Both, whichever fails: what others must know, and what must not be forgotten.
  const results = await Promise.allSettled([told, markSurely(deps, slot, markOf(outcome, ended, now), hurry)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  await keepReach(store, receiver, outcome, now);
  return ended;
}

/** Safe, because nothing was taken where the chat was not known; and whatever becomes of the attempt, the message itself has not been taken. */
async function openAnew(
  { store, messenger, log }: SendOnceDeps,
  to: Receiver,
): Promise<Exclude<Awaited<ReturnType<Messenger['reopen']>>, { state: 'uncertain' }>> {
  try {
    const opened = await messenger.reopen(to);
    if (opened.state === 'uncertain') return { state: 'later', retryAfterMs: TRY_AGAIN_MS, cause: opened.cause };
    if (opened.state !== 'opened' || (await saveReopened(store, opened.conversation))) return opened;
    return { state: 'blocked', cause: 'uninstalled' };
  } catch (error) {
    log.error('delivery.broken', errorFields(error));
    return { state: 'later', retryAfterMs: TRY_AGAIN_MS, cause: 'not-opened' };
  }
}

/** Where the bot itself is not let in, the message has not been taken, and is as good as before. */
function forLater(outcome: SendOutcome): SendOutcome {
  if (outcome.state !== 'failed' || !isUnauthorised(outcome)) return outcome;
  return { state: 'later', retryAfterMs: TRY_AGAIN_MS, cause: outcome.cause };
}

async function tellPace(pace: Pace, outcome: SendOutcome, leftAt: Date, now: Date): Promise<void> {
  if (outcome.state === 'later' && outcome.cause === THROTTLED) {
    await pace.throttled(now, { leftAt, askedMs: outcome.untold ? undefined : outcome.retryAfterMs });
  } else if (outcome.state !== 'later' && outcome.state !== 'uncertain') pace.noteTaken(leftAt, now);
}

function endOf(outcome: SendOutcome, pace: Pace, now: Date): Ended {
  if (outcome.state === 'sent') return { state: 'sent', cause: undefined, notBefore: undefined };
  const { cause } = outcome;
  if (outcome.state !== 'later') {
    return { state: outcome.state === 'gone' ? 'blocked' : outcome.state, cause, notBefore: undefined };
  }
  const asked = new Date(now.getTime() + outcome.retryAfterMs);
  const notBefore = cause === THROTTLED ? (pace.heldUntil(now) ?? asked) : asked;
  return { state: 'planned', cause, notBefore };
}

function markOf(outcome: SendOutcome, { state, notBefore }: Ended, at: Date): Parameters<Store['mark']>[1] {
  if (outcome.state === 'sent') return { state: 'sent', activityId: outcome.activityId, at };
  const { cause } = outcome;
  if (notBefore !== undefined) return { state: 'planned', notBefore, cause };
  return { state: state as 'blocked' | 'failed' | 'uncertain', cause, at };
}
