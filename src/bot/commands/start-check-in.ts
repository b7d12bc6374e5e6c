import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { startCheckIn } from '../check-in-turn';
import type { Command } from './command';

/** The week's questions when the person wants them. */
export const startCheckInCommand: Command = {
  id: 'start-check-in',
  phrases: { da: ['start check-in', 'tjek ind'], en: ['start check-in', 'check in'] },
  about: { da: 'ugens tre korte spørgsmål', en: 'the three short questions' },
  offeredTo: ({ actor }) => mayDo(actor, 'answer-check-in'),
  pattern:
    /^(start|lav|vis|begynd|svar paa)?( my| mit| et| ugens)?( nyt)? ?(check ?-?in|tjek ?-?ind|ugens spoergsmaal)( nu| now| tak| please)?$|^(maa jeg|jeg vil gerne) (svare paa|lave) (ugens spoergsmaal|et )?(tjek ?-?ind|check ?-?in)?( nu| tak)?$|^jeg vil gerne tjekke ind( nu| tak)?$|^(can i|let me) (do|answer) the weekly questions|^let me check in\b/,

  async run(turn) {
    const card = await startCheckIn(turn);
    return [card === 'not-for-you' ? { text: replyTexts[turn.language].checkInNotYours } : { card }];
  },
};
