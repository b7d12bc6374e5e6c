import type { Language, Person } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { absenceTexts } from '../../text/absence';

/**
 * Whom a paid peer tells about holiday and illness, in the programme's words where they name a place: `din leder på Øst Første`. That leader
 * never uses the bot (function description, line 80), and nobody else has one.
 */
export function yourLeader(programme: Programme, person: Pick<Person, 'role'>, language: Language): string | undefined {
  if (person.role !== 'peer') return undefined;
  const named = programme.whoToGoTo.find(({ id }) => id === 'hr')?.who[language] ?? '';
  const [, at = ''] = /leder(?:en)?( (?:på|i|ved) .+)$|leader( (?:at|in|of) .+)$/i.exec(named)?.filter(Boolean) ?? [];
  return absenceTexts[language].yourLeader({ at });
}
