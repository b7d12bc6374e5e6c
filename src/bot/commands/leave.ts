import { mayDo } from '../../programme/access';
import { leaveFor, ownDataSlot } from '../own-data-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** No more questions. The reminders stay, and what was answered can be deleted too. */
export const leave: Command = {
  id: 'leave',
  phrases: { da: ['forlad'], en: ['leave'] },
  about: { da: 'ikke flere spørgsmål, kun møder', en: 'no more questions, only meetings' },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && settings.checkIns === 'yes',
  pattern: new RegExp(
    `^(?:${[
      '(?:jeg vil (?:gerne )?)?forlade? (?:ugens )?spoergsmaal(?:ene)?',
      '(?:i want to )?leave (?:the )?(?:weekly )?questions',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: await leaveFor(turn, ownDataSlot(turn)) }],
};
