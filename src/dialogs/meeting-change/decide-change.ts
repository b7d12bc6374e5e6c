import { mayChangeMeeting, mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import { findPerson, type Facts } from '../../schedules/facts';
import { isoWeekOf, minutesOf, wallTimeOf } from '../../schedules/local-time';
import { PEER_MEETING, peerMeetingId } from '../../schedules/occurrences';
import { partnersOf } from '../meeting-time/partners';
import type { ChangeDecision, ChangeWish, Refusal, StandingChange, Target } from './change-decision';
import { problemWith, saidOf } from './check-change';
import { findDate } from './find-date';
import { findTarget } from './find-target';

/** How long a meeting is whose length nobody has said. */
const DEFAULT_MINUTES = 60;

/**
 * Decides about one occurrence of a meeting: set, move, call off, put back, or another place. Who may is said by the meeting's
 * `canBeMovedBy` and `access.ts`; a peer meeting is called off by the two who meet, and its time goes the way of `decideMeetingTime`. Two
 * meetings of the programme at once for the same people do not stand. A peer meeting at that hour is no hindrance and is not spoken of:
 * a leader may not see it, and those who are in it are told.
 */
export function decideChange(facts: Facts, actor: Person, wish: ChangeWish, now: Date): ChangeDecision {
  if (isAboutPeerMeeting(wish)) return decidePeerMeeting(facts, actor, wish, now);
  if (wish.mismatch) return { kind: 'refused', why: 'mismatch' };
  if (wish.action === 'set') return decideSet(facts, actor, wish, now);
  const found = findTarget(facts, actor, wish, now);
  if (found.kind === 'refused') return found;
  if (found.target.meetingId === PEER_MEETING) return decidePeerTarget(facts, actor, found.target, wish, now);
  return decideFound(facts, actor, found.target, wish, now);
}

function isAboutPeerMeeting({ occurrenceId, meetingId, partnerId }: ChangeWish): boolean {
  const named = occurrenceId?.split('.')[0] ?? meetingId;
  return named === undefined ? partnerId !== undefined : named === PEER_MEETING;
}

function decideSet(facts: Facts, actor: Person, wish: ChangeWish, now: Date): ChangeDecision {
  const meeting = facts.programme.meetings.find(({ id }) => id === wish.meetingId);
  if (meeting === undefined) return { kind: 'refused', why: wish.meetingId === undefined ? 'what' : 'none' };
  if (!mayChangeMeeting(actor, meeting)) return { kind: 'refused', why: 'not-yours', meeting };
  const on = wish.on ?? wish.which;
  if (on === undefined) return { kind: 'refused', why: 'day' };
  const from = wish.from ?? meeting.from ?? undefined;
  if (from === undefined) return { kind: 'refused', why: 'time' };
  const to = wish.to ?? later(from, meeting.minutes ?? DEFAULT_MINUTES);
  const date = findDate(facts, meeting, on, now);
  const before = 'target' in date ? date.target : undefined;
  const after: Target = {
    ...(before ?? newTarget(meeting, 'newId' in date ? date.newId : '')),
    ...{ on, from, to, state: 'stands', place: wish.place ?? before?.place ?? meeting.place ?? undefined },
  };
  return decideAfter(facts, actor, meeting, before, after, wish.place, now);
}

function decideFound(facts: Facts, actor: Person, target: Target, wish: ChangeWish, now: Date): ChangeDecision {
  const meeting = facts.programme.meetings.find(({ id }) => id === target.meetingId);
  if (meeting === undefined) return { kind: 'refused', why: 'none' };
  const after = wanted(target, wish);
  return after.kind === 'refused' ? after : decideAfter(facts, actor, meeting, target, after.target, wish.place, now);
}

/** The occurrence as it would be. */
function wanted(target: Target, wish: ChangeWish): { kind: 'wanted'; target: Target } | Refusal {
  const as = (changes: Partial<Target>) => ({ kind: 'wanted', target: { ...target, ...changes } }) as const;
  switch (wish.action) {
    case 'cancel':
      return target.state === 'closed' ? as({}) : as({ state: 'cancelled' });
    case 'reinstate':
      return as({ state: 'stands' });
    case 'place':
      if (wish.place === undefined) return { kind: 'refused', why: 'place' };
      return target.state === 'stands' ? as({ place: wish.place }) : { kind: 'refused', why: 'none' };
    default: {
      if (wish.on === undefined && wish.from === undefined) return { kind: 'refused', why: 'when' };
      const from = wish.from ?? target.from;
      const length = minutesOf(target.to) - minutesOf(target.from);
      const to = wish.to ?? later(from, length);
      return as({ state: 'stands', on: wish.on ?? target.on, from, to, place: wish.place ?? target.place });
    }
  }
}

function decideAfter(
  facts: Facts,
  actor: Person,
  meeting: Meeting,
  before: Target | undefined,
  after: Target,
  newPlace: string | undefined,
  now: Date,
): ChangeDecision {
  if (before !== undefined && isSame(before, after)) return { kind: 'unchanged', target: after };
  const standing = facts.meetingChanges.find((one) => one.occurrenceId === after.id);
  const change = {
    occurrenceId: after.id,
    meetingId: meeting.id,
    state: after.state === 'cancelled' ? after.state : ('stands' as const),
    ...{ on: after.on, from: after.from, to: after.to },
    place: newPlace ?? standing?.place,
    extraLine: standing?.extraLine,
    remind: standing?.remind ?? true,
    changedBy: actor.id,
    changedAt: now,
  };
  const record = { of: 'programme', change } as const;
  const problem = after.state === 'cancelled' ? undefined : problemWith(facts, meeting, record, now);
  if (problem !== undefined) return problem;
  return { kind: 'change', record, before, after, ...saidOf(facts, meeting, after) };
}

function decidePeerMeeting(facts: Facts, actor: Person, wish: ChangeWish, now: Date): ChangeDecision {
  if (!mayDo(actor, 'set-peer-meeting')) return { kind: 'refused', why: 'peers-own' };
  if (wish.action === 'place') return { kind: 'refused', why: 'peer-place' };
  const isNamed = wish.occurrenceId !== undefined || wish.which !== undefined;
  if (wish.action === 'set' || (wish.action === 'move' && !isNamed)) return peerTime(wish, wish.partnerId);
  const found = findTarget(facts, actor, wish, now);
  return found.kind === 'refused' ? found : decidePeerTarget(facts, actor, found.target, wish, now);
}

function decidePeerTarget(facts: Facts, actor: Person, target: Target, wish: ChangeWish, now: Date): ChangeDecision {
  const partner = findPerson(facts, target.withPersonId ?? '');
  if (partner === undefined || !partnersOf(facts, actor).includes(partner)) return { kind: 'refused', why: 'none' };
  switch (wish.action) {
    case 'cancel':
      return cancelPeerMeeting(facts, actor, target, now);
    case 'reinstate':
      if (target.state === 'stands') return { kind: 'unchanged', target };
      return peerTime({ ...target, mismatch: false, action: wish.action }, partner.id);
    case 'place':
      return { kind: 'refused', why: 'peer-place' };
    default: {
      if (wish.on === undefined && wish.from === undefined) return { kind: 'refused', why: 'when' };
      const on = wish.on ?? target.on;
      if (isoWeekOf(on) !== isoWeekOf(target.on)) return { kind: 'refused', why: 'other-week' };
      const from = wish.from ?? target.from;
      const to = wish.to ?? later(from, minutesOf(target.to) - minutesOf(target.from));
      return peerTime({ on, from, to, mismatch: wish.mismatch, action: wish.action }, partner.id);
    }
  }
}

function cancelPeerMeeting(facts: Facts, actor: Person, target: Target, now: Date): ChangeDecision {
  if (target.state === 'cancelled') return { kind: 'unchanged', target };
  const standing = facts.peerMeetings.find((one) => peerMeetingId(one) === target.id);
  if (standing === undefined) return { kind: 'refused', why: 'none' };
  const meeting = { ...standing, state: 'cancelled' as const, setBy: actor.id, setAt: now };
  const after: StandingChange['after'] = { ...target, state: 'cancelled' };
  return {
    kind: 'change',
    record: { of: 'peers', meeting },
    before: target,
    after,
    closed: undefined,
    outsideHours: false,
  };
}

function peerTime(
  { on, from, to, mismatch, action }: Pick<ChangeWish, 'on' | 'from' | 'to' | 'mismatch' | 'action'>,
  partnerId: string | undefined,
): ChangeDecision {
  return { kind: 'peer-time', wish: { partnerId, on, from, to, mismatch, isMove: action === 'move' || undefined } };
}

function newTarget(meeting: Meeting, id: string): Target {
  const nothing = { withPersonId: undefined, extraLine: undefined, place: undefined, remind: true, revision: 0 };
  return { id, meetingId: meeting.id, on: '', from: '', to: '', state: 'stands', ...nothing };
}

function isSame(one: Target, other: Target): boolean {
  return (['on', 'from', 'to', 'state', 'place'] as const).every((key) => one[key] === other[key]);
}

/** A time past midnight reads as none: a meeting that ends before it begins is refused. */
function later(from: string, minutes: number): string {
  const end = minutesOf(from) + minutes;
  return end < 24 * 60 ? wallTimeOf(end) : from;
}
