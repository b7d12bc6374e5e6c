import { localMomentOf } from '../../schedules/local-time';
import { dayName } from '../../text/dates';
import { fold } from '../../text/fold';
import { quietTexts } from '../../text/quiet';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { lastDayNamed } from './through';
import { DAY_WORDS, POLITE } from './when-words';

const LENGTHS = { usualDays: 7, mostDays: 28 };
const LOW_ENERGY = '(?:lav|low) (?:energi|energy)';
const LITTLE_ENERGY = [
  'ikke (?:saa |ret |saerlig )?meget energi|(?:ret |kun )?lidt energi|ingen energi|mindre energi',
  'not (?:so |very )?much energy|(?:very )?little energy|no energy|less energy',
].join('|');

/** Meetings only, through a day, and then by itself as before. Nobody else sees it. */
export const lowEnergy: Command = {
  id: 'low-energy',
  phrases: { da: ['lav energi'], en: ['low energy'] },
  about: { da: "kun møder i en uge, eller 'lav energi i 3 dage'", en: "meetings only for a week, or 'for 3 days'" },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:(?:jeg har |har |i have |have |med |with )?(?:${LOW_ENERGY}|${LITTLE_ENERGY})|i (?:don t|do not) have (?:so |very )?much energy)${DAY_WORDS}${POLITE}$`,
  ),

  async run(turn, text) {
    const { language, settings } = turn;
    const today = localMomentOf(turn.now, turn.facts.programme.timeZone);
    const until = lastDayNamed(fold(text), today, LENGTHS);
    if (until === undefined) return [{ text: quietTexts[language].lowEnergyLength }];
    // A stop is more than low energy, and it does not end by itself.
    if (settings.stopped) return [{ text: replyTexts[language].stoppedNow }];
    await withSettings(turn, { lowEnergyUntilOn: until });
    return [{ text: quietTexts[language].lowEnergySet({ day: dayName(until, language, today.on.slice(0, 4)) }) }];
  },
};

/** The other way, before it ends by itself. */
export const endLowEnergy: Command = {
  id: 'end-low-energy',
  phrases: { da: ['slut lav energi'], en: ['end low energy'] },
  about: undefined,
  offeredTo: () => false,
  pattern: new RegExp(
    `^(?:slut|stop|afslut|end) (?:med |paa )?${LOW_ENERGY}${POLITE}$|^(?:ikke|no) (?:mere |more )?${LOW_ENERGY}(?: mere)?${POLITE}$`,
  ),

  async run(turn) {
    await withSettings(turn, { lowEnergyUntilOn: undefined });
    return [{ text: quietTexts[turn.language].lowEnergyEnded }];
  },
};
