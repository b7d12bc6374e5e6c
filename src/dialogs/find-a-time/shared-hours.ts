import type { Person, Weekday } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { closedOn, closesAt, isInPeriod } from '../../schedules/closed-days';
import type { Facts } from '../../schedules/facts';
import { weekdayOf } from '../../schedules/local-time';
import { isAway } from '../../schedules/working-hours';
import type { Pair } from './time-option';

/** A span of one day, in wall times. */
export interface Span {
  from: string;
  to: string;
}

interface Hours extends Span {
  days: readonly Weekday[];
}

/** The hours that both have on a local date, less the end of a half day; `undefined` when they have none together. */
export function sharedHours(facts: Facts, { peer, volunteer }: Pair, on: string): Span | undefined {
  const { programme } = facts;
  if (!isInPeriod(programme, on) || closedOn(programme, on) !== undefined) return undefined;
  if (isAway(facts, peer, on) || isAway(facts, volunteer, on)) return undefined;
  const [own, theirs] = [peerHours(programme, peer), volunteerHours(programme, volunteer, peer)];
  if (!own.days.includes(weekdayOf(on)) || !theirs.days.includes(weekdayOf(on))) return undefined;
  const from = own.from > theirs.from ? own.from : theirs.from;
  const ends = [own.to, theirs.to, closesAt(programme, on) ?? own.to];
  const to = ends.reduce((one, other) => (one < other ? one : other));
  return from < to ? { from, to } : undefined;
}

function peerHours({ roles }: Programme, peer: Person): Hours {
  return {
    days: peer.workingDays ?? roles.peer.workingDays,
    from: peer.from ?? roles.peer.from,
    to: peer.to ?? roles.peer.to,
  };
}

/** A volunteer who has said no hours of their own can be asked about all of the peer's. */
function volunteerHours(programme: Programme, volunteer: Person, peer: Person): Hours {
  const role = programme.roles.volunteer;
  const theirs = peerHours(programme, peer);
  return {
    days: volunteer.workingDays ?? role.workingDays ?? theirs.days,
    from: volunteer.from ?? role.from ?? theirs.from,
    to: volunteer.to ?? role.to ?? theirs.to,
  };
}
