/** What a wall clock in some zone shows, asked of `Intl` alone: independent of the code under test. */
export interface WallMinute {
  /** Local date, `YYYY-MM-DD`. */
  on: string;
  /** Minutes since local midnight. */
  minutes: number;
}

const MINUTE_MS = 60_000;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A wall time on a weekday, looked for minute by minute. */
export interface Wanted {
  name: string;
  weekday: string;
  /** `HH:MM`. */
  at: string;
}

/** When one came: the local date and the instant in milliseconds. */
export interface Found {
  name: string;
  on: string;
  instant: number;
}

/**
 * Walks a zone's clock minute by minute from one instant to another and notes when each wanted wall time comes on its weekday. A time that
 * comes twice counts the first time; one that the clock skips comes the same distance after the gap.
 */
export function scanMinutes(timeZone: string, from: Date, to: Date, wanted: readonly Wanted[]): Found[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const found = new Map<string, Found>();
  let before: WallMinute | undefined;
  for (let instant = from.getTime(); instant < to.getTime(); instant += MINUTE_MS) {
    const now = readWall(format.format(instant));
    for (const one of wanted) {
      const minutes = minutesOf(one.at);
      const came = now.minutes === minutes ? 0 : skipped(before, now, minutes);
      if (came === undefined || weekdayOf(now.on) !== one.weekday) continue;
      const key = `${one.name} ${now.on}`;
      if (!found.has(key)) found.set(key, { name: one.name, on: now.on, instant: instant + came * MINUTE_MS });
    }
    before = now;
  }
  return [...found.values()].sort((one, other) => one.instant - other.instant);
}

/** How many minutes after this instant a skipped time comes; `undefined` when it was not skipped here. */
function skipped(before: WallMinute | undefined, now: WallMinute, minutes: number): number | undefined {
  if (before === undefined || before.on !== now.on || now.minutes <= before.minutes + 1) return undefined;
  return minutes > before.minutes && minutes < now.minutes ? minutes - (before.minutes + 1) : undefined;
}

/** `2026-03-29, 03:00` as `Intl` writes it. */
function readWall(text: string): WallMinute {
  return { on: text.slice(0, 10), minutes: Number(text.slice(12, 14)) * 60 + Number(text.slice(15, 17)) };
}

function minutesOf(at: string): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
}

function weekdayOf(on: string): string {
  return DAYS[(new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
}

/** The ISO week of a local date by its definition: the week with the year's first Thursday is week 1. */
export function isoWeekByThursday(on: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const year = date.getUTCFullYear();
  const first = Date.UTC(year, 0, 1);
  const week = 1 + Math.floor((date.getTime() - first) / (7 * 24 * 60 * MINUTE_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
