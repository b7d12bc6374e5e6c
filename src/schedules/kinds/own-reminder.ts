import { ownReminderCard } from '../../cards/own-note-card';
import type { Person } from '../../programme/people';
import type { PlannedDelivery } from '../../store/store';
import { settingsOf } from '../facts';
import { addDays, instantOf, type LocalMoment } from '../local-time';
import { slotId } from '../slot-id';
import type { MessageKind } from './message-kind';

/** A reminder is of use for two weeks: then the check-in it came from is long ago. */
const USEFUL_DAYS = 14;

/** A reminder that a person has asked for after a check-in. It comes once, to them alone, and names nothing. */
export const ownReminderKind: MessageKind = {
  id: 'own-reminder',
  nature: 'asked',
  roles: ['peer'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: false,
  occasionsIn: () => [],
  message: ({ facts, person, slot }) => ({ card: ownReminderCard(slot, settingsOf(facts, person).language) }),
};

/** The one delivery of a note's reminder, due at a local moment of the programme's zone. */
export function ownReminderDelivery(
  { id: personId }: Pick<Person, 'id'>,
  noteId: string,
  at: LocalMoment,
  timeZone: string,
): PlannedDelivery {
  return {
    slot: slotId('own-reminder', personId, noteId),
    kind: 'own-reminder',
    personId,
    occasion: noteId,
    dueAt: instantOf(at, timeZone),
    usefulUntil: instantOf({ ...at, on: addDays(at.on, USEFUL_DAYS) }, timeZone),
  };
}
