import type { Person, Role } from '../../programme/people';
import { isReached } from '../../schedules/change-notices';
import { findPerson, peopleWith, type Facts } from '../../schedules/facts';
import { localMomentOf, type LocalMoment } from '../../schedules/local-time';
import { nextHearing } from '../../schedules/next-hearing';
import type { Occurrence } from '../../schedules/occurrences';

/** One person who hears from the bot that somebody is not coming, and about which meetings. */
export interface Telling {
  receiver: Person;
  meetings: Occurrence[];
  /** When they can hear it first, in the programme's zone. */
  at: LocalMoment;
}

/** Who would have met a person: those the bot can tell, and those the person tells by hand. */
export interface WhoToTell {
  byBot: Telling[];
  byHand: Person[];
  /** Those of them whom the bot writes to, but not before every meeting. */
  late: Person[];
}

/**
 * Who is told about the meetings of the programme when somebody of a role is away. The times of peer meetings are nobody else's, and which
 * volunteer is away is never told to leaders (docs/decisions/0007, rule 3).
 */
const TOLD_OF_FIXED: Record<Role, Role> = {
  peer: 'coordinator',
  volunteer: 'peer',
  coordinator: 'peer',
  developmentLeader: 'coordinator',
};

/**
 * Who is told that a person does not come to these meetings. Of a peer meeting it is the other one. Somebody without an account, a volunteer
 * who has not asked to hear from the bot, and everybody whose hours begin after the meeting is told by hand. Whether
 * anybody pauses or has said stop is not looked at, so that it shows to nobody (docs/decisions/0007, rule 1); the sender obeys it.
 */
export function whoToTell(facts: Facts, absent: Person, meetings: readonly Occurrence[], now: Date): WhoToTell {
  const moment = localMomentOf(now, facts.programme.timeZone);
  const neutral = { ...facts, settings: new Map() };
  const byBot: Telling[] = [];
  const byHand: Person[] = [];
  const late: Person[] = [];
  for (const receiver of facts.people) {
    const theirs = meetings.filter((one) => receiversOf(facts, absent, one).includes(receiver));
    const isReachable = receiver.aadObjectId !== undefined && isReached(facts, receiver);
    const at = isReachable ? nextHearing(neutral, receiver, moment) : undefined;
    const inTime = at === undefined ? [] : theirs.filter(({ on, from }) => `${on} ${from}` > `${at.on} ${at.at}`);
    if (at !== undefined && inTime.length > 0) byBot.push({ receiver, meetings: inTime, at });
    if (inTime.length === theirs.length) continue;
    byHand.push(receiver);
    if (isReachable) late.push(receiver);
  }
  return { byBot, byHand, late };
}

function receiversOf(facts: Facts, absent: Person, { withPersonId }: Occurrence): Person[] {
  if (withPersonId === undefined) return peopleWith(facts, TOLD_OF_FIXED[absent.role]);
  const other = findPerson(facts, withPersonId);
  return other === undefined ? [] : [other];
}
