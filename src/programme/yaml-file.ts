import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { fileProblems } from '../text/programme-errors/file-problems';
import type { ValueShape } from '../text/programme-errors/problem-words';
import { type FilePath, type Problem, ProgrammeError } from './programme-error';
import { isSettled, type MayQuote, yamlProblems } from './yaml-problems';

/** A file as data, with a way back to its lines. */
export interface YamlFile {
  value: unknown;
  /** Problems that do not keep the rest from being read. */
  problems: Problem[];
  /** True when something, if only `null`, stands at the path. */
  has(path: FilePath): boolean;
  /** The line (from 1) of the name or list item at the path; of its nearest outer block when there is none. */
  lineOf(path: FilePath): number;
  /** What stands at the path: its text as written without quotation marks (at most 40 characters), or its shape; `undefined` when it may not be quoted. */
  foundAt(path: FilePath): ValueShape | { text: string } | undefined;
}

/** No plan is longer (the Parkvænget one has under 20 000); more would only cost time. */
const MOST_CHARACTERS = 200_000;
/** Very long lines of brackets or question marks take the parser minutes. */
const MOST_IN_A_LINE = 1_000;
const MOST_QUOTED = 40;
/** Control characters, and those that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const HIDDEN_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** Reads a YAML file that people write. Throws `ProgrammeError` when it cannot be read at all or does not hold a block of names. */
export function parseYamlFile(text: string, fileName: string, mayQuote: MayQuote): YamlFile {
  const refuse = (problems: Problem[]) => new ProgrammeError(fileName, problems);
  const unfit = unfitLines(text);
  if (unfit.length > 0) throw refuse(unfit);

  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
    // Told by `yamlProblems`, with the line of the first; the parser's own search takes seconds for long lists.
    uniqueKeys: false,
  });
  const problems = yamlProblems(document, text, (offset) => counter.linePos(offset).line, mayQuote);
  if (problems.some((problem) => !isSettled(problem))) throw refuse(problems);

  const contents = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    throw refuse([{ line: 1, words: fileProblems.empty() }]);
  }
  if (!isMap(contents)) {
    throw refuse([{ line: lineAt(contents, counter), words: fileProblems.notABlock(shapeOf(contents)) }]);
  }
  const namesOf = rememberNames();
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    problems,
    has: (path) => document.hasIn(path),
    lineOf: (path) => lineOf(document, path, counter, namesOf),
    foundAt: (path) => {
      const found = foundAt(document, path, text);
      return typeof found === 'object' && !mayQuote(keyOf(path)) ? undefined : found;
    },
  };
}

/** The name nearest above a path: `dates` for `['dates', 1]`. */
export function keyOf(path: FilePath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function unfitLines(text: string): Problem[] {
  if (text.length > MOST_CHARACTERS) return [{ line: 1, words: fileProblems.tooLong(MOST_CHARACTERS) }];
  return text.split('\n').flatMap((written, index): Problem[] => {
    const line = index + 1;
    if (written.length > MOST_IN_A_LINE) return [{ line, words: fileProblems.lineTooLong(MOST_IN_A_LINE) }];
    if (written.includes('\uFFFD')) return [{ line, words: fileProblems.notUtf8() }];
    return HIDDEN_CHARACTER.test(written) ? [{ line, words: fileProblems.hiddenCharacter() }] : [];
  });
}

function lineOf(document: Document, path: FilePath, counter: LineCounter, namesOf: NamesOf): number {
  for (let length = path.length; length > 0; length--) {
    const outer = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const node = isMap(outer) ? namesOf(outer).get(String(step)) : isSeq(outer) ? outer.items[Number(step)] : undefined;
    if (node !== undefined) return lineAt(node, counter);
  }
  return lineAt(document.contents, counter);
}

type NamesOf = (block: YAMLMap) => ReadonlyMap<string, unknown>;

/** The nodes of a block's names, found once for each block: a long one is asked about often. */
function rememberNames(): NamesOf {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, unknown>>();
  return (block) => {
    const names =
      known.get(block) ?? new Map(block.items.map(({ key }) => [isScalar(key) ? String(key.value) : '', key]));
    known.set(block, names);
    return names;
  };
}

function lineAt(node: unknown, counter: LineCounter): number {
  return isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
}

function foundAt(document: Document, path: FilePath, text: string): ValueShape | { text: string } {
  const node = document.getIn(path, true);
  if (!isScalar(node) || node.value === null || !node.range) return shapeOf(node);
  const written = text.slice(node.range[0], node.range[1]).replace(/^(["'])(.*)\1$/s, '$2');
  const [first = ''] = written.split(/\r?\n/);
  const short = first.length > MOST_QUOTED || first !== written ? `${first.slice(0, MOST_QUOTED)}…` : first;
  return written.trim() === '' ? 'nothing' : { text: short };
}

function shapeOf(node: unknown): ValueShape {
  if (isCollection(node) && node.items.length === 0) return 'nothing';
  if (isMap(node)) return 'block';
  if (isCollection(node)) return 'list';
  return isScalar(node) && node.value !== null ? 'value' : 'nothing';
}
