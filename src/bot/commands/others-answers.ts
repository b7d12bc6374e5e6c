import { replyTexts } from '../../text/replies';
import type { Command } from './command';

const SOMEBODY =
  '(?:the peer(?: worker)?|peer\\w*(?:-medarbejderen)?|(?:frivillig|volunteer) \\w+|hun|han|she|he|de|they)';

/** Somebody asks how a colleague is, or what they answered. The bot does not show it, whoever asks. */
export const othersAnswers: Command = {
  id: 'others-answers',
  phrases: { da: ['hvad har peeren svaret'], en: ['what did the peer answer'] },
  about: undefined,
  offeredTo: () => false,
  pattern: new RegExp(
    `^(?!.*(?:evaluering|evaluation))(?:${[
      '(?:maa jeg |kan jeg )?(?:vis |se |faa )?(?:mig )?(?:peerens|peer s|andres) svar',
      'hvad? svarede',
      'hvad? har (?!jeg\\b).*svaret',
      `(?:har|has) ${SOMEBODY} (?:svaret|answered)`,
      'hvem (?:har (?:ikke )?svaret|mangler at svare)',
      `hvordan har ${SOMEBODY} (?:det|haft det)`,
      `how (?:is|has) ${SOMEBODY}`,
      `hvordan gaar det med ${SOMEBODY}$`,
      `er ${SOMEBODY} (?:faerdig|done|syg|okay|ok)`,
      `hvem moedes ${SOMEBODY} med`,
      'vis (?:mig )?(?!mine?\\b)\\w+(?:s|es) svar',
      `(?:har|bruger|er) ${SOMEBODY} (?:stoppet|paa pause|botten|medspiller|svaret)`,
      'hvor mange (?:har svaret|svarer)',
      'svarprocent(?:en)?',
      'what did .* answer',
      'who (?:has|hasn t|has not) answered',
      '(?:show me )?(?:the )?peer s answers',
    ].join('|')})\\b`,
  ),
  run: async (turn) => [{ text: replyTexts[turn.language].notAllowed }],
};
