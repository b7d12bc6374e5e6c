import type { Settings } from '../store/store';
import type { MessageKind } from './kinds/message-kind';
import { weeksSince } from './local-time';

/** For those who chose before it was kept from which week to count: any week will do, as long as it stays the same. */
const FIRST_WEEK = '2024-W01';

/** True in the weeks in which this kind comes to somebody with these settings: every week, or every other. */
export function isItsWeek(kind: Pick<MessageKind, 'everyWeeks'>, settings: Settings, week: string): boolean {
  const every = kind.everyWeeks?.(settings) ?? 1;
  return every === 1 || weeksSince(settings.checkInsFromWeek ?? FIRST_WEEK, week) % every === 0;
}

/**
 * The questions come every week, or every other from this ISO week on: what is promised for a week under way, or has come in it, stays, and the first one
 * that does not come is next week's. Whoever has them every other week already keeps their weeks.
 */
export function questionsEvery(
  weeks: Settings['checkInEveryWeeks'],
  before: Pick<Settings, 'checkInEveryWeeks' | 'checkInsFromWeek'>,
  thisWeek: string,
): Pick<Settings, 'checkInEveryWeeks' | 'checkInsFromWeek'> {
  if (weeks === 1) return { checkInEveryWeeks: 1, checkInsFromWeek: undefined };
  return {
    checkInEveryWeeks: 2,
    checkInsFromWeek: before.checkInEveryWeeks === 2 ? before.checkInsFromWeek : thisWeek,
  };
}
