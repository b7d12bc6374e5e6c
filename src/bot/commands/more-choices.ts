import { currentQuestion } from '../../dialogs/check-in/check-in';
import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { answerableCheckIns, resumeCheckIn } from '../check-in-turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** The way back to what can come after the week's questions, for as long as the answers can be changed. Nothing private stands on it. */
export const moreChoices: Command = {
  id: 'more-choices',
  phrases: { da: ['flere valg'], en: ['more choices'] },
  about: { da: 'valgene efter ugens spørgsmål igen', en: 'the choices after the weekly questions again' },
  offeredTo: ({ actor }) => mayDo(actor, 'answer-check-in'),
  pattern: new RegExp(
    `^(?:(?:se|vis(?: mig)?|jeg vil (?:gerne )?se) (?:de )?(?:flere )?valg(?:ene)?|(?:jeg vil (?:gerne )?)?skriv(?:e)? et par ord|(?:see|show(?: me)?) (?:the )?(?:more )?choices|write a few words)${POLITE}$`,
  ),
  async run(turn) {
    const { language } = turn;
    if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[language].checkInNotYours }];
    const ended = (await answerableCheckIns(turn)).find((one) => currentQuestion(one) === 'done');
    return [
      ended === undefined ? { text: replyTexts[language].nothingOpen } : { card: await resumeCheckIn(turn, ended.id) },
    ];
  },
};
