import { NUMBER, readMinutes } from '../../dialogs/quiet/read-quiet';
import { fold } from '../../text/fold';
import { quietTexts } from '../../text/quiet';
import { replyTexts } from '../../text/replies';
import { isHeadsUp, nearestHeadsUp } from '../heads-up-minutes';
import { quietCardFor } from '../quiet-card';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

const LENGTH = `(?:${NUMBER}(?: ?(?:min|minut|minutter|minutes?)\\.?)?|et kvarter|en halv time|en time|1 time|a quarter|half an hour|an hour|1 hour)`;
const MEETINGS = '(?:hvert |et |mine |each |every |a |my )?(?:moede[trn]?|moeder(?:ne)?|meetings?)';
const BEFORE = `(?: (?:foer|before)(?: ${MEETINGS})?)?`;
const TELL = '(?:sig til|sig det|giv besked|giv mig besked|varsl mig|mind mig(?: om (?:det|moeder))?)';
/** "et varsel" and "før et møde" name no number. */
const ARTICLES = /\bet (?=varsel\b)|\b(?:foer|before) .*$/g;

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
      `${TELL} ${LENGTH}`,
      // Without a length, only where it is said before what.
      `(?:${TELL}|(?:tell|remind|warn) me) (?:lige |right |just )?(?:foer|before) ${MEETINGS}`,
      `(?:(?:a )?heads[ -]?up|(?:tell|remind|warn) me)(?: ${LENGTH})`,
      'heads[ -]?up',
    ].join('|')})${BEFORE}${POLITE}$`,
  ),

  async run(turn, text) {
    const texts = quietTexts[turn.language];
    const minutes = readMinutes(fold(text).replace(ARTICLES, ''));
    if (minutes === undefined) return [{ card: quietCardFor(turn) }];
    if (!isHeadsUp(minutes)) return [{ text: texts.headsUpNearest({ nearest: nearestHeadsUp(minutes) }) }];
    const { settings } = await withSettings(turn, { headsUpMinutes: minutes });
    const stopped = settings.stopped ? ` ${replyTexts[turn.language].stoppedNow}` : '';
    return [{ text: `${texts.headsUpSet({ minutes })}${stopped}` }];
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
