import { parseWhen } from '../../dialogs/meeting-time/parse-when';
import { addDays, localMomentOf } from '../../schedules/local-time';
import { dayName } from '../../text/dates';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { DAY_WORDS, POLITE, TYPED_NUMBERS } from './when-words';

const DEFAULT_DAYS = 7;
const MOST_DAYS = 365;

/** Nothing but the wish and a length may stand there: "pause kl 12?" asks about a break and "pausen var god" tells of one. */
const WISH = '(?:kan (?:du|jeg) |can (?:you|i) |jeg vil gerne |maa jeg )?(?:hold|holde|faa|have|tag|take|have a)? ?';
const QUIET = [
  `${WISH}(?:en )?pause(?: (?:fra |from )?(?:paamindelser(?:ne)?|beskeder(?:ne)?|(?:the )?reminders|messages))?`,
  '(?:kan du )?(?:ro paa|vaer stille|be quiet|quiet)',
  '(?:jeg vil ikke have |i want )?(?:ikke|ikk|ik|ingen|it|no) (?:flere |more )?(?:beskeder|paamindelser|messages|reminders)',
].join('|');

/** Quiet through a day, and then by itself again. A week when no length is given. */
export const pause: Command = {
  id: 'pause',
  phrases: { da: ['pause'], en: ['pause'] },
  about: { da: "stilhed i en uge, eller 'pause til fredag'", en: "quiet for a week, or 'pause until friday'" },
  offeredTo: () => true,
  pattern: new RegExp(`^(?:${QUIET})${DAY_WORDS}${POLITE}$`),

  async run(turn, text) {
    const today = localMomentOf(turn.now, turn.facts.programme.timeZone);
    const until = pausedThrough(fold(text), today);
    const texts = replyTexts[turn.language];
    if (until === undefined || until < today.on) return [{ text: texts.pausePast }];
    // A pause ends by itself, a stop does not: the stop stands.
    if (turn.settings.stopped) return [{ text: texts.stop }];
    await withSettings(turn, { pausedUntilOn: until });
    return [{ text: texts.pause({ day: dayName(until, turn.language, today.on.slice(0, 4)) }) }];
  },
};

const LENGTH = new RegExp(`\\b(\\d{1,3}|${Object.keys(TYPED_NUMBERS).join('|')}) (dag|uge|maaned|day|week|month)`);

/** The last quiet day that the words name, as a local date; `undefined` for more than a year. */
function pausedThrough(folded: string, today: { on: string; at: string }): string | undefined {
  const length = LENGTH.exec(folded);
  if (length) {
    const count = TYPED_NUMBERS[length[1] ?? ''] ?? Number(length[1]);
    const unit = length[2] ?? '';
    const days = count * (/^(uge|week)/.test(unit) ? 7 : /^(maaned|month)/.test(unit) ? 30 : 1);
    return days > MOST_DAYS || days < 1 ? undefined : addDays(today.on, days - 1);
  }
  if (/\b(i dag|idag|today)\b/.test(folded)) return today.on;
  const named = parseWhen(folded, today).on;
  return named ?? addDays(today.on, DEFAULT_DAYS - 1);
}
