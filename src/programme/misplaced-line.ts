/** A name or list item as it lies in the file: where its name begins, and whether lines that belong to it come below. */
interface Row {
  line: number;
  /** The column of the name, behind the hyphen of a list item. */
  column: number;
  /** The column of the hyphen, or of the name when there is none. */
  start: number;
  opens: boolean;
}

/** The column of a block's lines, names or items, the line that began it, and the line with the name it belongs to. */
interface Level {
  column: number;
  isList: boolean;
  line: number;
  nameLine: number;
  rows: number;
}

/** How far a block is usually moved in. */
const STEP = 2;

/**
 * The first line (from 1) of a file that is indented as none of the blocks around it; `undefined` when all are, or when this cannot be told.
 * The parser itself stumbles over the line before, or over one far below. For lines of names and list items; others are passed over.
 */
export function misplacedLine(lines: readonly string[]): number | undefined {
  const levels: Level[] = [{ column: 0, isList: false, line: 0, nameLine: 0, rows: 0 }];
  let before: Row | undefined;
  /** The level that the line before has left. */
  let left: Level | undefined;
  for (const row of rowsOf(lines)) {
    if (before?.opens === true) {
      if (row.start <= before.column) return row.line;
      levels.push({ column: row.start, isList: isItem(row), line: row.line, nameLine: before.line, rows: 0 });
    } else if (before !== undefined && row.start > before.column) {
      return tooDeep(before, left, row);
    }
    left = closeDeeper(levels, row.start);
    const level = levels.at(-1);
    if (level?.column !== row.start) return notDeepEnough(level, left, row);
    if (level.isList !== isItem(row)) return row.line;
    level.rows += 1;
    if (isItem(row)) levels.push({ column: row.column, isList: false, line: row.line, nameLine: row.line, rows: 1 });
    before = row;
  }
  return undefined;
}

/** A line is deeper than the one before, which has a value: one of the two has slipped. */
function tooDeep(before: Row, left: Level | undefined, row: Row): number {
  const goesOn = row.start === left?.column && isItem(row) === left.isList;
  return goesOn || (isOff(before.start) && !isOff(row.start)) ? before.line : row.line;
}

/** A line lies between two levels: it has slipped, or the first line of the block above has, or the name of that block. */
function notDeepEnough(outer: Level | undefined, block: Level | undefined, row: Row): number {
  if (outer === undefined || block === undefined || isOff(row.start)) return row.line;
  if (isOff(outer.column)) return outer.line;
  if (isOff(block.column)) return block.line;
  if (row.start - outer.column !== STEP) return row.line;
  return block.rows > 1 ? block.nameLine : block.line;
}

function isItem({ start, column }: Row): boolean {
  return start !== column;
}

function isOff(column: number): boolean {
  return column % STEP !== 0;
}

/** Leaves the levels that are deeper than the column; gives the last of them. */
function closeDeeper(levels: Level[], column: number): Level | undefined {
  let closed: Level | undefined;
  while ((levels.at(-1)?.column ?? 0) > column) closed = levels.pop();
  return closed;
}

/** Lines with a name or a hyphen. What a bracket or a longer text carries over more lines has no indentation of its own. */
function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  let open = 0;
  for (const [index, written] of lines.entries()) {
    const content = withoutComment(written);
    const isInside = open > 0;
    open += bracketsLeftOpen(content);
    const [, space = '', hyphen = '', rest = ''] = /^( *)((?:- +)?)(.*)$/.exec(content) ?? [];
    const isName = /^[\w-]+:( |$)/.test(rest);
    if (isInside || (!isName && hyphen === '')) continue;
    const start = space.length;
    rows.push({ line: index + 1, start, column: start + hyphen.length, opens: /^[\w-]+:$/.test(rest) });
  }
  return rows;
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '').trimEnd();
}

function bracketsLeftOpen(content: string): number {
  const bare = content.replace(/"[^"]*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
}
