import type { AdaptiveCard } from '../cards/adaptive-card';
import { cameBackCard, comesBackCard, doesNotComeBackCard, snoozeCard } from '../cards/snooze-card';
import { returnMoment, type Snooze } from '../dialogs/quiet/snooze';
import { returnedDelivery, returnedSlot } from '../schedules/kinds/returned';
import { addDays, instantOf, localMomentOf, type LocalMoment } from '../schedules/local-time';
import { plan } from '../schedules/plan';
import type { Delivery, Store } from '../store/store';
import { momentName } from '../text/dates';
import { resumeCheckIn } from './check-in-turn';
import { reminderFor } from './rsvp-card';
import { readTurnFacts, type Turn } from './turn';
import { takeBack } from '../schedules/take-back';

/** A return is kept clear of what is planned for the two weeks ahead. */
const PLANNED_AHEAD_MS = 14 * 24 * 60 * 60 * 1000;

/** The choices in a card's place, or what became of an earlier choice. */
export async function openSnooze(turn: Turn, original: Delivery): Promise<AdaptiveCard> {
  const { deps, now, facts, language } = turn;
  const chosen = await deps.store.findDelivery(returnedSlot(original));
  if (chosen !== undefined) return chosenCard(turn, chosen);
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const [later, next] = [momentIfOfUse(turn, original, 'today'), momentIfOfUse(turn, original, 'tomorrow')];
  const choices = { today: later?.on === today, tomorrow: next?.on, isTomorrow: next?.on === addDays(today, 1) };
  return snoozeCard(choices, original.slot, language);
}

/** Adds the one return of a card, or says that none comes. A second choice changes only a return that is still to come into none. */
export async function chooseSnooze(turn: Turn, original: Delivery, choice: Snooze | 'never'): Promise<AdaptiveCard> {
  const { deps, now } = turn;
  return deps.store.transaction(async (store) => {
    const facts = await readTurnFacts(store, deps, now);
    const chosen = await store.findDelivery(returnedSlot(original));
    if (choice === 'never') return withdraw(store, turn, chosen);
    if (chosen !== undefined) return chosenCard(turn, chosen);
    const moment = momentIfOfUse({ ...turn, facts }, original, choice);
    if (moment === undefined) return doesNotComeBackCard(turn.language);
    const delivery = returnedDelivery(original, moment, facts.programme.timeZone);
    await store.addDelivery(delivery);
    return comesBackCard(momentWords(turn, delivery.dueAt), turn.language);
  });
}

/** The card as it was before [Senere]. */
export async function unsnoozedCard(turn: Turn, original: Delivery): Promise<AdaptiveCard> {
  const chosen = await turn.deps.store.findDelivery(returnedSlot(original));
  if (chosen !== undefined) return chosenCard(turn, chosen);
  if (original.kind === 'check-in') return resumeCheckIn(turn, original.slot);
  return reminderFor(turn, original.slot) ?? doesNotComeBackCard(turn.language);
}

async function withdraw(store: Store, turn: Turn, chosen: Delivery | undefined): Promise<AdaptiveCard> {
  if (chosen !== undefined && chosen.state !== 'planned') return chosenCard(turn, chosen);
  if (chosen !== undefined && !(await takeBack(store, chosen.slot, 'not-this-week', turn.now))) {
    return chosenCard(turn, { ...chosen, state: 'sending' });
  }
  return doesNotComeBackCard(turn.language);
}

function chosenCard(turn: Turn, chosen: Delivery): AdaptiveCard {
  if (chosen.state === 'planned') return comesBackCard(momentWords(turn, chosen.dueAt), turn.language);
  const came = chosen.state === 'sent' || chosen.state === 'sending' || chosen.state === 'uncertain';
  return came ? cameBackCard(turn.language) : doesNotComeBackCard(turn.language);
}

/** A return that would come when the card is of no use any more is not offered. */
function momentIfOfUse({ facts, actor, now }: Turn, original: Delivery, snooze: Snooze): LocalMoment | undefined {
  const { timeZone } = facts.programme;
  const alone = { ...facts, people: [actor], teamChat: undefined };
  const taken = plan(alone, now, new Date(now.getTime() + PLANNED_AHEAD_MS)).map(({ due }) => due);
  const moment = returnMoment(facts, actor, snooze, localMomentOf(now, timeZone), taken);
  return moment !== undefined && instantOf(moment, timeZone) <= original.usefulUntil ? moment : undefined;
}

function momentWords({ facts, now, language }: Turn, at: Date): string {
  const { timeZone } = facts.programme;
  return momentName(localMomentOf(at, timeZone), language, localMomentOf(now, timeZone).on.slice(0, 4));
}
