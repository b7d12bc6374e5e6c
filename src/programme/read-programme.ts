import type { z } from 'zod';
import type { CrossCheck, Finding } from './cross-check';
import { formProblems } from './form-problems';
import { type Problem, problemLines, ProgrammeError } from './programme-error';
import { PROGRAMME_CHECKS } from './programme-checks';
import { type Programme, programmeSchema } from './programme';
import { programmeWarnings } from './programme-warnings';
import { parseYamlFile, type YamlFile } from './yaml-file';
import type { MayQuote } from './yaml-problems';

/** A programme, and what is odd about it though not wrong: one line each, to be read by the one who wrote the file. */
export interface ReadProgramme {
  programme: Programme;
  warnings: string[];
}

/**
 * The programme in a file's text, checked.
 *
 * @param fileName - stands before each problem, e.g. `parkvaenget.yaml`.
 * @param moreChecks - those that need more than the file.
 * @throws ProgrammeError with every problem and its line, in words for the one who wrote the file.
 */
export function readProgramme(
  yamlText: string,
  fileName: string,
  moreChecks: readonly CrossCheck[] = [],
): ReadProgramme {
  const mayQuote = () => true;
  const file = parseYamlFile(yamlText, fileName, mayQuote);
  const programme = checkedFile(file, fileName, programmeSchema, [...PROGRAMME_CHECKS, ...moreChecks], mayQuote);
  const warnings = programmeWarnings(programme, file.value);
  return { programme, warnings: problemLines(fileName, withLines(file, warnings)) };
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
    ...withLines(
      file,
      checks.flatMap((check) => check(file.value, file.lineOf)),
    ),
  ];
  if (!parsed.success || problems.length > 0) throw new ProgrammeError(fileName, problems);
  return parsed.data;
}

function withLines({ lineOf }: YamlFile, findings: readonly Finding[]): Problem[] {
  return findings.map(({ path, words }) => ({ line: lineOf(path), words }));
}
