import { weekCard } from '../../cards/week-card';
import type { PlannedDelivery } from '../../store/store';
import { weekTexts } from '../../text/week';
import { settingsOf, type Facts } from '../facts';
import { instantOf } from '../local-time';
import { slotId } from '../slot-id';
import { weekView } from '../week-view';
import type { Person } from '../../programme/people';
import type { MessageKind } from './message-kind';
import { weekCardKind } from './week-card';

/**
 * The week once more, in a message of its own, at most once a week: the plan is another one, and the card that told of it cannot be remade because no id of
 * it is known. The calendar never plans it; `weeks-anew.ts` does.
 */
export const weekAnewKind: MessageKind = {
  id: 'week-anew',
  nature: 'change',
  roles: weekCardKind.roles,
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: true,
  weekShown: (week) => week,
  inPlaceOf: weekCardKind.id,

  occasionsIn: () => [],

  message({ facts, person, occasion, slot, now }) {
    const { language } = settingsOf(facts, person);
    const view = weekView(facts, person, occasion, now);
    const notice = weekTexts[language].planIsAnother;
    return { card: weekCard(view, slot, language, { cameByItself: 'week-anew', maySetTimes: true, notice }) };
  },
};

/** The message of this kind, due now and of use as long as the week's card is; `undefined` when the person has no day in that week any more. */
export function weekAnewDelivery(facts: Facts, person: Person, week: string, now: Date): PlannedDelivery | undefined {
  const [card] = weekCardKind.occasionsIn(facts, person, week);
  const usefulUntil = card && instantOf(card.usefulUntil, facts.programme.timeZone);
  if (usefulUntil === undefined || usefulUntil <= now) return undefined;
  const slot = slotId(weekAnewKind.id, person.id, week);
  return { slot, kind: weekAnewKind.id, personId: person.id, occasion: week, dueAt: now, usefulUntil };
}
