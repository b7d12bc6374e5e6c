import type { MeetingAttendance } from '../dialogs/attendance/attendance-month';
import { closedDaysOf, meetingLine, type MeetingLine } from '../schedules/week-view';
import { type Facts, peopleWith, settingsOf } from '../schedules/facts';
import { checkInKind } from '../schedules/kinds/check-in';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from '../schedules/local-time';
import { occurrencesAfter, occurrencesFor, PEER_MEETING } from '../schedules/occurrences';
import type { Closed } from '../schedules/closed-days';
import type { Outage } from '../schedules/outage';
import { lastLate } from '../schedules/outages/by-calendar';
import { falls } from '../schedules/outages/lateness';
import { plan } from '../schedules/plan';
import type { LostTeamChat } from '../schedules/reach/keep-reach';
import type { Delivery } from '../store/store';
import { mayChangeMeeting, mayDo } from './access';
import { notArrived, type NotArrived } from './not-arrived';
import type { Person } from './people';
import { reachForLeader, type PersonReach, type ReachView } from './reach';
import { type ContactKey, uncheckedContacts } from './unchecked-contacts';
import { unsetFacts, type UnsetKey } from './unset-facts';
import { loadNote } from './week-load';

/** Everything the status card shows. It has no room for an answer. */
export interface StatusView {
  week: string;
  thisYear: string;
  meetings: MeetingLine[];
  closed: { on: string; closed: Closed }[];
  /** How many peer meetings of the week have a time; never which. */
  peerMeetings: { peerName: string; set: number; of: number }[];
  /** How many of last week's peer meetings that stood were held, and what nobody has settled yet; never which. */
  heldLastWeek: { peerName: string; held: number; of: number; open: number }[];
  /** The weeks ahead in which a peer's meetings do not fit; never which meeting, nor which day. */
  fullWeeks: { peerName: string | undefined; week: string; what: 'week' | 'day' }[];
  /** The reader says afterwards whether meetings were held. */
  maySayIfHeld: boolean;
  /** The reader may move or call off single meetings. */
  mayChangeMeetings: boolean;
  /** `undefined` for those who may not even know that. */
  checkIn:
    | { state: 'none' }
    | { state: 'comes'; due: LocalMoment }
    | { state: 'sent'; doneNames: string[] }
    /** They were to come while the bot did not run. */
    | { state: 'late'; due: LocalMoment; doneNames: string[] }
    | undefined;
  next: MeetingLine | undefined;
  /** How many points others have handed to the reader; never a word of them. */
  sharedWithMe: number;
  unset: UnsetKey[];
  /** The numbers nobody has looked up for half a year, for those who may know. */
  unchecked: ContactKey[];
  /** The bot did not run in this time of the week, and something was to be sent then. Local moments. */
  outage: { from: LocalMoment; to: LocalMoment } | undefined;
  /** What did not arrive, for those who may know. */
  undelivered: NotArrived[];
  /** Whom the bot can write to; `undefined` where nobody has looked. */
  reach: (Omit<ReachView, 'people'> & { people: OutOfReachLine[] }) | undefined;
  /** The chat that showed the meetings until Teams refused the bot there; the local date. */
  lostTeamChat: { name: string; on: string } | undefined;
}

/** Somebody who cannot be written to, or a guest who can; since when as a local date. */
export type OutOfReachLine = Omit<ReachView['people'][number], 'since'> & { sinceOn: string | undefined };

/** What status is made of, beside the facts. */
export interface StatusInput {
  /** When the bot last did not run. */
  outage?: Outage | undefined;
  /** Whose planned check-in of the week is done. */
  doneIds: readonly string[];
  /** The week's deliveries. */
  deliveries: readonly Delivery[];
  /** Each peer's attendance last week; without it the card says nothing about last week. */
  lastWeek?: readonly { peer: Person; attendance: readonly MeetingAttendance[] }[];
  /** Whom the bot can write to; without it the card says nothing about it. */
  reach?: readonly PersonReach[];
  lostTeamChat?: LostTeamChat | undefined;
  /** How many points others have handed to the reader. */
  sharedWithMe?: number;
}

/** The unset facts worth a coordinator's time: without them the bot cannot remind of something. */
const WORTH_TELLING: readonly UnsetKey[] = [
  'period.start',
  'period.end',
  'staff-meeting.time',
  'sparring.date',
  'evaluation.date',
  'supervision.date',
  'theme-day.date',
];

/**
 * The status as one leader may see it. Answered, skipped, silent, paused and stopped look alike: the line about the weekly questions
 * follows the calendar, and a name comes only when that peer has turned it on and is done (docs/decisions/0007, rule 1).
 */
