import { z } from 'zod';
import { keptCard, OWN_DATA_VERBS } from '../../cards/own-data-cards';
import { neutralCard, writeAnewCard } from '../../cards/private-card';
import { oldCardCard } from '../../cards/refusal-cards';
import { SHARED_POINT_VERBS } from '../../cards/shared-point-cards';
import { askDeleteFor, deleteFor, keptDataFor, leaveFor, ownAnswersFor, pieceFor, takeOutFor } from '../own-data-cards';
import { keepPrivate } from '../private-cards';
import { askBackFor, ownPointsFor, pointsForMe, takeBackFor } from '../shared-point-cards';
import type { Turn } from '../turn';
import type { PressHandler } from './press-handler';

const nothing = z.object({});
const page = z.object({ page: z.number().int().min(1).max(1_000) });
const piece = page.extend({ as: z.enum(['text', 'json']) });
const kept = z.object({ said: z.literal(1).optional() });
const point = z.object({ id: z.string().min(1).max(100) });

/** The presses on cards about what is kept of a person, and about what is shared. Each acts on the actor's own, whatever the card says. */
export const ownDataHandlers: readonly PressHandler[] = [
  showing(OWN_DATA_VERBS.show, page, (turn, data, slot) => ownAnswersFor(turn, slot, data.page)),
  showing(OWN_DATA_VERBS.piece, piece, (turn, data, slot) => pieceFor(turn, slot, data.as, data.page)),
  showing(SHARED_POINT_VERBS.own, page, (turn, data, slot) => ownPointsFor(turn, slot, data.page)),
  showing(SHARED_POINT_VERBS.askBack, point, (turn, { id }, slot) => askBackFor(turn, slot, id)),
  showing(SHARED_POINT_VERBS.back, point, (turn, { id }, slot) => takeBackFor(turn, slot, id)),
  showing(SHARED_POINT_VERBS.forMe, page, (turn, data, slot) => pointsForMe(turn, slot, data.page)),

  on(OWN_DATA_VERBS.all, nothing, async (turn, _data, slot) => keptDataFor(turn, slot, { all: true })),
  on(OWN_DATA_VERBS.takeOut, nothing, async (turn, _data, slot) => takeOutFor(turn, slot)),
  on(OWN_DATA_VERBS.askDelete, nothing, async (turn, _data, slot) => askDeleteFor(turn, slot)),
  on(OWN_DATA_VERBS.delete, nothing, (turn, _data, slot) => {
    // What has come since the last time is to go as well, and no new key is made for a note that it went.
    turn.deps.leaveNoTrace();
    return deleteFor(turn, slot);
  }),
  on(OWN_DATA_VERBS.keep, kept, async ({ language }, { said }, slot) =>
    said === 1 ? keptCard(language) : neutralCard(slot, language),
  ),
  on(OWN_DATA_VERBS.leave, nothing, (turn, _data, slot) => leaveFor(turn, slot)),
];

type Answer<Data> = (turn: Turn, data: Data, slot: string) => ReturnType<PressHandler['handle']>;

/** For cards that show something private. Where the card could not be turned neutral again nothing is opened, so nothing is noted as shown either. */
function showing<Data>(verb: string, schema: z.ZodType<Data>, answer: Answer<Data>): PressHandler {
  return on(verb, schema, async (turn, data, slot) => {
    if (turn.replyToId === undefined) return writeAnewCard(turn.language);
    // Not even sealed: what was taken back or deleted since must not come again with a press that is sent again.
    turn.deps.keepNoAnswer();
    return keepPrivate(turn, slot, await answer(turn, data, slot));
  });
}

function on<Data>(verb: string, schema: z.ZodType<Data>, answer: Answer<Data>): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const data = schema.safeParse(press);
      return data.success ? answer(turn, data.data, press.slot) : oldCardCard(turn.language);
    },
  };
}
