import type { Settings } from '../store/store';
import type { MessageKind } from './kinds/message-kind';
import { weeksSince } from './local-time';

/** Any week will do to count from, as long as it stays the same. */
const FIRST_WEEK = '2024-W01';

/** True in the weeks in which this kind comes to somebody with these settings: every week, or every other. */
export function isItsWeek(kind: Pick<MessageKind, 'everyWeeks'>, settings: Settings, week: string): boolean {
  const every = kind.everyWeeks?.(settings) ?? 1;
  return every === 1 || weeksSince(FIRST_WEEK, week) % every === 0;
}
