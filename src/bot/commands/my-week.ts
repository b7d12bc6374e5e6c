import { addDays, addWeeks, dayInWeek, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { fold } from '../../text/fold';
import { currentWeek, weekMessage } from '../week-message';
import type { Turn } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

const WEEKS_BACK = 2;

const WEEK =
  '(?:(?:i |for |in )?(?:uge|week) \\d{1,2}|(?:i |for )?(?:denne|naeste|sidste|forrige) uge|(?:for )?(?:this|next|last) week)';
const NEAR = '(?:i ?dag|i ?morgen|today|tomorrow)';
const MINE = '(?:min (?:uge|plan|kalender|arbejdsuge)|mit skema|my (?:week|schedule|plan))';

/** One's own week, or the week that is named: `min uge`, `min uge 11`, `næste uge`. */
export const myWeek: Command = {
  id: 'my-week',
  phrases: { da: ['min uge'], en: ['my week'] },
  about: { da: "dine møder i denne uge, eller 'næste uge'", en: "your meetings this week, or 'next week'" },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      `(?:kan jeg se |maa jeg se |vis |se |show |can i see )?(?:mig |me )?${MINE}(?: (?:for |i )?uge| \\d{1,2}| ${WEEK})?${POLITE}`,
      `what s on my (?:week|schedule)(?: ${WEEK})?`,
      `(?:vis |se |show )?(?:mig |me )?(?:${WEEK}|min naeste uge|my next week)${POLITE}`,
      `hva(?:d)? (?:skal jeg|ska a|ska jeg)(?: lave)? (?:dag|dav|i dav|i dag|${WEEK}).*`,
      `(?:${NEAR}|ugen|the week)${POLITE}`,
      `(?:hvad sker der|hvad er der|(?:mine )?moeder|(?:hvilke|hvad for) moeder (?:er der|har jeg|skal jeg til)|har jeg (?:nogen )?moeder)(?: ${NEAR}| ${WEEK}| i ugen)${POLITE}`,
      `(?:what s happening|what s on|(?:my )?meetings|what meetings do i have|do i have (?:any )?meetings)(?: ${NEAR}| ${WEEK})${POLITE}`,
      `what am i doing ${WEEK}.*|what do i have (?:on )?${WEEK}`,
    ].join('|')})$`,
  ),

  run: async (turn, text) => [await weekMessage(turn, weekAsked(turn, fold(text)))],
};

/** Said on a Sunday, tomorrow is in the next week. */
function weekAsked(turn: Turn, folded: string): string {
  if (!/\bi ?morgen\b|\btomorrow\b/.test(folded)) return weekNamed(folded, currentWeek(turn));
  return isoWeekOf(addDays(localMomentOf(turn.now, turn.facts.programme.timeZone).on, 1));
}

/** The week that the text names; of two years with its number the one that is not long gone. Without a name the current one. */
function weekNamed(folded: string, current: string): string {
  if (/\b(?:naeste uge|next week)\b/.test(folded)) return addWeeks(current, 1);
  if (/\b(?:sidste|forrige|last) (?:uge|week)\b/.test(folded)) return addWeeks(current, -1);
  const number = /\b(?:uge|week|plan|kalender|skema|schedule) (\d{1,2})\b/.exec(folded)?.[1];
  if (number === undefined) return current;
  const year = Number(current.slice(0, 4));
  const named = [year, year + 1].map((one) => `${one}-W${number.padStart(2, '0')}`);
  const real = named.filter((week) => isoWeekOf(dayInWeek(week, 'monday')) === week);
  return real.find((week) => week >= addWeeks(current, -WEEKS_BACK)) ?? current;
}
