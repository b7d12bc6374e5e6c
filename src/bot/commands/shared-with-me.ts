import { mayDo } from '../../programme/access';
import { offerPointsForMe, sharedPointSlot } from '../shared-point-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** What others have handed to the one who asks: first how many, the words only when they are pressed for. */
export const sharedWithMe: Command = {
  id: 'shared-with-me',
  phrases: { da: ['delte punkter'], en: ['shared points'] },
  about: { da: 'punkter, der er delt med dig', en: 'points that are shared with you' },
  offeredTo: ({ actor }) => mayDo(actor, 'see-shared-points'),
  pattern: new RegExp(
    `^(?:${[
      '(?:vis )?(?:de )?delte punkter',
      'hvad er (?:der )?delt med mig',
      'er (?:der )?noget delt med mig',
      '(?:punkter )?delt med mig',
      '(?:show )?(?:the )?(?:shared points|points shared with me)',
      'what (?:is|has been) shared with me',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: await offerPointsForMe(turn, sharedPointSlot(turn)) }],
};
