import type { Person } from '../programme/people';
import type { Meeting, Programme } from '../programme/programme';
import type { MeetingChange, PeerMeeting } from '../store/store';
import { closedOn, isInPeriod } from './closed-days';
import type { Facts } from './facts';
import { isoWeekOf, minutesOf, wallTimeOf } from './local-time';
import { seriesDates } from './series';

/** The meeting whose times the people in it agree on themselves (function description, line 219). */
export const PEER_MEETING = 'peer-meeting';

/** One meeting on one day as one person meets it. Local date and wall times, as they are now. */
export interface Occurrence {
  /** Names it for life, wherever it is moved to. */
  id: string;
  meetingId: Meeting['id'];
  on: string;
  from: string;
  to: string;
  /** The other person of a peer meeting. */
  withPersonId: string | undefined;
  state: 'stands' | 'cancelled';
  /** Where, if anybody has said. */
  place: string | undefined;
  /** One more line, in the words of the one who wrote it. */
  extraLine: string | undefined;
  /** False when it is to have no reminder. */
  remind: boolean;
  /** How often it has been changed; 0 as the programme has it. */
  revision: number;
}

/** The name of an occurrence of a meeting of the programme: by the date the programme has it on, or it was first set to. */
export function occurrenceId(meetingId: string, date: string): string {
  return `${meetingId}.${date}`;
}

/** The name of a peer meeting: there is one for each peer, volunteer and ISO week. */
export function peerMeetingId({
  peerId,
  volunteerId,
  week,
}: Pick<PeerMeeting, 'peerId' | 'volunteerId' | 'week'>): string {
  return `${PEER_MEETING}.${peerId}.${volunteerId}.${week}`;
}

/**
 * The meetings of one person in one ISO week that stand, in order of time: as the programme has them, with what was decided about single
 * ones. Only what has a time: a meeting whose day or time is not set has no occurrence. Nothing of the programme occurs on a closed day
 * unless somebody has set it there. Peer meetings stand as the people have set them.
 */
export function occurrencesFor(facts: Facts, person: Person, week: string): Occurrence[] {
  return allOccurrencesFor(facts, person, week).filter(({ state }) => state === 'stands');
}

/** The same with those that were called off, so that a card can say so. */
export function allOccurrencesFor(facts: Facts, person: Person, week: string): Occurrence[] {
  const fixed = facts.programme.meetings.flatMap((meeting) => fixedOccurrences(facts, meeting, person, week));
  const agreed = facts.peerMeetings
    .filter((one) => one.week === week && (one.peerId === person.id || one.volunteerId === person.id))
    .map((one) => peerOccurrence(facts, one, person));
  return [...fixed, ...agreed].sort(byTime);
}

/** The meetings of a person that begin after a local moment, searched `weeks` ISO weeks ahead, in order of time. */
export function occurrencesAfter(
  facts: Facts,
  person: Person,
  moment: { on: string; at: string },
  weeks: readonly string[],
): Occurrence[] {
  return weeks
    .flatMap((week) => occurrencesFor(facts, person, week))
    .filter((one) => one.on > moment.on || (one.on === moment.on && one.from > moment.at));
}

/** The occurrences of one meeting of the programme in a week, whole, with the called off ones; nobody's own times. */
export function occurrencesOf(facts: Facts, meeting: Meeting, week: string): Occurrence[] {
  const changes = facts.meetingChanges.filter(({ meetingId }) => meetingId === meeting.id);
  const changed = new Set(changes.map((one) => one.occurrenceId));
  const asPlanned = seriesDates(meeting, week)
    .filter((on) => !changed.has(occurrenceId(meeting.id, on)) && isHeldOn(facts.programme, on))
    .flatMap((on) => plannedOccurrence(meeting, on));
  const decided = changes
    .filter(({ on }) => isoWeekOf(on) === week && isInPeriod(facts.programme, on))
    .map((change) => changedOccurrence(meeting, change));
  return [...asPlanned, ...decided].sort(byTime);
}

function isHeldOn(programme: Programme, on: string): boolean {
  return isInPeriod(programme, on) && closedOn(programme, on) === undefined;
}

function plannedOccurrence(meeting: Meeting, on: string): Occurrence[] {
  if (meeting.from === null || meeting.to === null) return [];
  return [
    {
      id: occurrenceId(meeting.id, on),
      meetingId: meeting.id,
      on,
      from: meeting.from,
      to: meeting.to,
      withPersonId: undefined,
      state: 'stands',
      place: meeting.place ?? undefined,
      extraLine: undefined,
      remind: true,
      revision: 0,
    },
  ];
}

function changedOccurrence(meeting: Meeting, change: MeetingChange): Occurrence {
  const { occurrenceId: id, meetingId, on, from, to, state, extraLine, remind, revision } = change;
  const place = change.place ?? meeting.place ?? undefined;
  return { id, meetingId, on, from, to, withPersonId: undefined, state, place, extraLine, remind, revision };
}

function fixedOccurrences(facts: Facts, meeting: Meeting, person: Person, week: string): Occurrence[] {
  const leads = person.role === 'coordinator' || person.role === 'developmentLeader';
  const own = meeting.audiences.find((audience) => audience.role === person.role);
  if (own === undefined && !leads) return [];
  return occurrencesOf(facts, meeting, week).flatMap((one) => {
    const times = own === undefined ? { from: one.from, to: one.to } : ownTimes(meeting, own, one);
    return times === undefined ? [] : [{ ...one, ...times }];
  });
}

/** Whoever comes for a part of a meeting comes for the same part when it is moved: as late after the start, and as long. */
function ownTimes(
  meeting: Meeting,
  own: Meeting['audiences'][number],
  one: Occurrence,
): { from: string; to: string } | undefined {
  if (meeting.from === null || own.from === null || own.to === null) return { from: one.from, to: one.to };
  const end = minutesOf(one.to);
  const isWhole = own.from === meeting.from && own.to === meeting.to;
  const from = Math.min(end, minutesOf(one.from) + minutesOf(own.from) - minutesOf(meeting.from));
  const to = isWhole ? end : Math.min(end, from + minutesOf(own.to) - minutesOf(own.from));
  return to <= from ? undefined : { from: wallTimeOf(from), to: wallTimeOf(to) };
}

function peerOccurrence(facts: Facts, one: PeerMeeting, person: Person): Occurrence {
  const meeting = facts.programme.meetings.find(({ id }) => id === PEER_MEETING);
  return {
    id: peerMeetingId(one),
    meetingId: PEER_MEETING,
    on: one.on,
    from: one.from,
    to: one.to,
    withPersonId: one.peerId === person.id ? one.volunteerId : one.peerId,
    state: one.state === 'cancelled' ? 'cancelled' : 'stands',
    place: meeting?.place ?? undefined,
    extraLine: undefined,
    remind: true,
    revision: one.revision,
  };
}

function byTime(one: { on: string; from: string }, other: { on: string; from: string }): number {
  return `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`);
}
