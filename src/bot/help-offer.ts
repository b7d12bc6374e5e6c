import { helpNowCard } from '../cards/help-now-card';
import type { Distress } from '../dialogs/help-now/detect';
import type { Language, Person } from '../programme/people';
import type { Programme } from '../programme/programme';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { contactsOf } from './who-to-go-to';

/** The offer of help as a message to the one who wrote. Needs no store. `today` is a local date; it only names the card. */
export function helpOffer(
  distress: Distress,
  programme: Programme,
  person: Pick<Person, 'id'>,
  today: string,
  language: Language,
): { card: AdaptiveCard } {
  return { card: helpNowCard(distress, contactsOf(programme), `help-now:${person.id}:${today}`, language) };
}
