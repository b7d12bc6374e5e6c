import { keptDataFor, ownDataSlot } from '../own-data-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** What is kept about the one who asks, who sees it, and how long. The answers themselves come only when they are pressed for. */
export const myData: Command = {
  id: 'my-data',
  phrases: {
    da: ['mine data', 'mine svar', 'hvad har du om mig'],
    en: ['my data', 'my answers', 'what do you have about me'],
  },
  about: { da: 'se, hvad jeg gemmer om dig', en: 'see what I keep about you' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      '(?:kan jeg |maa jeg )?(?:vis |se )?(?:mig )?mine (?:data|svar|oplysninger|noter)',
      'hvad (?:har|ved|gemmer|husker) du (?:gemt |alt )?(?:om|paa) mig',
      'hvad (?:er der )?gemt om mig',
      '(?:show me |see )?my (?:data|answers|notes)',
      'what (?:do you|have you) (?:know|have|keep|kept|store|stored|got) (?:about|on) me',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: keptDataFor(turn, ownDataSlot(turn)) }],
};
