import { z } from 'zod';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { dayProblems } from '../text/programme-errors/day-problems';
import type { ProblemWords } from '../text/programme-errors/problem-words';
import { type CrossCheck, eachPath, type Finding, hoursSchema, readAt, valueAt } from './cross-check';
import { dateSchema, wallTimeSchema } from './fields';
import { ROLES } from './people';
import { halfDaySchema, spanSchema } from './programme';
import type { FilePath } from './programme-error';

/** The breaks of the roles and the closed days, each with what it must agree with. */
export const DAY_CHECKS: readonly CrossCheck[] = [
  (file) => ROLES.flatMap((role) => breakOfRole(file, ['roles', role])),
  closedOrOpen,
  spansInOrder,
  halfDaysOnce,
  halfDaysAfterOpening,
];

/** A break has both ends or neither, in order, and lies inside the working hours if those are known. The paths begin at the block. */
export function breakFits(block: unknown, working: unknown): Finding[] {
  const [from, to] = [readAt(block, ['breakFrom'], wallTimeSchema), readAt(block, ['breakTo'], wallTimeSchema)];
  if (from !== undefined && valueAt(block, ['breakTo']) == null)
    return at('breakFrom', dayProblems.halfBreak('breakFrom'));
  if (to !== undefined && valueAt(block, ['breakFrom']) == null) return at('breakTo', dayProblems.halfBreak('breakTo'));
  if (from === undefined || to === undefined) return [];
  if (to <= from) return at('breakTo', dayProblems.breakBackwards(from, to));
  const hours = readAt(working, [], hoursSchema);
  if (hours === undefined || hours.to <= hours.from || (from >= hours.from && to <= hours.to)) return [];
  return at(from < hours.from ? 'breakFrom' : 'breakTo', dayProblems.breakOutside(hours.from, hours.to));
}

function at(name: string, words: ProblemWords): Finding[] {
  return [{ path: [name], words }];
}

function breakOfRole(file: unknown, path: FilePath): Finding[] {
  const role = valueAt(file, path);
  return breakFits(role, role).map((one) => ({ ...one, path: [...path, ...one.path] }));
}

const CLOSED: FilePath = ['closedDays', 'closed'];
const HALF_DAYS: FilePath = ['closedDays', 'halfDays'];

/** No date by itself is both closed and open. Inside a closed span an open date is an exception. */
function closedOrOpen(file: unknown): Finding[] {
  const closed = eachPath(file, CLOSED).map((path) => valueAt(file, path));
  return eachPath(file, ['closedDays', 'open']).flatMap((path): Finding[] => {
    const on = readAt(file, path, dateSchema);
    return on !== undefined && closed.includes(on) ? [{ path, words: crossProblems.closedAndOpen(on) }] : [];
  });
}

function spansInOrder(file: unknown): Finding[] {
  return eachPath(file, CLOSED).flatMap((path): Finding[] => {
    const span = readAt(file, path, spanSchema);
    if (span === undefined || span.to >= span.from) return [];
    return [{ path, words: dayProblems.spanBackwards(span.from, span.to) }];
  });
}

/** A half day stands once, and is not closed as a whole. */
function halfDaysOnce(file: unknown, lineOf: (path: FilePath) => number): Finding[] {
  const closed = readAt(file, CLOSED, z.array(z.unknown())) ?? [];
  const first = new Map<string, FilePath>();
  return eachPath(file, HALF_DAYS).flatMap((path): Finding[] => {
    const on = readAt(file, [...path, 'date'], dateSchema);
    if (on === undefined) return [];
    const earlier = first.get(on);
    if (earlier !== undefined) return [{ path, words: crossProblems.twice(on, lineOf(earlier)) }];
    first.set(on, path);
    return closed.includes(on) ? [{ path, words: dayProblems.closedAndHalf(on) }] : [];
  });
}

/** A day that ends before it begins is a closed day. */
function halfDaysAfterOpening(file: unknown): Finding[] {
  const opens = readAt(file, ['roles', 'peer', 'from'], wallTimeSchema);
  return eachPath(file, HALF_DAYS).flatMap((path): Finding[] => {
    const half = readAt(file, path, halfDaySchema);
    if (opens === undefined || half === undefined || half.closesAt > opens) return [];
    return [{ path: [...path, 'closesAt'], words: dayProblems.halfDayBeforeOpening(half.closesAt, opens) }];
  });
}
