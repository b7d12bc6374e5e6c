import { addDays, dayInWeek, isoWeekOf, weekdayOf } from '../../schedules/local-time';
import { daysFrom, restOfWeek, type AbsencePiece, type DaysPiece } from './absence-pieces';
import type { DaySpan } from './decide-absence';

/**
 * The days that a message names, as one span; `undefined` when it names none, `unclear` when they are no days in a row, have no end, or are
 * in no calendar. Between Friday and Monday lies nothing that counts.
 */
export function spanOf(pieces: readonly AbsencePiece[], today: string): DaySpan | undefined | 'unclear' {
  const kinds = pieces.map(({ kind }) => kind).filter((kind) => TELLING.includes(kind));
  const found = pieces.filter((piece) => piece.kind === 'days');
  const spans = inOrder(found);
  if (spans === undefined) return 'unclear';
  const [first, second] = spans;
  const has = (kind: AbsencePiece['kind']) => kinds.includes(kind);
  const length = pieces.find((piece) => piece.kind === 'length');
  if (has('first') || has('notBackUntil')) {
    if (spans.length !== 1 || first === undefined) return 'unclear';
    // Said on a Monday, "først tilbage på mandag" is in a week.
    const back = first.fromOn === today && found[0]?.byWeekday === true ? addDays(today, 7) : first.fromOn;
    return back > today ? { fromOn: today, toOn: addDays(back, -1) } : 'unclear';
  }
  if (has('weekend')) return spans.length > 0 || length ? 'unclear' : weekendOf(today);
  if (has('restOfWeek')) return spans.length > 1 || length ? 'unclear' : restOfWeek(first?.fromOn ?? today);
  if (length !== undefined) {
    return spans.length > 1 || length.days < 1 ? 'unclear' : daysFrom(first?.fromOn ?? today, length.days);
  }
  if (first === undefined) return has('to') || has('from') ? 'unclear' : undefined;
  if (has('to')) {
    if (spans.length === 1)
      return kinds.indexOf('to') < kinds.indexOf('days') ? { fromOn: today, toOn: first.toOn } : 'unclear';
    return spans.length === 2 && second !== undefined ? { fromOn: first.fromOn, toOn: second.toOn } : 'unclear';
  }
  // "fra torsdag" has no end.
  if (has('from') && spans.length === 1 && first.fromOn === first.toOn) return 'unclear';
  return inARow(spans);
}

const TELLING: readonly AbsencePiece['kind'][] = [
  ...(['days', 'length', 'to', 'from', 'first', 'notBackUntil', 'restOfWeek', 'weekend'] as const),
];

/** A weekday that is named after another day is the next one after it; "mandag til fredag i næste uge" is all in that week. */
function inOrder(pieces: readonly DaysPiece[]): DaySpan[] | undefined {
  const spans: DaySpan[] = [];
  const week = pieces.at(-1)?.inWeek === true ? pieces.at(-1)?.span?.fromOn : undefined;
  for (const { span: named, byWeekday } of pieces) {
    if (named === undefined) return undefined;
    const span =
      byWeekday && week !== undefined ? daysFrom(dayInWeek(isoWeekOf(week), weekdayOf(named.fromOn)), 1) : named;
    const before = spans.at(-1);
    const isNextWeek = byWeekday && before !== undefined && span.fromOn < before.fromOn;
    spans.push(isNextWeek ? daysFrom(nextAfter(span.fromOn, before.fromOn), 1) : span);
  }
  return spans;
}

function nextAfter(on: string, after: string): string {
  let next = on;
  while (next <= after) next = addDays(next, 7);
  return next;
}

function inARow(spans: readonly DaySpan[]): DaySpan | 'unclear' {
  const [first, ...more] = spans;
  if (first === undefined) return 'unclear';
  let toOn = first.toOn;
  for (const span of more) {
    if (span.fromOn > nextWorkday(toOn) || span.fromOn < first.fromOn) return 'unclear';
    if (span.toOn > toOn) toOn = span.toOn;
  }
  return { fromOn: first.fromOn, toOn };
}

function nextWorkday(on: string): string {
  const next = addDays(on, 1);
  const weekday = weekdayOf(next);
  return weekday === 'saturday' ? addDays(next, 2) : weekday === 'sunday' ? addDays(next, 1) : next;
}

function weekendOf(today: string): DaySpan {
  let saturday = today;
  while (weekdayOf(saturday) !== 'saturday') saturday = addDays(saturday, 1);
  return { fromOn: saturday, toOn: addDays(saturday, 1) };
}
