import { mayDo } from '../../programme/access';
import { notArrivedFor } from '../not-arrived';
import { currentWeek, weekMessage } from '../week-message';
import type { Command } from './command';

/** What did not arrive this week, for the leaders. Anybody else who asks gets their own week, on which their own stands. */
export const notArrivedCommand: Command = {
  id: 'not-arrived',
  phrases: { da: ['hvad kom ikke frem'], en: ['what did not arrive'] },
  about: { da: 'beskeder, der ikke nåede frem', en: 'messages that did not arrive' },
  offeredTo: ({ actor }) => mayDo(actor, 'see-undelivered'),
  pattern: new RegExp(
    `^(?:${[
      'hvad (?:kom|naaede|er) (?:der )?ikke(?: kommet| naaet)? (?:frem|ud|leveret|sendt)',
      'hvad mangler (?:der )?(?:at )?(?:naa|komme) (?:frem|ud)',
      'hvilke beskeder (?:mangler|kom ikke(?: frem| ud)?|naaede ikke (?:frem|ud)|er ikke (?:kommet|naaet|leveret|sendt)(?: frem| ud)?)',
      '(?:er der )?noget der ikke (?:er kommet|kom|naaede|er naaet) (?:frem|ud)',
      '(?:beskeder der )?(?:er )?ikke leveret',
      'hvorfor (?:fik|har) (?:peer\\w*|frivillig \\w+|han|hun|koordinatoren) ikke (?:faaet )?(?:besked|en besked|noget)',
      '(?:kan du )?sende? (?:den|det|dem) igen',
      '(?:what|which messages) (?:did(?:n t| not) (?:arrive|come|get there)|(?:is|are) missing)',
      'why did(?:n t| not) the peer(?: worker)? get (?:a|the) message',
      'not delivered',
      '(?:can you )?send (?:it|them) again',
    ].join('|')})$`,
  ),

  async run(turn) {
    if (!mayDo(turn.actor, 'see-undelivered')) return [await weekMessage(turn)];
    return [{ card: await notArrivedFor(turn, `status:${turn.actor.id}:${currentWeek(turn)}`) }];
  },
};
