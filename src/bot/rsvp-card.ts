import { meetingWithRsvpCard } from '../cards/rsvp';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { rsvpView } from '../dialogs/attendance/rsvp';
import { tomorrowKind } from '../schedules/kinds/tomorrow';
import type { Occurrence } from '../schedules/occurrences';
import { meetingLine } from '../schedules/week-view';
import type { Turn } from './turn';

/** One meeting with the three buttons, on a card of its own. */
export function rsvpCardFor(
  { facts, actor, language, now }: Turn,
  one: Occurrence,
  slot: string,
  sentence?: string,
): AdaptiveCard {
  const view = rsvpView(facts, actor, one.id, now);
  return meetingWithRsvpCard(meetingLine(facts, one), view, slot, language, sentence);
}

/** The slot of such a card. */
export function rsvpSlot({ actor }: Pick<Turn, 'actor'>, { on }: Pick<Occurrence, 'on'>): string {
  return `rsvp:${actor.id}:${on}`;
}

/** The reminder as it is now, for a press on it; `undefined` when the pressed card is another one. */
export function reminderFor({ facts, actor, now }: Turn, slot: string): AdaptiveCard | undefined {
  const [kind, , occasion] = slot.split(':');
  if (kind !== tomorrowKind.id || occasion === undefined) return undefined;
  const input = { facts, person: actor, occasion, slot, now, coming: [], checkIn: undefined, payload: undefined };
  const message = tomorrowKind.message({ ...input, remake: true });
  return message !== undefined && 'card' in message ? message.card : undefined;
}
