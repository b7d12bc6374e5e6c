import { mayDo } from '../../programme/access';
import { leaveFor, ownDataSlot } from '../own-data-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** No more questions. The reminders stay, and what was answered can be deleted too. */
export const leave: Command = {
  id: 'leave',
  phrases: { da: ['forlad', 'stop spørgsmål'], en: ['leave', 'stop the questions'] },
  about: { da: 'ikke flere spørgsmål, kun møder', en: 'no more questions, only meetings' },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && settings.checkIns === 'yes',
  pattern: new RegExp(
    `^(?:${[
      '(?:forlad|drop|stop|stop med) (?:ugens )?spoergsmaal(?:ene)?',
      '(?:jeg vil )?(?:gerne )?(?:ikke (?:have )?(?:flere )?|slippe for (?:ugens )?)spoergsmaal(?:ene)?',
      'spoerg mig ikke (?:mere|om mere)',
      '(?:leave|drop|stop) (?:the )?(?:weekly )?questions',
      '(?:i want )?no more questions',
      'stop asking(?: me)?',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: await leaveFor(turn, ownDataSlot(turn)) }],
};
