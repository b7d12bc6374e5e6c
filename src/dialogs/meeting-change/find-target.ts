import { mayChangeMeeting, mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import type { Facts } from '../../schedules/facts';
import { isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { PEER_MEETING } from '../../schedules/occurrences';
import type { ChangeWish, Refusal, Target } from './change-decision';
import { peerTargetsOf, targetsOf } from './targets';

/** The one occurrence that a wish is about, or why there is none or more than one. */
export type Found = { kind: 'found'; target: Target } | Refusal;

/** Finds the occurrence that a wish is about, among those to come which the actor may change. */
export function findTarget(facts: Facts, actor: Person, wish: ChangeWish, now: Date): Found {
  const meetingId = wish.occurrenceId?.split('.')[0] ?? wish.meetingId;
  if (meetingId === PEER_MEETING) return findOwnPeerMeeting(facts, actor, wish, now);
  if (meetingId === undefined) {
    const find = wish.partnerId === undefined ? findByDay : findOwnPeerMeeting;
    return find(facts, actor, wish, now);
  }
  const meeting = facts.programme.meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined) return { kind: 'refused', why: 'none' };
  if (!mayChangeMeeting(actor, meeting)) return { kind: 'refused', why: 'not-yours', meeting };
  const targets = targetsOf(facts, meeting, now);
  return targets.length === 0 && wish.which === undefined
    ? { kind: 'refused', why: 'unset', meeting }
    : choose(facts, targets, wish, now);
}

/** Peer meetings belong to the two who meet (function description, line 219); somebody else's is not even looked for. */
function findOwnPeerMeeting(facts: Facts, actor: Person, wish: ChangeWish, now: Date): Found {
  if (!mayDo(actor, 'set-peer-meeting')) return { kind: 'refused', why: 'peers-own' };
  const own = peerTargetsOf(facts, actor, now);
  const partner = wish.partnerId;
  return choose(facts, partner === undefined ? own : own.filter((one) => one.withPersonId === partner), wish, now);
}

/** "Aflys mødet på torsdag": whatever stands that day and is the actor's to change. */
function findByDay(facts: Facts, actor: Person, wish: ChangeWish, now: Date): Found {
  if (wish.which === undefined) return { kind: 'refused', why: 'what' };
  const fixed = facts.programme.meetings.filter((meeting) => meeting.id !== PEER_MEETING && sees(actor, meeting));
  const theirs = fixed.filter((meeting) => mayChangeMeeting(actor, meeting));
  const own = mayDo(actor, 'set-peer-meeting') ? peerTargetsOf(facts, actor, now) : [];
  const found = choose(facts, [...theirs.flatMap((one) => targetsOf(facts, one, now)), ...own], wish, now);
  const others = fixed.find(
    (meeting) => !theirs.includes(meeting) && targetsOf(facts, meeting, now).some(({ on }) => on === wish.which),
  );
  const isMissing = found.kind === 'refused' && found.why === 'none';
  return isMissing && others !== undefined ? { kind: 'refused', why: 'not-yours', meeting: others } : found;
}

function sees({ role }: Person, meeting: Meeting): boolean {
  return role === 'coordinator' || role === 'developmentLeader' || meeting.audiences.some((one) => one.role === role);
}

/** The states that each action is for; the others are taken only when nothing else fits. */
const FOR: Record<ChangeWish['action'], readonly Target['state'][]> = {
  set: ['stands', 'cancelled', 'closed'],
  move: ['stands', 'cancelled', 'closed'],
  // Said once more, "aflys" is about the same meeting and not about the one after.
  cancel: ['stands', 'cancelled'],
  reinstate: ['cancelled', 'closed'],
  place: ['stands'],
};

function choose(facts: Facts, targets: readonly Target[], wish: ChangeWish, now: Date): Found {
  const { occurrenceId, which } = wish;
  const today = localMomentOf(now, facts.programme.timeZone).on;
  if (occurrenceId !== undefined) {
    const named = targets.find(({ id }) => id === occurrenceId);
    const day = occurrenceId.split('.').at(-1) ?? '';
    return named === undefined ? missing(day, today) : { kind: 'found', target: named };
  }
  const fitting = targets.filter(({ state }) => FOR[wish.action].includes(state));
  if (which === undefined) return nextOf(fitting.length > 0 ? fitting : targets, wish.on);
  const meant = onDay(fitting, which);
  const any = meant.length > 0 ? meant : onDay(targets, which);
  return only(any) ?? missing(which, today);
}

/** Those that are on the day now; if there are none, those the programme had there. */
function onDay(targets: readonly Target[], day: string): Target[] {
  const now = targets.filter(({ on }) => on === day);
  return now.length > 0 ? now : targets.filter(({ id }) => id.endsWith(`.${day}`));
}

/** Without a day the next one is meant; or, when it is to be in another week, perhaps the one of that week. */
function nextOf(targets: readonly Target[], on: string | undefined): Found {
  const [next] = targets;
  if (next === undefined) return { kind: 'refused', why: 'none' };
  const sameWeek = on === undefined ? next : targets.find((one) => isoWeekOf(one.on) === isoWeekOf(on));
  return sameWeek === undefined || sameWeek === next
    ? { kind: 'found', target: next }
    : { kind: 'refused', why: 'which', targets: [next, sameWeek] };
}

function only(targets: readonly Target[]): Found | undefined {
  const [first] = targets;
  if (first === undefined) return undefined;
  return targets.length === 1 ? { kind: 'found', target: first } : { kind: 'refused', why: 'which', targets };
}

function missing(day: string, today: string): Found {
  return { kind: 'refused', why: day <= today ? 'over' : 'none' };
}
