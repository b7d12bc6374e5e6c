import { parseWhen } from '../../dialogs/meeting-time/parse-when';
import { addDays, type LocalMoment } from '../../schedules/local-time';
import { TYPED_NUMBERS } from './when-words';

const LENGTH = new RegExp(`\\b(\\d{1,3}|${Object.keys(TYPED_NUMBERS).join('|')}) (dag|uge|maaned|day|week|month)`);

/**
 * The last day of a span that begins today, as folded text names it ("i 3 dage", "til fredag", "for two weeks"): a local date. Without a
 * length it is `usualDays` long. `undefined` for none or more than `mostDays`, and for a day that has passed.
 */
export function lastDayNamed(
  folded: string,
  today: LocalMoment,
  { usualDays, mostDays }: { usualDays: number; mostDays: number },
): string | undefined {
  const last = addDays(today.on, mostDays - 1);
  const named = namedDay(folded, today, usualDays);
  return named !== undefined && named >= today.on && named <= last ? named : undefined;
}

function namedDay(folded: string, today: LocalMoment, usualDays: number): string | undefined {
  const length = LENGTH.exec(folded);
  if (length !== null) {
    const count = TYPED_NUMBERS[length[1] ?? ''] ?? Number(length[1]);
    const unit = length[2] ?? '';
    const days = count * (/^(uge|week)/.test(unit) ? 7 : /^(maaned|month)/.test(unit) ? 30 : 1);
    return days < 1 ? undefined : addDays(today.on, days - 1);
  }
  return parseWhen(folded, today).on ?? addDays(today.on, usualDays - 1);
}
