import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import type { Occurrence } from '../../schedules/occurrences';
import { DEVELOPMENT_MEETING } from './meetings-around';

/** How many points a person is told of before a meeting: those on its list, if the person uses it; 0 for any other meeting. */
export function pointsToTell(facts: Facts, person: Person, { meetingId }: Pick<Occurrence, 'meetingId'>): number {
  const isTheirs = meetingId === DEVELOPMENT_MEETING && mayDo(person, 'use-meeting-list');
  return isTheirs ? facts.meetingListCount : 0;
}
