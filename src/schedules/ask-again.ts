import { isAskedAgain, welcomeOccasion } from '../dialogs/set-up/information';
import type { PlannedDelivery } from '../store/store';
import { type Facts, findPerson, settingsOf } from './facts';
import { checkInKind } from './kinds/check-in';
import { welcomeKind } from './kinds/welcome';
import type { PlannedMessage } from './plan';
import { slotId } from './slot-id';

/** A card that could not leave is of no use a month later. */
const USEFUL_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * In place of questions that may not come because the information has changed since the yes: the information, at the very time of the questions. The slot
 * is that of the greeting for this version, so it comes once, whichever way it comes.
 */
export function informationInstead(facts: Facts, messages: readonly PlannedMessage[]): PlannedDelivery[] {
  return messages.flatMap(({ kind, needs, personId, dueAt }) => {
    const person = findPerson(facts, personId);
    if (kind !== checkInKind.id || needs === undefined || person === undefined) return [];
    if (!isAskedAgain(settingsOf(facts, person))) return [];
    const occasion = welcomeOccasion(person.role);
    const usefulUntil = new Date(dueAt.getTime() + USEFUL_MS);
    return [
      {
        slot: slotId(welcomeKind.id, personId, occasion),
        kind: welcomeKind.id,
        personId,
        occasion,
        dueAt,
        usefulUntil,
      },
    ];
  });
}
