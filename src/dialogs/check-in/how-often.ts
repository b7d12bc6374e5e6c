import type { CheckIn, Settings } from '../../store/store';

/** Stands in a check-in that asks how often the questions are wanted, in the place of the questions. */
export const HOW_OFTEN = 'how-often';

/** After so many that were not touched the person is asked, once (features N7). */
export const SILENT_BEFORE_ASKING = 3;

/** True for a check-in that asks how often instead of how it has been. */
export const asksHowOften = ({ questionIds }: Pick<CheckIn, 'questionIds'>): boolean => questionIds[0] === HOW_OFTEN;

/**
 * True when the next check-in is to ask how often instead: the last three planned ones came and were not touched, not even skipped. Whoever has them
 * every other week already is not asked: silence is free.
 *
 * @param cameBefore - the person's planned check-ins that have been sent, newest first. One that asked how often ends the row.
 */
export function isTimeToAsk(
  cameBefore: readonly Pick<CheckIn, 'questionIds' | 'revision'>[],
  { checkInEveryWeeks }: Pick<Settings, 'checkInEveryWeeks'>,
): boolean {
  const untouched = cameBefore.slice(0, SILENT_BEFORE_ASKING).filter((one) => one.revision === 0 && !asksHowOften(one));
  return checkInEveryWeeks === 1 && untouched.length === SILENT_BEFORE_ASKING;
}
