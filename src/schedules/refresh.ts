import type { Clock } from '../clock';
import { errorFields, logMark, type Log } from '../log';
import type { Delivery, Store } from '../store/store';
import { findPerson, type Facts } from './facts';
import { messageKind, MESSAGE_KINDS } from './kinds';
import { messageOf } from './kinds/message-of';
import { isoWeekOf, localMomentOf } from './local-time';
import type { Message, Messenger } from './messenger';
import { readFacts, type Workplace } from './read-facts';
import type { Pace } from './sending/pace';
import { TEAM, teamKind } from './team';
import { teamConversation } from './team/team-conversation';

/** Makes the cards anew that are known to be out of date. */
export interface Refresher {
  /**
   * Remakes every stale card in its place, from what is true now. One run after the other; a change made during a run has its own. A card that
   * cannot be reached just now is tried again by the next run, because putting the same card twice is safe. Never rejects.
   */
  refresh(): Promise<void>;
  /** The same after something of this process's own: asks for nothing where nothing here has called a card out of date since the last time. */
  refreshOwn(): Promise<void>;
}

/** What remaking needs. */
export interface RefreshDeps {
  store: Store;
  clock: Clock;
  messenger: Messenger;
  log: Log;
  workplace: Workplace;
  /** While Teams wants to be left alone no card is remade; without it nothing is known of that. */
  pace?: Pick<Pace, 'heldUntil'>;
}

/** Builds the refresher. Nothing runs until it is called. */
export function createRefresher(deps: RefreshDeps): Refresher {
  let running: Promise<void> = Promise.resolve();
  const refresh = () => {
    running = running
      .then(() => refreshOnce(deps))
      .catch((error: unknown) => deps.log.error('refresh.broken', errorFields(error)));
    return running;
  };
  return { refresh, refreshOwn: () => (deps.store.hasStale ? refresh() : running) };
}

async function refreshOnce(deps: RefreshDeps): Promise<void> {
  const stale = await deps.store.listStale();
  if (stale.length === 0) return;
  const now = deps.clock.now();
  // Occasions may lie two weeks before or after today.
  const facts = await readFacts(deps.store, deps.workplace, now, now);
  for (const delivery of stale) {
    // Asked before each: it may be this very run that was too much.
    if (deps.pace?.heldUntil(deps.clock.now()) !== undefined) return;
    await refreshCard(deps, facts, delivery, now).catch((error: unknown) =>
      deps.log.error('refresh.broken', { slot: logMark(delivery.slot), ...errorFields(error) }),
    );
  }
}

async function refreshCard(deps: RefreshDeps, facts: Facts, delivery: Delivery, now: Date): Promise<void> {
  const { store, messenger, log } = deps;
  // As old as it was when the facts were read: what became stale in the meantime stays so.
  const clear = () => store.clearStale(delivery.slot, delivery.staleSince ?? now);
  if (isOver(facts, delivery, now) || delivery.activityId === undefined) return clear();
  const to =
    delivery.personId === TEAM
      ? facts.teamChat && teamConversation(facts.teamChat)
      : await store.findConversation(delivery.personId);
  // Whoever takes the app back finds the old card in the chat.
  if (to?.active === false) return;
  const message = remade(facts, delivery, now);
  if (message === undefined || to === undefined) return clear();
  const outcome = await messenger.update(to, delivery.activityId, message);
  log.info('card.refreshed', { slot: logMark(delivery.slot), kind: delivery.kind, state: outcome.state });
  if (outcome.state !== 'later' && outcome.state !== 'uncertain') await clear();
}

/** A card of a week that is gone is history and stays as it is. The team's card is about one meeting, wherever that is moved to. */
function isOver(facts: Facts, delivery: Delivery, now: Date): boolean {
  if (delivery.personId === TEAM) return false;
  const shown = weekShown(delivery);
  return shown === undefined || shown < isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
}

/** The ISO week whose meetings a delivery's card shows; `undefined` for kinds that say something once, and for those of another version of the bot. */
export function weekShown({
  kind,
  personId,
  occasion,
}: Pick<Delivery, 'kind' | 'personId' | 'occasion'>): string | undefined {
  return personId === TEAM
    ? teamKind(kind)?.weekShown(occasion)
    : MESSAGE_KINDS.find(({ id }) => id === kind)?.weekShown?.(occasion);
}

function remade(facts: Facts, delivery: Delivery, now: Date): Message | undefined {
  const { occasion, slot, payload } = delivery;
  if (delivery.personId === TEAM) {
    const chat = facts.teamChat;
    return chat && teamKind(delivery.kind)?.message({ facts, chat, occasion, slot, now, remake: true });
  }
  const person = findPerson(facts, delivery.personId);
  if (person === undefined) return undefined;
  const input = { facts, person, occasion, slot, now, checkIn: undefined, payload, remake: true };
  return messageOf(messageKind(delivery.kind), input);
}
