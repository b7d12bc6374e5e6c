import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';

/** Everything that comes by itself ends at once. Asking still works. */
export const stop: Command = {
  id: 'stop',
  phrases: { da: ['stop'], en: ['stop'] },
  about: { da: 'jeg skriver ikke mere af mig selv', en: 'I do not write by myself any more' },
  offeredTo: () => true,
  pattern:
    /^(stop|stands)( nu| venligst| please)?$|^stop med at (skrive|sende)\b|^(hold op|lad mig vaere)\b|^stop (writing|messaging|reminding)\b|^quiet( please)?$/,

  async run(turn) {
    const { settings, language, actor } = await withSettings(turn, {
      stopped: true,
      wantsReminders: false,
      pausedUntilOn: undefined,
    });
    const texts = replyTexts[settings.language ?? language];
    return [{ text: actor.role === 'peer' || actor.role === 'volunteer' ? texts.stop : texts.stopLeaders }];
  },
};
