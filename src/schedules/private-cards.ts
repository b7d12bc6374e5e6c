import { neutralCard } from '../cards/private-card';
import type { Clock } from '../clock';
import { errorFields, type Log } from '../log';
import type { PrivateCard, Store } from '../store/store';
import { settingsOf } from './facts';
import type { Messenger } from './messenger';
import { factsOf, type Workplace } from './read-facts';
import type { Pace } from './sending/pace';

/** So long a private card stands open when nobody closes it, in milliseconds (0-decisions, Trust 2: ten minutes). */
const OPEN_FOR_MS = 10 * 60_000;

/** Turns private cards neutral. */
export interface PrivateCards {
  /**
   * Puts the neutral card in the place of each that has been open long enough, or whose person has written since. What Teams cannot take now is tried
   * at the next call; the same card twice is safe. Calls run one after the other; never rejects.
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

/** An instant that makes an open card due at once. */
export const DUE_NOW = new Date(0);

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
  const openedBefore = new Date(clock.now().getTime() - OPEN_FOR_MS);
  for (const one of await store.listPrivateCards({ openedBefore })) {
    // Asked before each: it may be this very run that was too much.
    if (pace?.heldUntil(clock.now()) !== undefined) return;
    await close(deps, one).catch((error: unknown) => log.error('private-card.broken', errorFields(error)));
  }
}

async function close(deps: PrivateCardDeps, { personId, activityId, slot, openedAt }: PrivateCard): Promise<void> {
  const { store, messenger, workplace, log } = deps;
  const to = await store.findConversation(personId);
  const person = workplace.people.find(({ id }) => id === personId);
  if (to?.active !== true || person === undefined) return store.closePrivateCard(personId, activityId, openedAt);
  const settings = (await store.findSettings(personId)) ?? settingsOf(factsOf(workplace), person);
  const outcome = await messenger.update(to, activityId, { card: neutralCard(slot, settings.language) });
  log.info('private-card.closed', { state: outcome.state });
  if (outcome.state !== 'later' && outcome.state !== 'uncertain')
    await store.closePrivateCard(personId, activityId, openedAt);
}
