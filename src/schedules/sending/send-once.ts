import type { Clock } from '../../clock';
import type { Delivery, DeliveryState, Store } from '../../store/store';
import type { Message, Messenger, SendOutcome } from '../messenger';
import { TEAM } from '../team';
import type { Receiver } from '../team/team-conversation';
import type { Breaker } from './breaker';
import type { Pace } from './pace';
import type { SendWindow } from './send-window';

/** What one send needs, and what learns from how it ended. */
export interface SendOnceDeps {
  store: Store;
  clock: Clock;
  messenger: Messenger;
  pace: Pace;
  breaker: Breaker;
  window: SendWindow;
}

/** The cause with which Teams says that it is too much for now. */
const THROTTLED = 'http-429';

/**
 * Sends one claimed delivery and marks how it ended. A chat that Teams no longer knows is opened anew once; a receiver who cannot be reached is not
 * written to again until they act. Nothing that may have arrived is sent again.
 */
export async function sendOnce(
  deps: SendOnceDeps,
  { slot, personId }: Delivery,
  to: Receiver,
  message: Message,
): Promise<{ state: DeliveryState; cause: string | undefined }> {
  const { store, clock, messenger, pace, breaker, window } = deps;
  const startedAt = clock.now();
  const first = await messenger.send(to, message);
  const outcome = first.state === 'gone' && personId !== TEAM ? await sendInNewChat(deps, to, message) : first;
  const now = clock.now();
  window.note(now.getTime() - startedAt.getTime());
  breaker.note(outcome, now);
  if (outcome.state === 'later' && outcome.cause === THROTTLED) await pace.throttled(now, outcome.retryAfterMs);
  if (personId !== TEAM) await keepReach(store, to, outcome, now);
  return { state: await markOutcome(store, slot, outcome, now), cause: causeOf(outcome) };
}

/** Safe, because nothing was taken where the chat was not known. */
async function sendInNewChat({ store, messenger }: SendOnceDeps, to: Receiver, message: Message): Promise<SendOutcome> {
  const opened = await messenger.reopen(to);
  if (opened.state !== 'opened') return notYetOpened(opened);
  await store.saveConversation(opened.conversation);
  return messenger.send(opened.conversation, message);
}

const TRY_AGAIN_MS = 60_000;

/** The message itself has certainly not been taken, whatever became of the attempt to open a chat. */
function notYetOpened(outcome: Exclude<SendOutcome, { state: 'sent' }>): SendOutcome {
  const { state, cause } = outcome;
  return state === 'uncertain' ? { state: 'later', retryAfterMs: TRY_AGAIN_MS, cause } : outcome;
}

/** Who refuses is not written to again until they act: by our own state, because later sends may be taken all the same. */
async function keepReach(store: Store, to: Receiver, outcome: SendOutcome, now: Date): Promise<void> {
  if (outcome.state !== 'blocked' && outcome.state !== 'gone') return;
  const kept = await store.findConversation(to.personId);
  if (kept?.active !== true) return;
  const inactiveCause = outcome.state === 'gone' ? 'gone' : 'blocked';
  await store.saveConversation({ ...kept, active: false, inactiveCause, inactiveSince: now });
}

async function markOutcome(store: Store, slot: string, outcome: SendOutcome, now: Date): Promise<DeliveryState> {
  if (outcome.state === 'sent') {
    await store.mark(slot, { state: 'sent', activityId: outcome.activityId, at: now });
    return 'sent';
  }
  if (outcome.state === 'later') {
    const notBefore = new Date(now.getTime() + outcome.retryAfterMs);
    await store.mark(slot, { state: 'planned', notBefore, cause: outcome.cause });
    return 'planned';
  }
  const state = outcome.state === 'gone' ? 'blocked' : outcome.state;
  await store.mark(slot, { state, cause: outcome.cause, at: now });
  return state;
}

function causeOf(outcome: SendOutcome): string | undefined {
  return outcome.state === 'sent' ? undefined : outcome.cause;
}
