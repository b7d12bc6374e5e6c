import { nextWeeksCardFor } from '../next-weeks-message';
import type { Command } from './command';

/** What the bot will send in the next four weeks, before it does. */
export const nextWeeksCommand: Command = {
  id: 'next-weeks',
  phrases: { da: ['de næste fire uger'], en: ['the next four weeks'] },
  about: { da: 'det, jeg vil sende', en: 'what I will send' },
  offeredTo: () => true,
  pattern:
    /^(vis )?(mig )?(de )?naeste (4|fire) uger$|^hva(d)? (sender|skriver) du( til mig)?( de naeste (4|fire) uger)?$|^hvornaar (sender|skriver) du( til mig)?$|^(show )?(me )?(the )?next (4|four) weeks$|^what (do|will) you send( me)?$/,
  run: async (turn) => [{ card: nextWeeksCardFor(turn) }],
};
