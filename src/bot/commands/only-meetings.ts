import { saidNoCard } from '../../cards/set-up-card';
import { answerInformation } from '../../dialogs/set-up/information';
import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** Takes back the yes to the questions and keeps the reminders. */
export const onlyMeetings: Command = {
  id: 'only-meetings',
  phrases: { da: ['kun møder'], en: ['only meetings'] },
  about: { da: 'ingen spørgsmål mere, kun møder', en: 'no more questions, only meetings' },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && settings.checkIns === 'yes',
  pattern: new RegExp(
    `^(?:${[
      '(?:nej tak )?kun moeder',
      '(?:no thanks )?only meetings',
      '(?:stop|ingen|ikke flere|ikke mere) (?:med )?(?:de |ugens )?spoergsmaal(?:ene)?(?: mere)?',
      'jeg vil ikke (?:have|svare paa) (?:flere |ugens |de )?spoergsmaal(?:ene)?(?: mere)?',
      '(?:stop|no more) (?:the )?(?:weekly )?questions',
    ].join('|')})${POLITE}$`,
  ),

  async run(turn) {
    if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[turn.language].checkInNotYours }];
    await withSettings(turn, answerInformation(turn.settings, 'no'));
    return [{ card: saidNoCard(turn.language) }];
  },
};
