import type { AdaptiveCard } from '../../cards/adaptive-card';
import { OUTAGE_VERBS } from '../../cards/outage-card';
import { notYoursCard } from '../../cards/refusal-cards';
import { mayAskQuestions } from '../../dialogs/set-up/information';
import { checkInKind } from '../../schedules/kinds/check-in';
import { addWeeks } from '../../schedules/local-time';
import { slotId } from '../../schedules/slot-id';
import { startCheckIn } from '../check-in-turn';
import { statusCardFor } from '../status-message';
import type { Turn } from '../turn';
import { currentWeek, weekCardFor } from '../week-message';
import type { PressHandler } from './press-handler';

/** The presses on the message about an outage. Each shows how things are now. */
export const outageHandlers: readonly PressHandler[] = [
  {
    verb: OUTAGE_VERBS.week,
    handle: (turn, { slot }) => weekCardFor(turn, currentWeek(turn), slot, { unfolded: true }),
  },
  { verb: OUTAGE_VERBS.status, handle: (turn, { slot }) => statusCardFor(turn, slot) },
  { verb: OUTAGE_VERBS.questions, handle: (turn) => openQuestions(turn) },
];

/** The week's questions. Those that are still on their way are opened under their own name, so that nobody is asked twice. */
async function openQuestions(turn: Turn): Promise<AdaptiveCard> {
  const { deps, facts, actor, settings, language, now } = turn;
  const week = currentWeek(turn);
  for (const occasion of mayAskQuestions(settings) ? [week, addWeeks(week, -1)] : []) {
    const slot = slotId(checkInKind.id, actor.id, occasion);
    const delivery = await deps.store.findDelivery(slot);
    if (delivery?.state !== 'planned' || now >= delivery.usefulUntil) continue;
    const sentBefore = await deps.store.countSent(actor.id, checkInKind.id);
    // Who asks for the questions gets the questions, however silent they have been.
    const cameBefore = [] as const;
    const opening = checkInKind.opens?.({ facts, person: actor, occasion, slot, now, sentBefore, cameBefore });
    if (opening !== undefined) await deps.store.openCheckIn(opening);
  }
  const card = await startCheckIn(turn);
  return card === 'not-for-you' ? notYoursCard(language) : card;
}
