import { offerOwnPointsFor, sharedPointSlot } from '../shared-point-cards';
import type { Command } from './command';
import { POLITE } from './when-words';

/** What the one who asks has shared, and who was shown it. Nothing of it comes before it is pressed for. */
export const whoHasSeen: Command = {
  id: 'who-has-seen',
  phrases: { da: ['hvem har set', 'hvem har læst'], en: ['who has seen', 'who has read'] },
  about: { da: 'se, hvem der har set det, du har delt', en: 'see who has seen what you shared' },
  offeredTo: ({ actor }) => actor.role === 'peer',
  pattern: new RegExp(
    `^(?:${[
      'hvem har (?:set|laest|aabnet|kigget paa)(?: (?:det|dem|med|mine (?:punkter|data|svar|noter)|mit punkt|det jeg har delt))?',
      'har (?:nogen|andre) (?:set|laest) (?:det|mine (?:punkter|data|svar)|mit punkt|det jeg har delt)',
      'hvad har jeg delt',
      '(?:jeg vil (?:gerne )?)?(?:tag|tage) (?:det|et punkt|mit punkt|punktet|det jeg har delt) tilbage',
      '(?:jeg vil (?:gerne )?)?(?:tag|tage) (?:det )?tilbage',
      '(?:fortryd|slet|fjern) (?:deling(?:en)?|det jeg har delt|mit delte punkt|det delte punkt)',
      'undo sharing|delete what i (?:have )?shared|take back',
      'who has (?:seen|read|opened|looked at)(?: (?:it|them|my (?:points|data|answers)|my point|what i (?:have )?shared))?',
      'what have i shared',
      'take (?:it|a point|my point) back',
    ].join('|')})${POLITE}$`,
  ),
  run: async (turn) => [{ card: offerOwnPointsFor(turn, sharedPointSlot(turn)) }],
};
