import { misplacedLine } from '../../src/programme/misplaced-line';
import { ProgrammeError } from '../../src/programme/programme-error';
import { readProgramme } from '../../src/programme/read-programme';
import { PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const LINES = PARKVAENGET_TEXT.split('\n');

const moved = (index: number, by: number) =>
  LINES.map((line, at) => (at === index ? ' '.repeat(indentOf(line) + by) + line.trimStart() : line));
const indentOf = (line: string) => line.length - line.trimStart().length;

/** Every eleventh line that says something, moved in and out by one and by two. */
const SLIPS = LINES.flatMap((line, index) => {
  if (index % 11 !== 3 || /^\s*(#|$)/.test(line)) return [];
  return [-2, -1, 1, 2].filter((by) => indentOf(line) + by >= 0).map((by) => ({ index, by }));
});

function toldLines(text: string): number[] {
  try {
    readProgramme(text, 'plan.yaml');
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return error.problems.map(({ line }) => line).sort((one, other) => one - other);
  }
  return [];
}

describe('a line that has slipped in or out', () => {
  const told = SLIPS.map(({ index, by }) => ({ line: index + 1, told: toldLines(moved(index, by).join('\n')) })).filter(
    // A list of one item means the same wherever it stands.
    (one) => one.told.length > 0,
  );

  it('is named, or one right beside it, wherever in the plan it stands', () => {
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((one) => !one.told.some((line) => Math.abs(line - one.line) <= 1))).toEqual([]);
  });

  it('is the first to be named nine times of ten', () => {
    expect(told.filter((one) => one.told[0] === one.line).length / told.length).toBeGreaterThan(0.9);
  });
});

describe('the misplaced line', () => {
  it.each<[what: string, text: string, line: number | undefined]>([
    ['none in a plan that is right', PARKVAENGET_TEXT, undefined],
    ['too deep after a value', 'a: 1\n  b: 2\nc: 3', 2],
    ['behind comments', 'a: 1\n# one\n\n# two\n  b: 2', 5],
    ['not deep enough', 'a:\n  b: 1\n c: 2', 3],
    ['first of its block', 'a:\n   b: 1\n  c: 2\n  d: 3', 2],
    ['between two of its block', 'a:\n  b: 1\nc: 2\n  d: 3', 3],
    ['an item among names', 'a:\n  b: 1\n  - c: 2', 3],
    ['a name among items', 'a:\n  - b: 1\n  c: 2', 3],
    ['not told of brackets over more lines', 'a: [1,\n 2,\n    3]\nb: 1', undefined],
    ['not told of a text over more lines', 'a: one\n  and more\nb: 1', undefined],
  ])('%s', (_what, text, line) => {
    expect(misplacedLine(text.split('\n'))).toBe(line);
  });
});

it('two colons in a line stay two colons when all lines are in their place', () => {
  expect(toldLines(PARKVAENGET_TEXT.replace('note: Kilden er', 'note: Kilden: er'))).toHaveLength(1);
});
