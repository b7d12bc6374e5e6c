import { ownDataSlot, takeOutFor } from '../own-data-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** Everything about the one who asks, to take with them. First it is said where it will lie. */
export const takeOut: Command = {
  id: 'take-out',
  phrases: { da: ['eksporter'], en: ['export'] },
  about: { da: 'tag det med ud, jeg har om dig', en: 'take out what I have about you' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      '(?:eksporter|eksport|export)(?: (?:alt|det hele|mine (?:data|svar)|my (?:data|answers)|everything|all))?',
      '(?:kan du )?sende? mig (?:en )?kopi af (?:mine (?:data|svar)|det hele|alt)',
      '(?:kan jeg faa |jeg vil (?:gerne )?have )(?:en )?kopi af mine (?:data|svar)',
      '(?:can you )?send me a copy of my (?:data|answers)',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: takeOutFor(turn, ownDataSlot(turn)) }],
};
