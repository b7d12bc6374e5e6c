import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { errorFields } from '../log';
import type { Message } from '../schedules/messenger';
import type { AppDeps } from './deps';
import { asNewMessage, putInPlace } from './private-cards';
import { sendOutcome } from './send-outcomes';
import { asActivity } from './teams-messenger';

type Needs = Pick<AppDeps, 'clock' | 'log'>;

/** How often one message of an answer is tried, and how long all waiting for that may take together: the person sits before the chat. */
const MOST_TRIES = 3;
const PATIENCE_MS = 8_000;

/** Teams names no time with 412: two things happened in the chat at once. */
const CONFLICT_GAP_MS = 1_000;

/**
 * Sends the answers of a turn, in order. What Teams certainly has not taken is tried again after the time it asks for; what may have arrived is not, since
 * that might say it twice. Never rejects: what was asked for has been done by then, so an apology would be wrong. A failure is logged, and the answers
 * after it are left out.
 *
 * @returns the messages that certainly have not been said because Teams asked to wait for too long; a repeat may say them.
 */
export async function reply(
  deps: Needs,
  context: TurnContext,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  const patience = { ms: PATIENCE_MS };
  for (const [at, message] of messages.entries()) {
    const end = await tried(deps, patience, 'send', () => context.sendActivity(asActivity(message)));
    if (end !== 'sent') return end === 'not-taken' ? messages.slice(at) : [];
  }
  return [];
}

/**
 * Puts a card in the pressed one's place. When that one is gone it is sent as a new message, or, if it shows something private, that it has to be asked
 * for again. Never rejects; see `reply`.
 */
export async function replaceCard(deps: AppDeps, context: TurnContext, card: AdaptiveCard): Promise<void> {
  const { activity } = context;
  const { replyToId: id } = activity;
  const patience = { ms: PATIENCE_MS };
  const end = await putInPlace(deps, activity, card, async () => {
    if (id === undefined) return 'no-place';
    const put = await tried(deps, patience, 'put', () => context.updateActivity({ ...asActivity({ card }), id }));
    return put === 'sent' ? 'there' : put === 'gone' ? 'no-place' : 'unknown';
  });
  // Only of a card that is certainly gone; after anything else two might stand there.
  if (end !== 'no-place') return;
  const message = asActivity({ card: await asNewMessage(deps, activity, card) });
  await tried(deps, patience, 'send', () => context.sendActivity(message));
}

/**
 * `not-taken`: certainly not said, and there is no time left to try again. `gone`: there is nothing in whose place it could be put. `ended`: whatever
 * became of it, it is not tried again.
 */
async function tried(
  { clock, log }: Needs,
  patience: { ms: number },
  act: 'send' | 'put',
  send: () => Promise<unknown>,
): Promise<'sent' | 'not-taken' | 'gone' | 'ended'> {
  for (let tries = 1; ; tries += 1) {
    try {
      await send();
      return 'sent';
    } catch (error) {
      const outcome = sendOutcome(error, clock.now(), act);
      if (outcome.state === 'sent') return 'sent';
      if (outcome.state === 'gone' && act === 'put') return 'gone';
      const waitMs = outcome.state === 'later' ? gapMs(outcome) : Infinity;
      if (tries === MOST_TRIES || waitMs > patience.ms) {
        log.error('reply.failed', errorFields(error));
        return outcome.state === 'later' ? 'not-taken' : 'ended';
      }
      patience.ms -= waitMs;
      await clock.sleep(waitMs);
    }
  }
}

function gapMs({ cause, retryAfterMs }: { cause: string; retryAfterMs: number }): number {
  return cause.startsWith('http-412') ? CONFLICT_GAP_MS : retryAfterMs;
}
