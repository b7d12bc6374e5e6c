import { neutralCard } from '../cards/private-card';
import type { Clock } from '../clock';
import { errorFields, type Log } from '../log';
import type { Conversation, PrivateCard, Store } from '../store/store';
import { settingsOf } from './facts';
import type { Messenger, SendOutcome } from './messenger';
import { keepReach } from './reach/keep-reach';
import { factsOf, type Workplace } from './read-facts';
import type { Pace } from './sending/pace';

const DAY_MS = 24 * 60 * 60_000;

/** So long a private card stands open when nobody closes it, in milliseconds (0-decisions, Trust 2: ten minutes). */
const OPEN_FOR_MS = 10 * 60_000;

/** So long a card waits for a chat that may not be written to; its answers are forgotten by then. */
const WAITS_FOR_MS = 90 * DAY_MS;

/**
 * Turns private cards neutral. A card stays in the store from the turn that opens it until it is known to show nothing private: only here, and where an
 * answer has taken its place (`bot/private-cards.ts`), its row goes.
 */
export interface PrivateCards {
  /**
   * Puts the neutral card in the place of each that has been open long enough, or whose person has written since. What Teams cannot take now is tried
   * at the next call, and a chat that may not be written to is waited for; the same card twice is safe. Calls run one after the other; never rejects.
   */
  closeDue(): Promise<void>;
}

/** What closing needs. */
export interface PrivateCardDeps {
  store: Store;
  clock: Clock;
  messenger: Pick<Messenger, 'update'>;
  log: Log;
  workplace: Workplace;
  /** While Teams wants to be left alone no card is touched; without it nothing is known of that. */
  pace?: Pick<Pace, 'heldUntil'>;
}

/** True when it is time to close a card that was opened then. */
export function isDue(openedAt: Date, now: Date): boolean {
  return openedAt < lastDue(now);
}

/**
 * Makes a card due, with a mark of its own: a closing that is under way does not take this one's row. So long ago that it is due by a clock that was
 * set back as well.
 */
export function dueAt(now: Date): Date {
  return new Date(now.getTime() - DAY_MS);
}

function lastDue(now: Date): Date {
  return new Date(now.getTime() - OPEN_FOR_MS);
}

/** Builds it. Nothing runs until it is called. */
export function createPrivateCards(deps: PrivateCardDeps): PrivateCards {
  let running: Promise<void> = Promise.resolve();
  return {
    closeDue() {
      running = running
        .then(() => closeAll(deps))
        .catch((error: unknown) => deps.log.error('private-card.broken', errorFields(error)));
      return running;
    },
  };
}

async function closeAll(deps: PrivateCardDeps): Promise<void> {
  const { store, clock, pace, log } = deps;
  for (const one of await store.listPrivateCards({ openedBefore: lastDue(clock.now()) })) {
    // Asked before each: it may be this very run that was too much.
    if (pace?.heldUntil(clock.now()) !== undefined) return;
    await close(deps, one).catch((error: unknown) => log.error('private-card.broken', errorFields(error)));
  }
}

async function close(deps: PrivateCardDeps, card: PrivateCard): Promise<void> {
  const { store, clock, messenger, log } = deps;
  const { personId, activityId, openedAt } = card;
  // Not if it was opened again while it was being closed.
  const forget = () => store.closePrivateCard(personId, activityId, openedAt);
  const to = await store.findConversation(personId);
  if (to?.active !== true) {
    if (clock.now().getTime() - openedAt.getTime() > WAITS_FOR_MS) await forget();
    return;
  }
  const outcome = await messenger.update(to, activityId, { card: await neutralFor(deps, card) });
  log.info('private-card.closed', { state: outcome.state });
  if (isSettled(outcome)) await forget();
  await keepIfBlocked(deps, to, outcome);
}

/** Also for somebody who is on no list any more: their card still stands there. */
async function neutralFor({ store, workplace }: PrivateCardDeps, { personId, slot }: PrivateCard) {
  const person = workplace.people.find(({ id }) => id === personId);
  const settings = await store.findSettings(personId);
  const language = settings?.language ?? (person && settingsOf(factsOf(workplace), person).language);
  return neutralCard(slot, language ?? 'da');
}

/** True when the card is neutral, is not there any more, or will never be taken in this form, which is the smallest there is. */
function isSettled(outcome: SendOutcome): boolean {
  if (outcome.state === 'sent' || outcome.state === 'failed') return true;
  // Another `gone` tells that the chat is asked for at the wrong one of Teams' hosts, and nothing about the card.
  return outcome.state === 'gone' && outcome.cause === 'http-404';
}

/** Who refuses is left alone until they act; then the card is closed. */
async function keepIfBlocked({ store, clock }: PrivateCardDeps, to: Conversation, outcome: SendOutcome): Promise<void> {
  if (outcome.state === 'blocked') await keepReach(store, to, outcome, clock.now());
}
