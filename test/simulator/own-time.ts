import { isoWeekByThursday } from '../calendar-proof/minute-scan';

/** What a wall clock shows, asked of `Intl` alone: those who judge must not use the rules of the code under judgment. */
export interface Wall {
  /** Local date, `YYYY-MM-DD`. */
  on: string;
  /** Wall time, `HH:MM`. */
  at: string;
  weekday: string;
  /** ISO week, e.g. `2026-W10`. */
  week: string;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Reads the wall clock of a zone. */
export function wallClock(timeZone: string): (at: Date) => Wall {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at) => {
    const text = format.format(at);
    const on = text.slice(0, 10);
    return { on, at: text.slice(12, 17), weekday: weekdayOf(on), week: isoWeekByThursday(on) };
  };
}

/** The weekday of a local date, in English. */
export function weekdayOf(on: string): string {
  return DAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The local date so many days later. */
export function datePlus(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The wall time so many minutes later, inside the day. */
export function timePlus(at: string, minutes: number): string {
  const all = Math.min(24 * 60 - 1, Math.max(0, Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + minutes));
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

/** Days from Easter Sunday: Thursday and Friday before, itself, Monday, Ascension, Whit Sunday and Monday. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const FIXED = ['01-01', '12-25', '12-26'];

/** True on a Danish public holiday (as they are since 2024). */
export function isDanishHoliday(on: string): boolean {
  const easter = easterOf(Number(on.slice(0, 4)));
  return FIXED.includes(on.slice(5)) || FROM_EASTER.some((days) => datePlus(easter, days) === on);
}

/** Easter Sunday by Butcher's rule. */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
