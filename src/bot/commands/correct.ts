import { mayDo } from '../../programme/access';
import { ownDataTexts } from '../../text/own-data';
import { replyTexts } from '../../text/replies';
import { reopenCheckIn } from '../check-in-turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** The week's questions once more from the first, while they are open. */
export const correct: Command = {
  id: 'correct',
  phrases: { da: ['ret', 'ret mit svar'], en: ['correct', 'change my answer'] },
  about: { da: 'svar på ugens spørgsmål igen', en: 'answer the weekly questions again' },
  offeredTo: ({ actor }) => mayDo(actor, 'answer-check-in'),
  pattern: new RegExp(
    `^(?:${[
      '(?:(?:kan|maa) jeg |jeg vil (?:gerne )?)?(?:ret|rette|aendre?|lave? om paa) (?:i )?(?:mit|mine|et) svar',
      '(?:can i |let me |i want to )?(?:correct|change) (?:my|an) answers?',
    ].join('|')})${POLITE}$`,
  ),
  async run(turn) {
    if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[turn.language].checkInNotYours }];
    const texts = ownDataTexts[turn.language];
    const card = await reopenCheckIn(turn);
    return card === undefined ? [{ text: texts.nothingToChange }] : [{ text: texts.reopened }, { card }];
  },
};
