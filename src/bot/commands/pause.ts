import { localMomentOf } from '../../schedules/local-time';
import { dayName } from '../../text/dates';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { lastDayNamed } from './through';
import { DAY_WORDS, POLITE } from './when-words';

const LENGTHS = { usualDays: 7, mostDays: 365 };

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
    const until = lastDayNamed(fold(text), today, LENGTHS);
    const texts = replyTexts[turn.language];
    if (until === undefined) return [{ text: texts.pausePast }];
    // A pause ends by itself, a stop does not: the stop stands.
    if (turn.settings.stopped) return [{ text: texts.stop }];
    await withSettings(turn, { pausedUntilOn: until });
    return [{ text: texts.pause({ day: dayName(until, turn.language, today.on.slice(0, 4)) }) }];
  },
};
