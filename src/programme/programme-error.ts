import { moreProblemsLine, problemLine, type ProblemWords } from '../text/programme-errors/problem-words';

/** A path in a file, e.g. `['meetings', 0, 'from']`. */
export type FilePath = readonly (string | number)[];

/** One thing wrong, and the line (from 1) where it is. */
export interface Problem {
  line: number;
  words: ProblemWords;
}

const MOST_SHOWN = 40;

/** A file that people write is not as it must be. The message has one line for each problem, in order of line, for the one who wrote it. */
export class ProgrammeError extends Error {
  override readonly name = 'ProgrammeError';

  constructor(
    readonly fileName: string,
    readonly problems: readonly Problem[],
  ) {
    super(problemLines(fileName, problems).join('\n'));
  }
}

/** The problems as lines to read, in order of line; of very many only the first are shown, and the number of the rest. */
export function problemLines(fileName: string, problems: readonly Problem[]): string[] {
  const lines = [...problems]
    .sort((one, other) => one.line - other.line)
    .map(({ line, words }) => problemLine(fileName, line, words));
  const shown = [...new Set(lines)];
  if (shown.length <= MOST_SHOWN) return shown;
  return [...shown.slice(0, MOST_SHOWN), moreProblemsLine(fileName, shown.length - MOST_SHOWN)];
}
