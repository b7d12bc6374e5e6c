import { whoToGoToMessage } from '../who-to-go-to';
import type { Command } from './command';

/** Who one can go to about what, 112 on top. */
export const whoToGoTo: Command = {
  id: 'who-to-go-to',
  phrases: { da: ['hvem kan jeg gå til'], en: ['who can I go to'] },
  about: { da: 'mennesker og numre', en: 'people and numbers' },
  offeredTo: () => true,
  pattern:
    /^hvem (kan|skal|gaar|maa) jeg\b|^jeg (vil (gerne )?|har brug for at )(tale|snakke) med (et menneske|nogen|en)|^jeg har brug for hjaelp\b|^(can i|i want to|i need to|i would like to) (talk|speak) to (a|some)|^i need help\b|^who (can|do|should) i\b/,

  run: async (turn) => [whoToGoToMessage(turn)],
};
