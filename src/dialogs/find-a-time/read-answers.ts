import { z } from 'zod';
import { WORDS, type Word } from './decide';
import { fieldOf, type TimeOption } from './time-option';

const wordSchema = z.enum(WORDS);

/**
 * Reads a person's words about these times from a press, one for each, in their order. `missing`: some are not there yet. `other-times`: the
 * card asked about other times than these. All of it comes from the client.
 *
 * @param hasBegun - whether a time is over: nobody is asked about it any more, and nobody can.
 */
export function readAnswers(
  press: Readonly<Record<string, unknown>>,
  options: readonly TimeOption[],
  hasBegun: (option: TimeOption) => boolean,
): Word[] | 'missing' | 'other-times' {
  const fields = options.map(fieldOf);
  const asked = Object.keys(press).filter((field) => /^on-\d{4}-/.test(field));
  if (asked.some((field) => !fields.includes(field))) return 'other-times';
  const words = options.map((option) =>
    hasBegun(option) ? 'cannot' : wordSchema.safeParse(press[fieldOf(option)]).data,
  );
  return words.every((word) => word !== undefined) ? words : 'missing';
}
