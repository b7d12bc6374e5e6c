import { z } from 'zod';

const answerSchema = z.union([
  z.strictObject({ value: z.string().max(40), version: z.number().int() }),
  z.strictObject({ values: z.array(z.string().max(40)).max(40), version: z.number().int() }),
  z.strictObject({ skipped: z.literal(true) }),
]);

const answersSchema = z.record(z.string().max(40), answerSchema);

/**
 * What a person answered, by question id. A question that was never reached has no entry. `version` is that of the theme. What could help with something
 * is kept as the answer to `help:` and the name of it.
 */
export type Answers = Readonly<Record<string, z.infer<typeof answerSchema>>>;

/** Reads opened answers, e.g. `{"t4.week":{"value":"3","version":1}}`. Throws when they are not answers. */
export const parseAnswers = (opened: unknown): Answers => answersSchema.parse(opened);

const wordsSchema = z.strictObject({
  questionId: z.string().max(40),
  version: z.number().int(),
  words: z.string().max(2_000),
});

/** What a person wrote themselves after a check-in, and to which question. Sealed apart from the answers. */
export type OwnWords = z.infer<typeof wordsSchema>;

/** Reads opened words. Throws when they are none. */
export const parseOwnWords = (opened: unknown): OwnWords => wordsSchema.parse(opened);
