import { z } from 'zod';
import type { ProblemWords } from '../text/programme-errors/problem-words';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { wallTimeSchema } from './fields';
import type { FilePath } from './programme-error';

/** Something wrong at a path, found by comparing places. */
export interface Finding {
  path: FilePath;
  words: ProblemWords;
}

/**
 * A check that compares places of a file. It gets the file as it was written, right or wrong, and looks only at what it can read,
 * so that it still speaks when something else in the file is wrong.
 */
export type CrossCheck = (file: unknown, lineOf: (path: FilePath) => number) => Finding[];

/** What stands at `path`, or `undefined`. */
export function valueAt(file: unknown, path: FilePath): unknown {
  return path.reduce<unknown>((value, step) => (isBlock(value) ? value[step] : undefined), file);
}

/** What stands at `path` if it has the form of `schema`, or `undefined`. */
export function readAt<Schema extends z.ZodType>(
  file: unknown,
  path: FilePath,
  schema: Schema,
): z.infer<Schema> | undefined {
  return schema.safeParse(valueAt(file, path)).data;
}

/** The paths of the items of a list; none when there is no list. */
export function eachPath(file: unknown, path: FilePath): FilePath[] {
  const list = valueAt(file, path);
  return Array.isArray(list) ? list.map((_item, index) => [...path, index]) : [];
}

/** A block with a start and an end; other names in it do not matter. */
export const hoursSchema = z.object({ from: wallTimeSchema, to: wallTimeSchema });

/** Every block of a file with its path, outer ones first. */
function blocksIn(value: unknown, path: FilePath = []): { path: FilePath; block: Record<string, unknown> }[] {
  if (!isBlock(value)) return [];
  const below = Object.entries(value).flatMap(([step, inner]) =>
    blocksIn(inner, [...path, Array.isArray(value) ? Number(step) : step]),
  );
  return Array.isArray(value) ? below : [{ path, block: value as Record<string, unknown> }, ...below];
}

/** Every end lies after its start, and both are set or neither. */
export const hoursInOrder: CrossCheck = (file) =>
  blocksIn(file).flatMap(({ path, block }): Finding[] => {
    const hours = hoursSchema.safeParse(block).data;
    if (hours !== undefined) {
      const { from, to } = hours;
      return to > from ? [] : [{ path: [...path, 'to'], words: crossProblems.toBeforeFrom(from, to) }];
    }
    // Only blocks that must have both: a participant may come late without a time to leave.
    if (path.includes('audiences')) return [];
    const [from, to] = [readAt(block, ['from'], wallTimeSchema), readAt(block, ['to'], wallTimeSchema)];
    const isEmpty = (name: string) => block[name] === undefined || block[name] === null;
    if (from !== undefined && isEmpty('to'))
      return [{ path: [...path, 'from'], words: crossProblems.halfTime('from') }];
    if (to !== undefined && isEmpty('from')) return [{ path: [...path, 'to'], words: crossProblems.halfTime('to') }];
    return [];
  });

/** No two blocks below `root` have the same value under `name`. */
export function eachOnce(root: string, name: string, mayQuote = true): CrossCheck {
  return (file, lineOf) => {
    const first = new Map<string, FilePath>();
    return blocksIn(valueAt(file, [root]), [root]).flatMap(({ path, block }): Finding[] => {
      const value = block[name];
      if (typeof value !== 'string') return [];
      const earlier = first.get(value.toLowerCase());
      if (earlier === undefined) first.set(value.toLowerCase(), [...path, name]);
      return earlier === undefined
        ? []
        : [{ path: [...path, name], words: crossProblems.twice(mayQuote ? value : undefined, lineOf(earlier)) }];
    });
  };
}

function isBlock(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
