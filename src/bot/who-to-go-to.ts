import { whoToGoToCard, type Contacts, type WhoToGoToData } from '../cards/who-to-go-to-card';
import type { Language } from '../programme/people';
import type { Programme } from '../programme/programme';
import type { AdaptiveCard } from '../cards/adaptive-card';

/** The numbers of the programme, as the cards want them. The three that are sure have a fixed answer if the file has none. */
export function contactsOf({ contacts }: Programme): Contacts {
  return {
    emergency: contacts.emergency.number ?? '112',
    police: contacts.police.number ?? '114',
    lifeline: contacts.lifeline.number ?? '70 201 201',
    outOfHours: contacts.outOfHoursDoctor.number,
    psychiatric: contacts.psychiatricEmergency.number,
  };
}

/** The card of who to go to. Needs no store. */
export function whoToGoToFor(
  programme: Programme,
  language: Language,
  wayBack?: WhoToGoToData['wayBack'],
): AdaptiveCard {
  // Danger to life is the card's own first line.
  const routes = programme.whoToGoTo.filter(({ id }) => id !== 'acute');
  return whoToGoToCard(
    { contacts: contactsOf(programme), routes, ...(wayBack === undefined ? {} : { wayBack }) },
    language,
  );
}

/** The same as a message of its own. */
export function whoToGoToMessage(turn: { facts: { programme: Programme }; language: Language }): {
  card: AdaptiveCard;
} {
  return { card: whoToGoToFor(turn.facts.programme, turn.language) };
}
