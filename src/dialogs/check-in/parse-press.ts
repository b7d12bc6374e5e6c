import { z } from 'zod';
import { CHECK_IN_VERBS } from '../../cards/check-in-card';
import type { CheckInInput } from './check-in';

const q = z.string().min(1).max(40);

const inputSchema = z.discriminatedUnion('verb', [
  z
    .object({ verb: z.literal(CHECK_IN_VERBS.answer), q, a: z.string().min(1).max(40) })
    .transform((data): CheckInInput => ({ kind: 'answer', questionId: data.q, value: data.a })),
  z
    .object({ verb: z.literal(CHECK_IN_VERBS.skip), q })
    .transform((data): CheckInInput => ({ kind: 'skip', questionId: data.q })),
  z
    .object({ verb: z.literal(CHECK_IN_VERBS.back), q })
    .transform((data): CheckInInput => ({ kind: 'back', questionId: data.q })),
  z.object({ verb: z.literal(CHECK_IN_VERBS.end) }).transform((): CheckInInput => ({ kind: 'end' })),
]);

/**
 * The input in the data of a press, or `undefined` when it is none of ours or bent out of shape. Other fields are
 * ignored; whether the question and the value exist is for `press` to say.
 */
export const parseCheckInPress = (data: unknown): CheckInInput | undefined => inputSchema.safeParse(data).data;
