import { addDays, type LocalMoment } from '../../schedules/local-time';
import { findDay } from './parse-day';
import { findTimes } from './parse-times';

/** What a person wrote about a day and a time. What is not there is `undefined`; local date and wall times. */
export interface When {
  on: string | undefined;
  from: string | undefined;
  to: string | undefined;
  /** The weekday and the date they wrote do not fit each other. */
  mismatch: boolean;
}

/**
 * Reads day and time from folded text (`fold`), in Danish or English: "onsdag 12-14", "torsdag d. 5. marts kl. 13.45", "i morgen
 * kl 9", "onsdag i uge 12 kl. 12-14", "2026-03-05 13:45", "wednesday at 2pm". A day without a year is the next one, today
 * included; a weekday whose time has passed today is the one next week. What can be read in two ways is not there.
 */
export function parseWhen(folded: string, now: LocalMoment): When {
  const day = findDay(folded, now.on);
  const { from, to } = findTimes(day?.rest ?? folded);
  const hasPassed = day?.byWeekday === true && day.on === now.on && from !== undefined && from <= now.at;
  const on = hasPassed ? addDays(now.on, 7) : day?.on;
  return { on, from, to, mismatch: day?.mismatch ?? false };
}
