import type { Person } from '../../programme/people';
import { MESSAGE_KINDS, type KindId } from '../../schedules/kinds';

/** The planned messages that a person can get and that give way when a week holds more than the cap, the first to go first. One always stays. */
export function droppedFirst(person: Person): KindId[] {
  const counted = MESSAGE_KINDS.filter(({ nature, roles }) => nature === 'planned' && roles.includes(person.role));
  return counted
    .slice(1)
    .map(({ id }) => id)
    .reverse();
}
