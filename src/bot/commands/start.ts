import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** Ends a stop or a pause; for a volunteer it asks for reminders. */
export const start: Command = {
  id: 'start',
  phrases: { da: ['start'], en: ['start'] },
  about: { da: 'jeg skriver igen', en: 'I write again' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      '(?:start|begynd|fortsaet|genoptag|resume)(?: igen| again)?',
      '(?:start|genoptag|resume|restart) (?:the )?(?:paamindelser(?:ne)?|beskeder(?:ne)?|reminders|messages)(?: igen| again)?',
      '(?:turn (?:the )?reminders|turn reminders) (?:back )?on(?: again)?',
      '(?:du maa gerne )?(?:skriv|skrive|minde?) (?:til )?mig(?: om moeder)? igen',
      '(?:you (?:may|can) )?(?:write|remind) (?:to )?me again',
    ].join('|')})${POLITE}$`,
  ),

  async run(turn) {
    const wantsReminders = mayDo(turn.actor, 'ask-for-reminders');
    await withSettings(turn, { stopped: false, pausedUntilOn: undefined, wantsReminders });
    const texts = replyTexts[turn.language];
    return [{ text: wantsReminders ? texts.startVolunteer : texts.start }];
  },
};
