import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';

/** The people of the project group, in the order of the people file: they use the list, and agreements are theirs to keep. */
export function groupOf({ people }: Pick<Facts, 'people'>): Person[] {
  return people.filter((person) => mayDo(person, 'use-meeting-list'));
}
