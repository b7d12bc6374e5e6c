import { quietCardFor } from '../quiet-card';
import type { Command } from './command';
import { POLITE } from './when-words';

/** How much the bot writes, on one card: what holds now, and a button for each thing that can be otherwise. */
export const quiet: Command = {
  id: 'quiet',
  phrases: { da: ['ro', 'indstillinger'], en: ['settings'] },
  about: { da: 'hvor meget jeg skriver, på ét kort', en: 'how much I write, on one card' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:(?:vis |se |show )?(?:mig |me )?(?:mine |my )?(?:indstillinger|settings)|ro|quiet settings)${POLITE}$`,
  ),
  run: async (turn) => [{ card: quietCardFor(turn) }],
};
