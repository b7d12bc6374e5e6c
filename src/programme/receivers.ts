import type { Audience } from '../store/store';
import { canBeHanded } from './access';
import type { Person } from './people';
import type { Programme } from './programme';

/**
 * The people who would be shown a point of this person's: the ones a preview names, and who are kept with the point. For sparring those whom the
 * programme's sparring meeting is for; the development leader only where the file says that they attend. For the group the other paid peers, which
 * takes two of them. Empty when there is nobody: then the audience is not offered.
 */
export function receiversOf(
  audience: Audience,
  owner: Person,
  { programme, people }: { programme: Programme; people: readonly Person[] },
): Person[] {
  return people.filter(
    (one) =>
      one.id !== owner.id && canBeHanded(one, audience) && (audience !== 'sparring' || isAtSparring(one, programme)),
  );
}

function isAtSparring({ role }: Person, { meetings }: Programme): boolean {
  const sparring = meetings.find(({ id }) => id === 'sparring');
  if (sparring === undefined) return false;
  if (role === 'developmentLeader') return sparring.developmentLeaderAttends === true;
  return sparring.audiences.some((audience) => audience.role === role);
}
