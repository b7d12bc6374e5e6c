import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { closedOn, type Closed } from '../../schedules/closed-days';
import type { Facts } from '../../schedules/facts';
import { addDays, dayInWeek, isoWeekOf, localMomentOf, minutesOf, wallTimeOf } from '../../schedules/local-time';
import { meetingLine, type MeetingLine } from '../../schedules/week-view';
import { occurrencesFor } from '../../schedules/occurrences';
import { messageHours, worksOn } from '../../schedules/working-hours';
import type { PeerMeeting } from '../../store/store';
import { fold } from '../../text/fold';
import { parseWhen } from './parse-when';
import { withPoints } from './parse-written';
import { partnerNamed, partnersOf } from './partners';

export { partnersOf };

/** What a person wants to set: with whom, and when. What is missing is asked for. */
export interface MeetingWish {
  /** The volunteer, or for a volunteer the peer. */
  partnerId: string | undefined;
  on: string | undefined;
  from: string | undefined;
  to: string | undefined;
  mismatch: boolean;
  /** A meeting that stands is to be moved: then the new day is asked for. */
  isMove?: true | undefined;
}

/** What becomes of a wish. `set`: keep this meeting. Everything else changes nothing. */
export type MeetingDecision =
  | {
      kind: 'set';
      meeting: Omit<PeerMeeting, 'revision'>;
      partner: Person;
      closed: Closed | undefined;
      outsideHours: boolean;
    }
  | {
      kind: 'refused';
      why: 'not-yours' | 'who' | 'day' | 'newDay' | 'time' | 'mismatch' | 'past' | 'backwards' | 'far';
    }
  | { kind: 'refused'; why: 'overlap'; meeting: MeetingLine };

/** A time more than this ahead is more likely a slip than a plan. */
const DAYS_AHEAD = 120;

/** Reads a wish from what a person wrote: `peermøde med A onsdag 12-14`. */
export function readMeetingWish(facts: Facts, actor: Person, text: string, now: Date): MeetingWish {
  const folded = fold(withPoints(text));
  const when = parseWhen(folded, localMomentOf(now, facts.programme.timeZone));
  return { partnerId: partnerNamed(facts, actor, folded)?.id, ...when };
}

/**
 * Decides about a peer meeting's time. Only the two who meet may set it (function description, line 219). Outside working hours or on
 * a closed day it stands, and they are told; two meetings at once do not.
 */
export function decideMeetingTime(facts: Facts, actor: Person, wish: MeetingWish, now: Date): MeetingDecision {
  if (!mayDo(actor, 'set-peer-meeting')) return { kind: 'refused', why: 'not-yours' };
  const partner = partnersOf(facts, actor).find((person) => person.id === wish.partnerId);
  if (partner === undefined) return { kind: 'refused', why: 'who' };
  if (wish.mismatch) return { kind: 'refused', why: 'mismatch' };
  if (wish.on === undefined) return { kind: 'refused', why: wish.isMove === true ? 'newDay' : 'day' };
  if (wish.from === undefined) return { kind: 'refused', why: 'time' };
  const to = wish.to ?? endOf(facts, wish.from);
  if (to === undefined || to <= wish.from) return { kind: 'refused', why: 'backwards' };

  const today = localMomentOf(now, facts.programme.timeZone);
  if (`${wish.on} ${wish.from}` <= `${today.on} ${today.at}`) return { kind: 'refused', why: 'past' };
  if (wish.on > addDays(today.on, DAYS_AHEAD)) return { kind: 'refused', why: 'far' };

  const [peer, volunteer] = actor.role === 'peer' ? [actor, partner] : [partner, actor];
  const week = isoWeekOf(wish.on);
  const meeting: Omit<PeerMeeting, 'revision'> = {
    peerId: peer.id,
    volunteerId: volunteer.id,
    week,
    on: wish.on,
    from: wish.from,
    to,
    setBy: actor.id,
    setAt: now,
    state: 'agreed',
  };
  const overlap = overlapping(facts, meeting, [peer, volunteer]);
  if (overlap !== undefined) return { kind: 'refused', why: 'overlap', meeting: overlap };
  const closed = closedOn(facts.programme, wish.on);
  return {
    kind: 'set',
    meeting,
    partner,
    closed,
    outsideHours: closed === undefined && !insideHours(facts, peer, meeting),
  };
}

/** The starts, on the half hour, at which a peer has room for a peer meeting in a week, for the button's list. */
export function freeStarts(
  facts: Facts,
  peer: Person,
  week: string,
  now: Date,
): { on: string; from: string; to: string }[] {
  const { programme } = facts;
  const { days } = messageHours(peer, programme);
  const from = peer.from ?? programme.roles.peer.from;
  const to = peer.to ?? programme.roles.peer.to;
  const length = peerMeetingMinutes(facts);
  const today = localMomentOf(now, programme.timeZone);
  const busy = occurrencesFor(facts, peer, week);
  const starts: { on: string; from: string; to: string }[] = [];
  for (const on of days.map((weekday) => dayInWeek(week, weekday))) {
    if (!worksOn(peer, programme, on)) continue;
    for (let at = minutesOf(from); at + length <= minutesOf(to); at += 30) {
      const slot = { on, from: wallTimeOf(at), to: wallTimeOf(at + length) };
      const inTime = `${on} ${slot.from}` > `${today.on} ${today.at}`;
      if (inTime && busy.every((one) => one.on !== on || one.to <= slot.from || one.from >= slot.to)) starts.push(slot);
    }
  }
  return starts;
}

function endOf(facts: Facts, from: string): string | undefined {
  const end = minutesOf(from) + peerMeetingMinutes(facts);
  return end < 24 * 60 ? wallTimeOf(end) : undefined;
}

/** How long a peer meeting is, in minutes: what the programme says, else two hours. */
export function peerMeetingMinutes(facts: Facts): number {
  return facts.programme.meetings.find(({ id }) => id === 'peer-meeting')?.minutes ?? 120;
}

function overlapping(
  facts: Facts,
  wanted: Omit<PeerMeeting, 'revision'>,
  people: readonly Person[],
): MeetingLine | undefined {
  for (const person of people) {
    const others = occurrencesFor(facts, person, wanted.week).filter(
      (one) => !(one.meetingId === 'peer-meeting' && people.some(({ id }) => id === one.withPersonId)),
    );
    const clash = others.find((one) => one.on === wanted.on && one.from < wanted.to && one.to > wanted.from);
    if (clash !== undefined) return meetingLine(facts, clash);
  }
  return undefined;
}

function insideHours(facts: Facts, peer: Person, meeting: Omit<PeerMeeting, 'revision'>): boolean {
  const from = peer.from ?? facts.programme.roles.peer.from;
  const to = peer.to ?? facts.programme.roles.peer.to;
  return worksOn(peer, facts.programme, meeting.on) && meeting.from >= from && meeting.to <= to;
}
