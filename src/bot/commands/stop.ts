import { STOP_CHANGE } from '../../dialogs/quiet/quiet-changes';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** What may follow "stop med at skrive": "stop med at skrive folderen" is about a folder. */
const TO_ME =
  '(?: (?:til|mig|os|saa|meget|mange|mere|alt|det|her|hele|tiden|beskeder|paamindelser|om|moeder|moedet|alle|de))*';
const TO_ME_IN_ENGLISH = '(?: (?:to|me|us|so|much|many|more|all|the|time|messages|reminders|about|meetings))*';

/** Everything that comes by itself ends at once. Asking still works. */
export const stop: Command = {
  id: 'stop',
  phrases: { da: ['stop'], en: ['stop'] },
  about: { da: 'jeg skriver ikke mere af mig selv', en: 'I do not write by myself any more' },
  offeredTo: () => true,
  // Each is the whole message: "hold op hvor er jeg træt" and "lad mig være med" are no wish for quiet.
  pattern: new RegExp(
    `^(?:${[
      '(?:please )?(?:stop|stands)(?: it| det)?',
      'kan du (?:godt )?stoppe',
      `(?:kan du )?(?:stop|stoppe|hold op|holde op) med (?:at (?:skrive|sende|minde)|beskeder|paamindelser|det)${TO_ME}`,
      `(?:please )?stop (?:writing|messaging|reminding|sending)${TO_ME_IN_ENGLISH}`,
      'stop (?:alle |the )?(?:beskeder(?:ne)?|paamindelser(?:ne)?|messages|reminders)',
      'lad mig vaere(?: i fred)?',
      'leave me alone',
      '(?:jeg vil (?:gerne )?)?have (?:lidt )?ro',
    ].join('|')})${POLITE}$`,
  ),

  async run(turn) {
    const { settings, language, actor } = await withSettings(turn, STOP_CHANGE);
    const texts = replyTexts[settings.language ?? language];
    return [{ text: actor.role === 'peer' || actor.role === 'volunteer' ? texts.stop : texts.stopLeaders }];
  },
};
