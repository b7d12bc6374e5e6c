import { NUMBER, readMinutes } from '../../dialogs/quiet/read-quiet';
import { fold } from '../../text/fold';
import { quietTexts } from '../../text/quiet';
import { isHeadsUp, nearestHeadsUp } from '../heads-up-minutes';
import { quietCardFor } from '../quiet-card';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

const LENGTH = `(?:${NUMBER}(?: ?(?:min|minut|minutter|minutes?)\\.?)?|et kvarter|en halv time|en time|1 time|a quarter|half an hour|an hour|1 hour)`;
const BEFORE =
  '(?: (?:foer|before)(?: (?:hvert |et |mine |each |every |a |my )?(?:moede[trn]?|moeder(?:ne)?|meetings?))?)?';

/** A word so many minutes before each meeting. Other lengths than the four are answered with the nearest. */
export const headsUp: Command = {
  id: 'heads-up',
  phrases: { da: ['varsel 15 minutter'], en: ['heads-up 15 minutes'] },
  about: {
    da: "jeg siger til lige før møder, eller 'intet varsel'",
    en: "a word right before meetings, or 'no heads-up'",
  },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      `(?:giv mig )?(?:et )?varsel(?: (?:paa|om))?(?: ${LENGTH})?`,
      `(?:sig til|sig det|giv besked|giv mig besked|varsl mig|mind mig(?: om (?:det|moeder))?) ${LENGTH}`,
      `(?:(?:a )?heads[ -]?up|(?:tell|remind|warn) me)(?: ${LENGTH})`,
      'heads[ -]?up',
    ].join('|')})${BEFORE}${POLITE}$`,
  ),

  async run(turn, text) {
    const texts = quietTexts[turn.language];
    const minutes = readMinutes(fold(text));
    if (minutes === undefined) return [{ card: quietCardFor(turn) }];
    if (!isHeadsUp(minutes)) return [{ text: texts.headsUpNearest({ nearest: nearestHeadsUp(minutes) }) }];
    await withSettings(turn, { headsUpMinutes: minutes });
    return [{ text: texts.headsUpSet({ minutes }) }];
  },
};

/** No word right before meetings. */
export const noHeadsUp: Command = {
  id: 'no-heads-up',
  phrases: { da: ['intet varsel'], en: ['no heads-up'] },
  about: undefined,
  offeredTo: () => false,
  pattern: new RegExp(
    `^(?:(?:slet )?(?:ingen|intet|ikke) (?:mere )?varsel(?: mere)?|varsel fra|slaa varsel(?:et)? fra|stop varsel(?:et)?|(?:no|stop) (?:more )?(?:the )?heads[ -]?ups?|heads[ -]?ups? off)${POLITE}$`,
  ),

  async run(turn) {
    await withSettings(turn, { headsUpMinutes: undefined });
    return [{ text: quietTexts[turn.language].headsUpEnded }];
  },
};
