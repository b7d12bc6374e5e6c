import { addDays } from '../../schedules/local-time';
import type { Absence } from '../../store/store';
import type { DaySpan } from './decide-absence';

/** One person's absences with some days taken out: what lay before and after them stays, and was said when it was said. */
export function withoutDays(absences: readonly Absence[], days: DaySpan): Absence[] {
  return absences.flatMap((one) => {
    if (one.toOn < days.fromOn || one.fromOn > days.toOn) return [one];
    return [
      ...(one.fromOn < days.fromOn ? [{ ...one, toOn: addDays(days.fromOn, -1) }] : []),
      ...(one.toOn > days.toOn ? [{ ...one, fromOn: addDays(days.toOn, 1) }] : []),
    ];
  });
}
