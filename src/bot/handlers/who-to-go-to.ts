import { CHECK_IN_VERBS } from '../../cards/check-in-card';
import { carryOnCard, HELP_NOW_VERBS, mistakenCard } from '../../cards/help-now-card';
import { WHO_TO_GO_TO } from '../../cards/who-to-go-to-card';
import { localMomentOf } from '../../schedules/local-time';
import type { Courtesies } from '../answer-text';
import { contactsOf, whoToGoToFor } from '../who-to-go-to';
import type { PressHandler } from './press-handler';

/** "Hvem kan jeg gå til?" from any card, and the end of an offer of help. Nothing is kept and nobody is told. */
export function helpHandlers(courtesies: Courtesies): readonly PressHandler[] {
  return [
    {
      verb: WHO_TO_GO_TO,
      async handle({ facts, language }, { slot }) {
        const fromCheckIn = /^(own-)?check-in:/.test(slot);
        return whoToGoToFor(facts.programme, language, fromCheckIn ? { verb: CHECK_IN_VERBS.resume, slot } : undefined);
      },
    },
    {
      verb: HELP_NOW_VERBS.notMeant,
      async handle({ actor, facts, language, now }) {
        courtesies.notMeant(actor.id, localMomentOf(now, facts.programme.timeZone).on);
        return mistakenCard(language);
      },
    },
    {
      verb: HELP_NOW_VERBS.thanks,
      handle: async ({ facts, language }) => carryOnCard(contactsOf(facts.programme), language),
    },
  ];
}
