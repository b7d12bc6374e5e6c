import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';

/** Ends a stop or a pause; for a volunteer it asks for reminders. */
export const start: Command = {
  id: 'start',
  phrases: { da: ['start'], en: ['start'] },
  about: { da: 'jeg skriver igen', en: 'I write again' },
  offeredTo: () => true,
  pattern: /^(start|fortsaet|genoptag|resume)( igen| again)?$|^start paamindelser\w*( igen)?$|^turn reminders back on$/,

  async run(turn) {
    const wantsReminders = mayDo(turn.actor, 'ask-for-reminders');
    await withSettings(turn, { stopped: false, pausedUntilOn: undefined, wantsReminders });
    const texts = replyTexts[turn.language];
    return [{ text: wantsReminders ? texts.startVolunteer : texts.start }];
  },
};
