import { z } from 'zod';
import { returnedCard } from '../../cards/returned-card';
import { currentQuestion } from '../../dialogs/check-in/check-in';
import { mayAskQuestions } from '../../dialogs/set-up/information';
import type { Delivery, PlannedDelivery } from '../../store/store';
import { settingsOf } from '../facts';
import { instantOf, localMomentOf, type LocalMoment } from '../local-time';
import { hasLowEnergy } from '../low-energy';
import { slotId } from '../slot-id';
import { checkInKind } from './check-in';
import type { MessageInput, MessageKind } from './message-kind';
import { tomorrowKind } from './tomorrow';

/** The kinds whose card may come a second time. */
const ORIGINALS: readonly MessageKind[] = [tomorrowKind, checkInKind];

const payloadSchema = z.object({
  /** Of the card that was put off: the presses on its return carry it too. */
  slot: z.string(),
});

/**
 * A card that the person has put off, once more and never a third time: made anew as it would be now. If its reason is gone by then, because the
 * meeting was moved or the questions are answered, nothing comes.
 */
export const returnedKind: MessageKind = {
  id: 'returned',
  nature: 'asked',
  roles: ['peer', 'volunteer'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,
  // A check-in's card shows no meetings: its week is before every other.
  weekShown: (occasion) => tomorrowOf(occasion) ?? '',

  occasionsIn: () => [],

  opens(input) {
    const original = originalIn(input.occasion);
    if (original?.kind !== checkInKind) return undefined;
    const slot = slotId('check-in', input.person.id, original.occasion);
    return checkInKind.opens?.({ ...input, occasion: original.occasion, slot });
  },

  message(input) {
    const original = originalIn(input.occasion);
    if (original === undefined || (original.kind === checkInKind && !isStillWanted(input))) return undefined;
    const { slot } = payloadSchema.parse(JSON.parse(input.payload ?? 'null'));
    const again = original.kind.message({ ...input, slot, occasion: original.occasion, payload: undefined });
    if (again === undefined || !('card' in again)) return undefined;
    return { card: returnedCard(again.card, original.kind.id, settingsOf(input.facts, input.person).language) };
  },
};

/** The one return of a delivery, due at a local moment of the programme's zone; of use as long as the original. */
export function returnedDelivery(original: Delivery, at: LocalMoment, timeZone: string): PlannedDelivery {
  const occasion = `${original.kind}.${original.occasion}`;
  return {
    slot: returnedSlot(original),
    kind: 'returned',
    personId: original.personId,
    occasion,
    dueAt: instantOf(at, timeZone),
    usefulUntil: original.usefulUntil,
    payload: JSON.stringify({ slot: original.slot } satisfies z.infer<typeof payloadSchema>),
  };
}

/** The slot of a delivery's one return. */
export function returnedSlot({ kind, personId, occasion }: Pick<Delivery, 'kind' | 'personId' | 'occasion'>): string {
  return slotId('returned', personId, `${kind}.${occasion}`);
}

/** True for deliveries whose card may be put off. */
export function mayReturn({ kind, state }: Pick<Delivery, 'kind' | 'state'>): boolean {
  return state === 'sent' && ORIGINALS.some(({ id }) => id === kind);
}

function originalIn(occasion: string): { kind: MessageKind; occasion: string } | undefined {
  const kind = ORIGINALS.find(({ id }) => occasion.startsWith(`${id}.`));
  return kind && { kind, occasion: occasion.slice(kind.id.length + 1) };
}

function tomorrowOf(occasion: string): string | undefined {
  const original = originalIn(occasion);
  return original?.kind === tomorrowKind ? tomorrowKind.weekShown?.(original.occasion) : undefined;
}

function isStillWanted({ facts, person, now, checkIn }: MessageInput): boolean {
  const isLow = hasLowEnergy(facts, person, localMomentOf(now, facts.programme.timeZone).on);
  const isOpen = checkIn?.state === 'open' && currentQuestion(checkIn) !== 'done' && now < checkIn.closesAt;
  return isOpen && !isLow && mayAskQuestions(settingsOf(facts, person));
}
