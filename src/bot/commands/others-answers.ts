import { replyTexts } from '../../text/replies';
import type { Command } from './command';

/** Somebody asks how a colleague is, or what they answered. The bot does not show it, whoever asks. */
export const othersAnswers: Command = {
  id: 'others-answers',
  phrases: { da: ['hvad har peeren svaret'], en: ['what did the peer answer'] },
  about: undefined,
  offeredTo: () => false,
  pattern:
    /^(vis |se )?(mig )?(peerens|peer s|andres) svar\b|^hva(d)? (har|svarede) .*\b(peer\w*|frivillig\w*|han|hun|de) .*svaret|^hva(d)? svarede\b|^hvordan har (peer\w*|frivillig \w+|hun|han) det\b|^how is (the peer|she|he)\b|^what did .* answer\b|^(show me )?the peer s answers/,
  run: async (turn) => [{ text: replyTexts[turn.language].notAllowed }],
};
