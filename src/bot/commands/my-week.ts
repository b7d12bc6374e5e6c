import { addWeeks, dayInWeek, isoWeekOf } from '../../schedules/local-time';
import { fold } from '../../text/fold';
import { currentWeek, weekMessage } from '../week-message';
import type { Command } from './command';

const WEEKS_BACK = 2;

/** One's own week, or the week whose number is named. */
export const myWeek: Command = {
  id: 'my-week',
  phrases: { da: ['min uge'], en: ['my week'] },
  about: { da: 'dine møder i denne uge', en: 'your meetings this week' },
  offeredTo: () => true,
  pattern:
    /^(vis |se )?(mig )?min (uge|plan|kalender)( (for |i )?(uge|denne uge)( \d{1,2})?)?$|^hva(d)? (skal jeg|ska a) (i )?(denne uge|dag|dav|i dav|i dag)|^(what s on |show me )?my (week|schedule)( (this|for) week( \d{1,2})?)?$|^what am i doing this week/,

  run: async (turn, text) => [await weekMessage(turn, weekNamed(fold(text), currentWeek(turn)))],
};

/** The week with the number in the text; of two years the one that is not long gone. Without a number the current one. */
function weekNamed(folded: string, current: string): string {
  const number = /\b(?:uge|week) (\d{1,2})\b/.exec(folded)?.[1];
  if (number === undefined) return current;
  const year = Number(current.slice(0, 4));
  const named = [year, year + 1].map((one) => `${one}-W${number.padStart(2, '0')}`);
  const real = named.filter((week) => isoWeekOf(dayInWeek(week, 'monday')) === week);
  return real.find((week) => week >= addWeeks(current, -WEEKS_BACK)) ?? current;
}
