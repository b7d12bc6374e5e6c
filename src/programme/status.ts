import { closedDaysOf, meetingLine, missingPartners, type MeetingLine } from '../schedules/week-view';
import { type Facts, peopleWith, settingsOf } from '../schedules/facts';
import { checkInKind } from '../schedules/kinds/check-in';
import { addWeeks, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from '../schedules/local-time';
import { occurrencesAfter, occurrencesFor } from '../schedules/occurrences';
import type { Closed } from '../schedules/closed-days';
import type { KindId } from '../schedules/kinds/message-kind';
import type { CheckIn, Delivery } from '../store/store';
import { mayDo } from './access';
import type { Person } from './people';
import { unsetFacts, type UnsetKey } from './unset-facts';

/** What became of a message that did not simply arrive. */
export type Trouble = 'waiting' | 'uncertain' | 'blocked' | 'failed' | 'missed';

/** Everything the status card shows. It has no room for an answer. */
export interface StatusView {
  week: string;
  thisYear: string;
  meetings: MeetingLine[];
  closed: { on: string; closed: Closed }[];
  /** How many peer meetings of the week have a time; never which. */
  peerMeetings: { peerName: string; set: number; of: number }[];
  /** `undefined` for those who may not even know that. */
  checkIn:
    { state: 'none' } | { state: 'comes'; due: LocalMoment } | { state: 'sent'; doneNames: string[] } | undefined;
  next: MeetingLine | undefined;
  unset: UnsetKey[];
  /** `name` is absent for a volunteer: leaders never learn which (docs/decisions/0007, rule 3). */
  undelivered: { trouble: Trouble; kind: KindId; name: string | undefined }[];
}

/** What status is made of, beside the facts. */
export interface StatusInput {
  /** The week's planned check-ins of all peers. */
  checkIns: readonly CheckIn[];
  /** The week's deliveries. */
  deliveries: readonly Delivery[];
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
  const unset = unsetFacts(facts.programme).map(({ key }) => key);
  const peers = peopleWith(facts, 'peer');
  return {
    week,
    thisYear: local.on.slice(0, 4),
    meetings: occurrencesFor(facts, actor, week).map((one) => meetingLine(facts, one)),
    closed: peers[0] === undefined ? [] : closedDaysOf(facts, peers[0], week),
    peerMeetings: peers.map((peer) => peerMeetingCount(facts, peer, week)),
    checkIn: mayDo(actor, 'see-done-if-shown') ? checkInLine(facts, peers, week, input.checkIns, now) : undefined,
    next: next === undefined ? undefined : meetingLine(facts, next),
    unset: WORTH_TELLING.filter((key) => unset.includes(key)),
    undelivered: mayDo(actor, 'see-undelivered') ? undelivered(facts, input.deliveries, now) : [],
  };
}

function peerMeetingCount(facts: Facts, peer: Person, week: string) {
  const of = peopleWith(facts, 'volunteer').length;
  return { peerName: peer.name, set: of - missingPartners(facts, peer, week).length, of };
}

function checkInLine(
  facts: Facts,
  peers: readonly Person[],
  week: string,
  checkIns: readonly CheckIn[],
  now: Date,
): StatusView['checkIn'] {
  // The calendar alone, without any peer's own meetings or choices: the line must not follow what a peer does.
  const dues = peers
    .flatMap((peer) => checkInKind.occasionsIn({ ...facts, peerMeetings: [] }, peer, week))
    .map(({ due }) => due)
    .sort((one, other) => `${one.on} ${one.at}`.localeCompare(`${other.on} ${other.at}`));
  const [first] = dues;
  if (first === undefined) return { state: 'none' };
  if (instantOf(first, facts.programme.timeZone) > now) return { state: 'comes', due: first };
  const isDone = (person: Person) =>
    checkIns.some(
      (one) => one.personId === person.id && one.origin === 'planned' && one.week === week && one.state === 'done',
    );
  const shown = peers.filter((person) => settingsOf(facts, person).showWhenDone && isDone(person));
  return { state: 'sent', doneNames: shown.map(({ name }) => name) };
}

function undelivered(facts: Facts, deliveries: readonly Delivery[], now: Date): StatusView['undelivered'] {
  return deliveries.flatMap((delivery) => {
    const trouble = troubleOf(delivery, now);
    const person = facts.people.find(({ id }) => id === delivery.personId);
    // Whether a check-in reached somebody is nobody's business but theirs; a welcome repeats itself when they open the chat.
    if (trouble === undefined || person === undefined || delivery.kind === 'check-in' || delivery.kind === 'welcome')
      return [];
    return [{ trouble, kind: delivery.kind as KindId, name: person.role === 'volunteer' ? undefined : person.name }];
  });
}

/** What is wrong with a delivery, or `undefined` when nothing is. A planned one that is due waits for its receiver. */
export function troubleOf(delivery: Delivery, now: Date): Trouble | undefined {
  switch (delivery.state) {
    case 'uncertain':
    case 'blocked':
    case 'failed':
    case 'missed':
      return delivery.state;
    case 'planned':
      return delivery.dueAt <= now ? 'waiting' : undefined;
    default:
      return undefined;
  }
}
