import { z } from 'zod';
import { NOT_ARRIVED_VERBS } from '../../cards/not-arrived-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { mayDo } from '../../programme/access';
import { notArrivedFor, previewAgain, sendLineAgain, takeAsArrived, type LineChosen } from '../not-arrived';
import { statusCardFor } from '../status-message';
import type { Turn } from '../turn';
import type { PressHandler } from './press-handler';

const nothing = z.object({});
const lineChosen = z
  .object({ d: z.string().max(200), n: z.number().int() })
  .transform(({ d, n }): LineChosen => ({ id: d, version: n }));

/** The presses on what did not arrive: the list, the preview, the yes, and "it came". */
export const notArrivedHandlers: readonly PressHandler[] = [
  on(NOT_ARRIVED_VERBS.open, nothing, (turn, _data, slot) => notArrivedFor(turn, slot)),
  on(NOT_ARRIVED_VERBS.back, nothing, (turn, _data, slot) => statusCardFor(turn, slot)),
  on(NOT_ARRIVED_VERBS.preview, lineChosen, previewAgain),
  on(NOT_ARRIVED_VERBS.send, lineChosen, sendLineAgain),
  on(NOT_ARRIVED_VERBS.came, lineChosen, takeAsArrived),
];

function on<Data>(
  verb: string,
  schema: z.ZodType<Data>,
  answer: (turn: Turn, data: Data, slot: string) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      if (!mayDo(turn.actor, 'send-again')) return notYoursCard(turn.language);
      const data = schema.safeParse(press);
      return data.success ? answer(turn, data.data, press.slot) : oldCardCard(turn.language);
    },
  };
}
