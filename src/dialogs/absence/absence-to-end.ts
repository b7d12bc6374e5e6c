import { addDays } from '../../schedules/local-time';
import type { Absence } from '../../store/store';
import type { DaySpan } from './decide-absence';

/**
 * The days that "I am here again" takes back, of one person's absences: what is left of the absence that holds that day, with those that follow
 * it without a gap; before it has begun, the next one. A holiday farther off stays. `undefined` when there is nothing to take back.
 *
 * @param hereFromOn - local date, the first day the person is here.
 */
export function absenceToEnd(absences: readonly Absence[], hereFromOn: string): DaySpan | undefined {
  const open = absences
    .filter(({ toOn }) => toOn >= hereFromOn)
    .sort((one, other) => one.fromOn.localeCompare(other.fromOn));
  const [first] = open;
  if (first === undefined) return undefined;
  const toOn = open.reduce(
    (last, one) => (one.fromOn <= addDays(last, 1) && one.toOn > last ? one.toOn : last),
    first.toOn,
  );
  return { fromOn: first.fromOn > hereFromOn ? first.fromOn : hereFromOn, toOn };
}
