import { parseWhen } from '../../dialogs/meeting-time/parse-when';
import { addDays, localMomentOf } from '../../schedules/local-time';
import { dayName } from '../../text/dates';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';

const DEFAULT_DAYS = 7;
const MOST_DAYS = 365;
const NUMBERS: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  one: 1,
  a: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
};

/** Quiet through a day, and then by itself again. A week when no length is given. */
export const pause: Command = {
  id: 'pause',
  phrases: { da: ['pause'], en: ['pause'] },
  about: { da: "stilhed i en uge, eller 'pause til fredag'", en: "quiet for a week, or 'pause until friday'" },
  offeredTo: () => true,
  pattern: /^(hold )?pause\b|^(ro paa|ikk?e? flere beskeder)\b/,

  async run(turn, text) {
    const today = localMomentOf(turn.now, turn.facts.programme.timeZone);
    const until = pausedThrough(fold(text), today);
    const texts = replyTexts[turn.language];
    if (until === undefined || until < today.on) return [{ text: texts.pausePast }];
    await withSettings(turn, { pausedUntilOn: until });
    return [{ text: texts.pause({ day: dayName(until, turn.language, today.on.slice(0, 4)) }) }];
  },
};

/** The last quiet day that the words name, as a local date; `undefined` for more than a year. */
function pausedThrough(folded: string, today: { on: string; at: string }): string | undefined {
  const length = /\b(?:i|for) (\d{1,3}|en|et|to|tre|fire|one|a|two|three|four) (dag|uge|maaned|day|week|month)/.exec(
    folded,
  );
  if (length) {
    const count = NUMBERS[length[1] ?? ''] ?? Number(length[1]);
    const unit = length[2] ?? '';
    const days = count * (/^(uge|week)/.test(unit) ? 7 : /^(maaned|month)/.test(unit) ? 30 : 1);
    return days > MOST_DAYS || days < 1 ? undefined : addDays(today.on, days - 1);
  }
  if (/\b(i dag|idag|today)\b/.test(folded)) return today.on;
  const named = parseWhen(folded, today).on;
  return named ?? addDays(today.on, DEFAULT_DAYS - 1);
}
