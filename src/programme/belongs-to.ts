import type { Person } from './people';
import type { Programme } from './programme';

/**
 * True when a person with this role belongs to a meeting: it is for them, or they coordinate a project group and it is for all the others in it
 * (function description, lines 45 and 215). A leader who only sees a meeting does not belong to it.
 */
export function belongsTo(programme: Programme, { role }: Pick<Person, 'role'>, meetingId: string): boolean {
  const meeting = programme.meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined) return false;
  const isFor = (one: Person['role']) => meeting.audiences.some((audience) => audience.role === one);
  const group = programme.projectGroup.roles;
  const isOfGroup = role === 'coordinator' && group.includes(role) && group.every((one) => one === role || isFor(one));
  return isFor(role) || (isOfGroup && meeting.withEach === undefined);
}
