import { HEADS_UP_MINUTES, type HeadsUpMinutes } from '../store/store';

/** True for the numbers of minutes before a meeting that can be chosen. */
export function isHeadsUp(minutes: number): minutes is HeadsUpMinutes {
  return (HEADS_UP_MINUTES as readonly number[]).includes(minutes);
}

/** The one of them that is nearest to a number of minutes; of two as near, the shorter. */
export function nearestHeadsUp(minutes: number): HeadsUpMinutes {
  return HEADS_UP_MINUTES.reduce((best, one) => (Math.abs(one - minutes) < Math.abs(best - minutes) ? one : best));
}
