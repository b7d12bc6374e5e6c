import type { Store } from '../../src/store/store';
import { KILL_POINTS, TAKE_UP_POINTS } from './kill-points';
import type { KillPlan } from './kill-run';

/** How often in one round a moment that nobody chose is taken. */
const ANY_IN_A_ROUND = 4;
const ROUND = KILL_POINTS.length + TAKE_UP_POINTS.length + ANY_IN_A_ROUND;

/**
 * The plan of a kill by its number, from 0: the same list for each store, all points in turn. On PostgreSQL another bot is alive beside it in every other
 * round, and otherwise it is started again.
 */
export function planOf(engine: Store['engine'], number: number, random: () => number): KillPlan {
  const other = engine === 'postgres' && Math.floor(number / ROUND) % 2 === 0 ? 'beside' : 'after';
  const place = number % ROUND;
  const point = KILL_POINTS[place];
  if (point !== undefined) return { at: { point, nth: nthOf(point, other, random) }, other };
  const then = TAKE_UP_POINTS[place - KILL_POINTS.length];
  if (then !== undefined)
    return { at: { point: 'post:arrived', nth: 3 }, then: { point: then, nth: 1 }, other: 'after' };
  const from = place === ROUND - 1 ? 'begin' : 'first-message';
  return { at: { afterMs: Math.floor(random() * 300), from }, other };
}

/** A job that takes seconds, killed at a moment that nobody chose. */
export function largePlanOf(engine: Store['engine'], number: number, random: () => number): KillPlan {
  const other = engine === 'postgres' && number % 2 === 0 ? 'beside' : 'after';
  return { at: { afterMs: Math.floor(random() * 3_000), from: 'first-message' }, other };
}

function nthOf(point: string, other: KillPlan['other'], random: () => number): number {
  if (point.startsWith('plan')) return 1;
  // Two chats have been forgotten; of two bots one may find both.
  if (/^(reopen|keep-chat)/.test(point)) return other === 'beside' ? 1 : 1 + Math.floor(random() * 2);
  return 1 + Math.floor(random() * (other === 'beside' ? 4 : 10));
}
