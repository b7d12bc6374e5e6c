import type { Programme } from './programme';

/** The name of a contact in a programme file. */
export type ContactKey = keyof Programme['contacts'];

/** Numbers change. After so many months somebody must see whether they still hold (domain rule: half a year). */
const MONTHS_BETWEEN_CHECKS = 6;

/** A number that nobody has looked up for half a year. */
export interface UncheckedContact {
  key: ContactKey;
  /** A local date. */
  checkedOn: string;
}

/** The numbers that nobody has looked up for half a year on this local date. What is not set is told elsewhere. */
export function uncheckedContacts({ contacts }: Pick<Programme, 'contacts'>, today: string): UncheckedContact[] {
  return (Object.keys(contacts) as ContactKey[])
    .filter((key) => contacts[key].number !== null && today > lastDayOf(contacts[key].checkedOn))
    .map((key) => ({ key, checkedOn: contacts[key].checkedOn }));
}

/** The same day six months on; the last day of that month where it has no such day. */
function lastDayOf(checkedOn: string): string {
  const [year, month, day] = checkedOn.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_BETWEEN_CHECKS, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + MONTHS_BETWEEN_CHECKS, Math.min(day, lastOfMonth)));
  return due.toISOString().slice(0, 10);
}