export function statusView(facts: Facts, actor: Person, input: StatusInput, now: Date): StatusView {
  const local = localMomentOf(now, facts.programme.timeZone);
  const week = isoWeekOf(local.on);
  const ahead = [0, 1, 2, 3].map((weeks) => addWeeks(week, weeks));
  const [next] = occurrencesAfter(facts, actor, local, ahead);
  const unset = unsetFacts(facts.programme, local.on, facts.meetingChanges).map(({ key }) => key);
  const peers = peopleWith(facts, 'peer');
  return {
    week,
    thisYear: local.on.slice(0, 4),
    meetings: occurrencesFor(facts, actor, week).map((one) => meetingLine(facts, one)),
    closed: peers[0] === undefined ? [] : closedDaysOf(facts, peers[0], week),
    peerMeetings: peers.map((peer) => peerMeetingCount(facts, peer, week)),
    heldLastWeek: (input.lastWeek ?? []).flatMap(heldOf),
    fullWeeks: ahead.flatMap((one) => peers.flatMap((peer) => fullWeek(facts, peer, one, peers.length > 1))),
    maySayIfHeld: mayDo(actor, 'say-if-held'),
    mayChangeMeetings: facts.programme.meetings.some((meeting) => mayChangeMeeting(actor, meeting)),
    checkIn: mayDo(actor, 'see-done-if-shown') ? checkInLine(facts, peers, week, input, now) : undefined,
    next: next === undefined ? undefined : meetingLine(facts, next),
    sharedWithMe: mayDo(actor, 'see-shared-points') ? (input.sharedWithMe ?? 0) : 0,
    unset: WORTH_TELLING.filter((key) => unset.includes(key)),
    unchecked: mayDo(actor, 'see-unchecked-numbers')
      ? uncheckedContacts(facts.programme, local.on).map(({ key }) => key)
      : [],
    outage: outageOf(facts, week, input.outage),
    undelivered: mayDo(actor, 'see-undelivered') ? undeliveredIn(facts, input, week, now) : [],
    reach: input.reach === undefined ? undefined : reachLines(facts, input.reach),
    lostTeamChat: lostChatLine(facts, input.lostTeamChat),
  };
}

function undeliveredIn(facts: Facts, { deliveries, reach = [] }: StatusInput, week: string, now: Date): NotArrived[] {
  const from = instantOf({ on: dayInWeek(week, 'monday'), at: '00:00' }, facts.programme.timeZone);
  return notArrived(facts, { deliveries, reach, from }, now);
}

function reachLines(facts: Facts, reach: readonly PersonReach[]): NonNullable<StatusView['reach']> {
  const { people, volunteers } = reachForLeader(reach);
  const dayOf = (at: Date | undefined) => at && localMomentOf(at, facts.programme.timeZone).on;
  return { volunteers, people: people.map(({ since, ...one }) => ({ ...one, sinceOn: dayOf(since) })) };
}

function lostChatLine({ programme }: Facts, lost: LostTeamChat | undefined): StatusView['lostTeamChat'] {
  return lost && { name: lost.name ?? programme.team, on: localMomentOf(lost.at, programme.timeZone).on };
}

function peerMeetingCount(facts: Facts, peer: Person, week: string) {
  const of = peopleWith(facts, 'volunteer').length;
  const agreed = facts.peerMeetings.filter(
    (one) => one.peerId === peer.id && one.week === week && one.state === 'agreed',
  );
  return { peerName: peer.name, set: agreed.length, of };
}

function heldOf({ peer, attendance }: NonNullable<StatusInput['lastWeek']>[number]): StatusView['heldLastWeek'] {
  return attendance
    .filter(({ meetingId }) => meetingId === PEER_MEETING)
    .map(({ agreed, held, notSaid, notAgreed }) => ({
      peerName: peer.name,
      held,
      of: agreed,
      // That two people do not say the same about their meeting is theirs: to others it is not settled yet.
      open: notSaid + notAgreed,
    }));
}

function fullWeek(facts: Facts, peer: Person, week: string, isOneOfMany: boolean): StatusView['fullWeeks'] {
  const note = loadNote(facts, peer, week);
  if (note === undefined || (!note.isOverFull && note.fullDays.length === 0)) return [];
  return [{ peerName: isOneOfMany ? peer.name : undefined, week, what: note.isOverFull ? 'week' : 'day' }];
}

function checkInLine(
  facts: Facts,
  peers: readonly Person[],
  week: string,
  { doneIds, outage }: Pick<StatusInput, 'doneIds' | 'outage'>,
  now: Date,
): StatusView['checkIn'] {
  // The calendar alone, without any peer's own meetings or choices: the line must not follow what a peer does.
  const dues = peers
    .flatMap((peer) => checkInKind.occasionsIn({ ...facts, peerMeetings: [], absences: [] }, peer, week))
    .map(({ due }) => due)
    .sort((one, other) => `${one.on} ${one.at}`.localeCompare(`${other.on} ${other.at}`));
  const [first] = dues;
  if (first === undefined) return { state: 'none' };
  if (instantOf(first, facts.programme.timeZone) > now) return { state: 'comes', due: first };
  const done = new Set(doneIds);
  const doneNames = peers
    .filter((person) => settingsOf(facts, person).showWhenDone && done.has(person.id))
    .map(({ name }) => name);
  const dueAt = instantOf(first, facts.programme.timeZone);
  const isLate = outage !== undefined && falls({ what: 'stopped', ...outage }, dueAt);
  return isLate ? { state: 'late', due: first, doneNames } : { state: 'sent', doneNames };
}

/** By the calendar alone: what was to be sent while the bot did not run, whatever anybody has chosen. */
function outageOf(facts: Facts, week: string, outage: Outage | undefined): StatusView['outage'] {
  const { timeZone } = facts.programme;
  if (outage === undefined || isoWeekOf(localMomentOf(outage.to, timeZone).on) !== week) return undefined;
  const neutral = { ...facts, settings: new Map(), absences: [], peerMeetings: [], teamChat: undefined };
  // What was due just before the bot ran again went out in time.
  if (plan(neutral, outage.from, lastLate({ what: 'stopped', ...outage })).length === 0) return undefined;
  return { from: localMomentOf(outage.from, timeZone), to: localMomentOf(outage.to, timeZone) };
}
