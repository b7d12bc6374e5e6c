import { instantOf, isDate } from '../schedules/local-time';

/**
 * Reads `MEDSPILLER_NOW`: an instant (`2026-03-03T09:00:00Z`) or a wall time in the programme's zone (`2026-03-03T10:00`).
 *
 * @throws Error with one plain line when it is neither.
 */
export function readStartAt(written: string, timeZone: string): Date {
  const wall = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})[.:](\d{2})(?::\d{2})?)?$/.exec(written);
  const [on, hours, minutes] = [wall?.[1] ?? '', wall?.[2] ?? '00', wall?.[3] ?? '00'];
  if (wall && isDate(on) && Number(hours) < 24 && Number(minutes) < 60) {
    return instantOf({ on, at: `${hours.padStart(2, '0')}:${minutes}` }, timeZone);
  }
  // `Date.parse` would take 30 February for 2 March.
  const isInstant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(written) && isDate(written.slice(0, 10));
  const instant = isInstant ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new Error('MEDSPILLER_NOW: should be a moment such as 2026-03-03T10:00 or 2026-03-03T09:00:00Z.');
  }
  return new Date(instant);
}

/**
 * Where local mode's clock starts: where it was asked to, else now; but never before what has been planned already, since that
 * cannot be taken back.
 */
export function startOfClock(wanted: Date, watermark: Date | undefined): { at: Date; heldForward: boolean } {
  return watermark !== undefined && watermark > wanted
    ? { at: watermark, heldForward: true }
    : { at: wanted, heldForward: false };
}
