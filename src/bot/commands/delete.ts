import { askDeleteFor, ownDataSlot } from '../own-data-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** What would be deleted, and what cannot be; nothing goes before the yes. */
export const deleteCommand: Command = {
  id: 'delete',
  phrases: {
    da: ['slet', 'slet mine svar', 'slet alt', 'glem mig'],
    en: ['delete', 'delete my answers', 'delete everything', 'forget me'],
  },
  about: { da: 'slet dine svar og noter', en: 'delete your answers and notes' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      '(?:kan du |du maa (?:gerne )?|vil du )?slet(?:te)? (?:alle )?mine (?:svar|data|noter|oplysninger|ord)',
      '(?:kan du |du maa (?:gerne )?|vil du )?slet(?:te)? (?:alt|det hele)(?: (?:hvad )?du (?:har|ved) (?:om|paa) mig| om mig)?',
      '(?:please )?delete (?:all )?(?:of )?my (?:answers|data|notes)',
      '(?:please )?delete (?:everything|all)(?: (?:that )?you have (?:on|about) me| about me)?',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: askDeleteFor(turn, ownDataSlot(turn)) }],
};
