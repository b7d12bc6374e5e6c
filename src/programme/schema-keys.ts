import { z } from 'zod';
import type { FilePath } from './programme-error';

/** The names a block at `path` may hold, by the form; of a union by the branch that `value` (the whole file) has chosen there. */
export function allowedKeys(schema: z.core.$ZodType, path: FilePath, value: unknown): string[] {
  const inner = bare(schema, value);
  const [step, ...rest] = path;
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const next = (value as Record<string | number, unknown> | undefined)?.[step];
  if (inner instanceof z.ZodArray) return allowedKeys(inner.element, rest, next);
  const below = inner instanceof z.ZodObject ? inner.shape[step] : undefined;
  return below === undefined ? [] : allowedKeys(below, rest, next);
}

/** The form itself, without what is wrapped round it. */
function bare(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return bare(schema.in, value);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return bare(schema.unwrap() as z.core.$ZodType, value);
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const name = schema.def.discriminator;
  const chosen = (value as Record<string, unknown> | undefined)?.[name];
  const branch = (schema.options as z.ZodObject[]).find((option) => {
    const literal = option.shape[name];
    return literal instanceof z.ZodLiteral && literal.value === chosen;
  });
  return branch ?? schema;
}
