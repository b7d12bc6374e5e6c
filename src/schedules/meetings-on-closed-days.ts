import type { Meeting } from '../programme/programme';
import { closedOn, isInPeriod, type Closed } from './closed-days';
import { peopleWith, type Facts } from './facts';
import { dayInWeek, isoWeekOf } from './local-time';
import { occurrenceId, occurrencesFor, PEER_MEETING } from './occurrences';
import { seriesDates } from './series';
import { messageHours, worksOn } from './working-hours';

/** A meeting that the programme has on a closed day, and about which nobody has decided. Local date and wall times. */
export interface MeetingOnClosedDay {
  id: string;
  meeting: Meeting;
  on: string;
  from: string;
  to: string;
  closed: Closed;
}

/** Those of a meeting in an ISO week. Only what has a time. */
export function onClosedDays(facts: Facts, meeting: Meeting, week: string): MeetingOnClosedDay[] {
  const { from, to } = meeting;
  if (from === null || to === null) return [];
  const decided = new Set(facts.meetingChanges.map((one) => one.occurrenceId));
  return seriesDates(meeting, week).flatMap((on) => {
    const id = occurrenceId(meeting.id, on);
    const closed = closedOn(facts.programme, on);
    if (closed === undefined || !isInPeriod(facts.programme, on) || decided.has(id)) return [];
    return [{ id, meeting, on, from, to, closed }];
  });
}

/** How many dates are proposed at most. */
const MOST_PROPOSALS = 3;

/**
 * The dates of the same week to which it could be moved at the same time: days on which every peer works and has no meeting of the programme
 * then. Peer meetings are not looked at: whoever decides may not see them (docs/decisions/0007, rule 3).
 */
export function proposedDates(facts: Facts, { on, from, to }: MeetingOnClosedDay): string[] {
  const week = isoWeekOf(on);
  const peers = peopleWith(facts, 'peer');
  const [first] = peers;
  if (first === undefined) return [];
  const isFree = (day: string) =>
    peers.every(
      (peer) =>
        worksOn(peer, facts.programme, day) &&
        occurrencesFor(facts, peer, week).every(
          (one) => one.meetingId === PEER_MEETING || one.on !== day || one.to <= from || one.from >= to,
        ),
    );
  const days = messageHours(first, facts.programme).days.map((weekday) => dayInWeek(week, weekday));
  return days.filter(isFree).sort().slice(0, MOST_PROPOSALS);
}
