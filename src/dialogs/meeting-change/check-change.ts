import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import { closedOn, isInPeriod, type Closed } from '../../schedules/closed-days';
import type { Facts } from '../../schedules/facts';
import { addDays, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesFor, PEER_MEETING } from '../../schedules/occurrences';
import { meetingLine, type MeetingLine } from '../../schedules/week-view';
import { worksOn } from '../../schedules/working-hours';
import type { ChangeRecord, Refusal, Target } from './change-decision';
import { DAYS_AHEAD } from './targets';
import { withChange } from './with-change';

/** Why a new time does not stand, or `undefined` when it does. */
export function problemWith(
  facts: Facts,
  meeting: Meeting,
  record: Extract<ChangeRecord, { of: 'programme' }>,
  now: Date,
): Refusal | undefined {
  const { occurrenceId, on, from, to } = record.change;
  const today = localMomentOf(now, facts.programme.timeZone);
  if (to <= from) return { kind: 'refused', why: 'backwards' };
  if (`${on} ${from}` <= `${today.on} ${today.at}`) return { kind: 'refused', why: 'past' };
  if (on > addDays(today.on, DAYS_AHEAD)) return { kind: 'refused', why: 'far' };
  if (!isInPeriod(facts.programme, on)) return { kind: 'refused', why: 'period' };
  const line = overlapping(withChange(facts, record), meeting, occurrenceId, on);
  return line === undefined ? undefined : { kind: 'refused', why: 'overlap', line };
}

/** What is said about a new time that stands: that the day is closed, or that it lies outside a peer's working hours. */
export function saidOf(
  facts: Facts,
  meeting: Meeting,
  after: Target,
): { closed: Closed | undefined; outsideHours: boolean } {
  if (after.state !== 'stands') return { closed: undefined, outsideHours: false };
  const closed = closedOn(facts.programme, after.on);
  const peers = audience(facts, meeting).filter(({ role }) => role === 'peer');
  return { closed, outsideHours: closed === undefined && peers.some((peer) => !isInHours(facts, peer, after)) };
}

function overlapping(facts: Facts, meeting: Meeting, id: string, on: string): MeetingLine | undefined {
  for (const person of audience(facts, meeting)) {
    const day = occurrencesFor(facts, person, isoWeekOf(on)).filter((one) => one.on === on);
    const own = day.find((one) => one.id === id);
    const clash = day.find(
      (one) =>
        own !== undefined &&
        one.id !== id &&
        one.meetingId !== PEER_MEETING &&
        isFor(facts, person, one.meetingId) &&
        one.from < own.to &&
        one.to > own.from,
    );
    if (clash !== undefined) return meetingLine(facts, clash);
  }
  return undefined;
}

/** A leader sees every meeting of the programme; only their own are in the way. */
function isFor(facts: Facts, { role }: Person, meetingId: string): boolean {
  const meeting = facts.programme.meetings.find(({ id }) => id === meetingId);
  return meeting?.audiences.some((one) => one.role === role) === true;
}

function audience(facts: Facts, meeting: Meeting): Person[] {
  return facts.people.filter(({ role }) => meeting.audiences.some((one) => one.role === role));
}

function isInHours(facts: Facts, peer: Person, { on, from, to }: Target): boolean {
  const { programme } = facts;
  const begins = peer.from ?? programme.roles.peer.from;
  const ends = peer.to ?? programme.roles.peer.to;
  return worksOn(peer, programme, on) && from >= begins && to <= ends;
}
