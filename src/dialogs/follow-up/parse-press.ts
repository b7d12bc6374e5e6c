import { z } from 'zod';
import { FOLLOW_UP_FIELDS } from '../../cards/follow-up-cards';
import { ROUTE_IDS } from '../check-in/question';

const topic = z.string().min(1).max(40);
const route = z.enum(ROUTE_IDS);

/** A list of values as a client sends it, with commas between. */
const chosen = z
  .string()
  .max(1_000)
  .transform((text) => text.split(',').filter((value) => value !== ''));

/** What the presses of the follow-up may carry beside verb and slot. All of it comes from the client and proves nothing. */
export const followUpFields = {
  chosen: z.object({ [FOLLOW_UP_FIELDS.chosen]: chosen.optional(), skip: z.coerce.number().optional() }),
  /** Without one nothing was chosen. */
  topic: z.object({ t: topic.optional() }),
  help: z.object({ t: topic, [FOLLOW_UP_FIELDS.chosen]: chosen.optional(), skip: z.coerce.number().optional() }),
  route: z.object({ t: topic, r: route, no: z.literal(1).optional() }),
  share: z.object({
    t: topic,
    r: route,
    named: z.string().max(2_000),
    digest: z.string().max(64),
    point: z.uuid(),
  }),
  words: z.object({
    [FOLLOW_UP_FIELDS.words]: z.string().max(20_000).optional(),
    asked: z.literal(1).optional(),
    [FOLLOW_UP_FIELDS.chosen]: chosen.optional(),
  }),
} as const;
