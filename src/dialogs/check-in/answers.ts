import { z } from 'zod';

const answerSchema = z.union([
  z.strictObject({ value: z.string().max(40), version: z.number().int() }),
  z.strictObject({ skipped: z.literal(true) }),
]);

const answersSchema = z.record(z.string().max(40), answerSchema);

/** What a person answered, by question id. A question that was never reached has no entry. `version` is that of the theme. */
export type Answers = Readonly<Record<string, z.infer<typeof answerSchema>>>;

/** Reads opened answers, e.g. `{"t4.week":{"value":"3","version":1}}`. Throws when they are not answers. */
export const parseAnswers = (opened: unknown): Answers => answersSchema.parse(opened);
