import type { z } from 'zod';
import type { Expected } from '../text/programme-errors/expected-forms';
import { valueProblems } from '../text/programme-errors/value-problems';
import { expectedValue } from './expected-value';
import { valueAt } from './cross-check';
import { nearestWord } from './nearest-word';
import type { FilePath, Problem } from './programme-error';
import { allowedKeys } from './schema-keys';
import { keyOf, type YamlFile } from './yaml-file';
import type { MayQuote } from './yaml-problems';

type Issue = z.core.$ZodIssue;

/** Zod's findings about a file in plain words, each with its line. A name that is only misspelt is told once, not also as missing. */
export function formProblems(
  file: YamlFile,
  schema: z.ZodType,
  issues: readonly Issue[],
  mayQuote: MayQuote,
): Problem[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(file, schema, issue) : [],
  );
  const meant = new Set(unknown.map(({ meantPath }) => meantPath));
  const values = issues
    .filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.has(path.join('/')))
    .map((issue) => valueProblem(file, issue));
  const names = unknown.map(({ path, key, nearest, allowed }): Problem => {
    const hidden = nearest === undefined && !mayQuote(key);
    const words = hidden ? valueProblems.unknownHiddenKey(allowed) : valueProblems.unknownKey(key, nearest, allowed);
    return { line: file.lineOf([...path, key]), words };
  });
  return [...values, ...names];
}

function unknownKeys(file: YamlFile, schema: z.ZodType, issue: Extract<Issue, { code: 'unrecognized_keys' }>) {
  const path = issue.path as FilePath;
  const allowed = allowedKeys(schema, path, file.value);
  const free = allowed.filter((name) => !file.has([...path, name]));
  return issue.keys.map((key) => {
    const nearest = nearestWord(key, free);
    return { path, key, nearest, allowed, meantPath: [...path, nearest].join('/') };
  });
}

function valueProblem(file: YamlFile, issue: Issue): Problem {
  const path = issue.path as FilePath;
  const key = keyOf(path);
  const found = file.foundAt(path);
  const expected = expectedValue(issue, key, typeof found === 'object' ? found.text : '');
  const line = file.lineOf(path);
  if (!file.has(path)) return missingProblem(file, path, line, expected, issue);
  if (found === 'nothing') return { line, words: valueProblems.empty(key, expected) };
  return { line, words: valueProblems.wrong(key, found, expected) };
}

function missingProblem(file: YamlFile, path: FilePath, line: number, expected: Expected, issue: Issue): Problem {
  const key = String(path.at(-1));
  // Without the name that chooses the form, zod says nothing of the other names; a misspelt one is found here.
  const block = path.slice(0, -1);
  const misspelt =
    issue.code === 'invalid_union' ? nearestWord(key, Object.keys(valueAt(file.value, block) ?? {})) : undefined;
  if (misspelt === undefined) return { line, words: valueProblems.missing(key, expected) };
  return { line: file.lineOf([...block, misspelt]), words: valueProblems.unknownKey(misspelt, key, []) };
}
