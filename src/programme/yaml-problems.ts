import { type Document, type ErrorCode, isMap, isScalar, visit, type YAMLError } from 'yaml';
import { fileProblems } from '../text/programme-errors/file-problems';
import type { ProblemWords } from '../text/programme-errors/problem-words';
import { misplacedLine } from './misplaced-line';
import type { Problem } from './programme-error';

type LineAt = (offset: number) => number;

/** Says whether the words of a problem may hold what stands under this name; a roster's names and ids may not come into a log. */
export type MayQuote = (key: string) => boolean;

/** A problem of how the file is written. `settled`: the rest of the file still means what it says. */
export interface YamlProblem extends Problem {
  settled: boolean;
}

/** True when the rest of the file can be checked in spite of the problem. */
export function isSettled(problem: Problem): boolean {
  return 'settled' in problem && problem.settled === true;
}

const WORDS_OF_CODE: Partial<Record<ErrorCode, () => ProblemWords>> = {
  TAB_AS_INDENT: fileProblems.tab,
  BAD_INDENT: fileProblems.indent,
  BLOCK_IN_FLOW: fileProblems.indent,
  BLOCK_AS_IMPLICIT_KEY: fileProblems.colon,
  MISSING_CHAR: fileProblems.notClosed,
  BAD_SCALAR_START: fileProblems.badStart,
  BAD_ALIAS: fileProblems.alias,
  MULTIPLE_DOCS: fileProblems.severalDocuments,
  TAG_RESOLVE_FAILED: fileProblems.tag,
};

/** One slip makes the parser stumble over the lines that follow, too; a stumble this near is not told again. */
const LINES_OF_STUMBLING = 3;

/**
 * What is wrong with how the file is written, in order of line. References (`&`, `*`) and tags (`!`) are refused: nobody needs them
 * here, and a few of them can swell to millions of rows.
 */
export function yamlProblems(
  document: Document.Parsed,
  text: string,
  lineAt: LineAt,
  mayQuote: MayQuote,
): YamlProblem[] {
  const lines = text.split('\n');
  const nodes = nodeProblems(document, lineAt, mayQuote);
  const told = new Set(nodes.filter(({ settled }) => !settled).map(({ line }) => line));
  const faults = [...document.errors, ...document.warnings];
  const misplaced = faults.length === 0 ? undefined : misplacedLine(lines);
  const broken = faults
    .map((error) => atMisplaced(syntaxProblem(error, lines, lineAt), error, misplaced, lines))
    .filter(({ line }) => !told.has(line))
    .sort((one, other) => one.line - other.line);
  const first = broken.filter(({ line }, index) => line > (broken[index - 1]?.line ?? -Infinity) + LINES_OF_STUMBLING);
  // Lines that slipped into another block seem to stand there twice.
  const sure = first.some(({ line }) => line === misplaced) ? nodes.filter(({ settled }) => !settled) : nodes;
  return [...sure, ...first];
}

function syntaxProblem({ code, pos, message }: YAMLError, lines: readonly string[], lineAt: LineAt): YamlProblem {
  const line = lineAt(pos[0]);
  const written = lines[line - 1] ?? '';
  // The parser has other words for a tab inside brackets, and takes a name that is indented too little for one without a colon.
  const isTab = /^\s*\t/.test(written);
  const isIndent = code === 'MISSING_CHAR' && !message.includes('quote') && /:(\s|$)/.test(written);
  const words = isTab
    ? fileProblems.tab
    : isIndent
      ? fileProblems.indent
      : (WORDS_OF_CODE[code] ?? fileProblems.unreadable);
  return { line, words: words(), settled: false };
}

/** What the parser says of lines that do not fit together, when one of them is indented as none of the others. */
const CODES_OF_INDENT: readonly ErrorCode[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/** The problem at the line to change: the parser stumbles over the line before it, or only where the next block begins. */
function atMisplaced(
  problem: YamlProblem,
  { code, message }: YAMLError,
  misplaced: number | undefined,
  lines: readonly string[],
): YamlProblem {
  if (misplaced === undefined || !CODES_OF_INDENT.includes(code) || message.includes('quote')) return problem;
  const isNear = lines.slice(problem.line, misplaced - 1).every((line) => /^\s*(#|$)/.test(line));
  return isNear ? { ...problem, line: misplaced, words: fileProblems.indent() } : problem;
}

function nodeProblems(document: Document.Parsed, lineAt: LineAt, mayQuote: MayQuote): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const add = (offset: number | undefined, words: ProblemWords, settled = false) =>
    problems.push({ line: lineAt(offset ?? 0), words, settled });
  visit(document, {
    Alias: (_key, node) => void add(node.range?.[0], fileProblems.alias()),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined) add(node.range?.[0], fileProblems.alias());
      if (!isMap(node)) return;
      const lineOfName = new Map<string, number>();
      for (const { key } of node.items) {
        if (!isScalar(key)) {
          // After a slip the parser makes such names out of ordinary lines.
          const range = (key as { range?: [number, number, number] | null } | null)?.range;
          if (document.errors.length === 0) add(range?.[0], fileProblems.oddKey());
          continue;
        }
        const [name, line] = [String(key.value), lineAt(key.range?.[0] ?? 0)];
        const first = lineOfName.get(name);
        if (first === undefined) lineOfName.set(name, line);
        else add(key.range?.[0], fileProblems.duplicateKey(mayQuote(name) ? name : undefined, first), true);
      }
    },
  });
  return problems;
}
