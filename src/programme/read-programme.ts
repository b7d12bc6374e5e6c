import type { z } from 'zod';
import type { CrossCheck } from './cross-check';
import { formProblems } from './form-problems';
import { ProgrammeError } from './programme-error';
import { PROGRAMME_CHECKS } from './programme-checks';
import { type Programme, programmeSchema } from './programme';
import { parseYamlFile, type YamlFile } from './yaml-file';
import type { MayQuote } from './yaml-problems';

/**
 * The programme in a file's text, checked.
 *
 * @param fileName - stands before each problem, e.g. `parkvaenget.yaml`.
 * @throws ProgrammeError with every problem and its line, in words for the one who wrote the file.
 */
export function readProgramme(yamlText: string, fileName: string): Programme {
  const mayQuote = () => true;
  const file = parseYamlFile(yamlText, fileName, mayQuote);
  return checkedFile(file, fileName, programmeSchema, PROGRAMME_CHECKS, mayQuote);
}

/** The file's content in the form of `schema`. Throws `ProgrammeError` with what is wrong in its writing, its form and between its places, all at once. */
export function checkedFile<Schema extends z.ZodType>(
  file: YamlFile,
  fileName: string,
  schema: Schema,
  checks: readonly CrossCheck[],
  mayQuote: MayQuote,
): z.infer<Schema> {
  const parsed = schema.safeParse(file.value);
  const problems = [
    ...file.problems,
    ...formProblems(file, schema, parsed.error?.issues ?? [], mayQuote),
    ...checks
      .flatMap((check) => check(file.value, file.lineOf))
      .map(({ path, words }) => ({ line: file.lineOf(path), words })),
  ];
  if (!parsed.success || problems.length > 0) throw new ProgrammeError(fileName, problems);
  return parsed.data;
}
