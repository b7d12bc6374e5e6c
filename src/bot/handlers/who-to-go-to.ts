import { CHECK_IN_VERBS } from '../../cards/check-in-card';
import { carryOnCard, HELP_NOW_VERBS, mistakenCard } from '../../cards/help-now-card';
import { WHO_TO_GO_TO } from '../../cards/who-to-go-to-card';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Language, Person } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { localMomentOf } from '../../schedules/local-time';
import type { Courtesies } from '../answer-text';
import type { AppDeps } from '../deps';
import { contactsOf, whoToGoToFor } from '../who-to-go-to';
import { isToday, parsePress, slotOwner, type Press, type PressHandler } from './press-handler';

/** What an answer to a press for help is made of. None of it needs the store. */
interface Asking {
  actor: Pick<Person, 'id'>;
  facts: { programme: Programme };
  language: Language;
  /** UTC. */
  now: Date;
}

/** "Hvem kan jeg gå til?" from any card, and the end of an offer of help. Nothing is kept and nobody is told. */
const ANSWERS = new Map<string, (asking: Asking, press: Press, courtesies: Courtesies) => AdaptiveCard>([
  [
    WHO_TO_GO_TO,
    ({ facts, language }, { slot }) => {
      const fromCheckIn = /^(own-)?check-in:/.test(slot);
      return whoToGoToFor(facts.programme, language, fromCheckIn ? { verb: CHECK_IN_VERBS.resume, slot } : undefined);
    },
  ],
  [
    HELP_NOW_VERBS.notMeant,
    ({ actor, facts, language, now }, _press, courtesies) => {
      courtesies.notMeant(actor.id, localMomentOf(now, facts.programme.timeZone).on);
      return mistakenCard(language);
    },
  ],
  [HELP_NOW_VERBS.thanks, ({ facts, language }) => carryOnCard(contactsOf(facts.programme), language)],
]);

/** The handlers of those presses. */
export function helpHandlers(courtesies: Courtesies): readonly PressHandler[] {
  return [...ANSWERS].map(([verb, answer]) => ({
    verb,
    handle: async (turn, press) => answer(turn, press, courtesies),
  }));
}

/**
 * The card for a press that asks for help, without the store and in the language of the people file; `undefined` for any other press, and for one on
 * somebody else's card.
 */
export function helpCardWithoutStore(
  { workplace: { programme }, clock }: Pick<AppDeps, 'workplace' | 'clock'>,
  actor: Person,
  data: unknown,
  courtesies: Courtesies,
): AdaptiveCard | undefined {
  const press = parsePress(data);
  if (press === undefined || slotOwner(press) !== actor.id || !isToday(press)) return undefined;
  const { language } = actor;
  return ANSWERS.get(press.verb)?.({ actor, facts: { programme }, language, now: clock.now() }, press, courtesies);
}
