import type { Absence } from '../../src/store/store';
import type { PersonData, Plan } from './organisation';
import { isDanishHoliday, timePlus, type Wall } from './own-time';

/** May this person hear anything by itself at this wall time of one of their days? By the files alone: days, hours, air at both ends, break, half days. */
export function isInOwnHours({ programme }: Plan, person: PersonData, { on, at, weekday }: Wall): boolean {
  const role = programme.roles[person.role];
  const days: readonly string[] | null = person.workingDays ?? role.workingDays;
  const [from, to] = [person.from ?? role.from, person.to ?? role.to];
  const { earliest, latest } = programme.messages;
  const agreed = days !== null && from !== null && to !== null;
  const first = agreed ? [earliest, timePlus(from, 15)].sort()[1]! : '10:00';
  const last = agreed ? [latest, timePlus(to, -30)].sort()[0]! : latest;
  if (!(days ?? ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']).includes(weekday)) return false;
  const half = programme.closedDays.halfDays.find(({ date }) => date === on);
  if (half !== undefined && at > timePlus(half.closesAt, -30)) return false;
  const [breakFrom, breakTo] = [person.breakFrom ?? role.breakFrom, person.breakTo ?? role.breakTo];
  if (breakFrom != null && breakTo != null && at >= breakFrom && at < breakTo) return false;
  return at >= first && at <= last;
}

const FREE: Record<string, string> = {
  mayDay: '05-01',
  constitutionDay: '06-05',
  christmasEve: '12-24',
  newYearsEve: '12-31',
};

/** Is the workplace closed on this local date? */
export function isClosed({ programme }: Plan, on: string): boolean {
  const { closed, open, freeByAgreement } = programme.closedDays;
  const { start, end } = programme.period;
  if ((start !== null && on < start) || (end !== null && on > end)) return true;
  if (open.includes(on)) return false;
  if (isDanishHoliday(on) || freeByAgreement.some((day) => FREE[day] === on.slice(5))) return true;
  return closed.some((one) => (typeof one === 'string' ? one === on : one.from <= on && on <= one.to));
}

/** Is the person away on this local date? */
export function isAwayOn(absences: readonly Absence[], personId: string, on: string): boolean {
  return absences.some((one) => one.personId === personId && one.fromOn <= on && on <= one.toOn);
}
