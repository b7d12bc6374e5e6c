import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { SNOOZE_VERBS } from '../../cards/snooze-card';
import { isOwn } from '../../programme/access';
import { mayReturn } from '../../schedules/kinds/returned';
import type { Delivery } from '../../store/store';
import { chooseSnooze, openSnooze, unsnoozedCard } from '../snooze';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

const choiceSchema = z.object({ choice: z.enum(['today', 'tomorrow', 'never']) });

/** The presses that put a card off. */
export const snoozeHandlers: readonly PressHandler[] = [
  onCard(SNOOZE_VERBS.open, openSnooze),
  onCard(SNOOZE_VERBS.back, unsnoozedCard),
  onCard(SNOOZE_VERBS.choose, async (turn, original, press) => {
    const { data } = choiceSchema.safeParse(press);
    return data === undefined ? oldCardCard(turn.language) : chooseSnooze(turn, original, data.choice);
  }),
];

function onCard(
  verb: string,
  show: (turn: Turn, original: Delivery, press: Press) => Promise<AdaptiveCard>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const original = await turn.deps.store.findDelivery(press.slot);
      if (original === undefined || !isOwn(turn.actor, original)) return notYoursCard(turn.language);
      return mayReturn(original) ? show(turn, original, press) : oldCardCard(turn.language);
    },
  };
}
