import type { Facts } from '../schedules/facts';
import type { KindId } from '../schedules/kinds/message-kind';
import { instantOf } from '../schedules/local-time';
import { PEER_MEETING } from '../schedules/occurrences';
import { plan } from '../schedules/plan';
import type { Delivery } from '../store/store';
import { causeCategory, type NotArrivedCategory } from './not-arrived-causes';
import type { PersonReach, ReachState } from './reach';

/** The messages that are the workplace's own: the coordinator is told when one of them did not arrive. */
const WORKPLACE_KINDS: readonly string[] = [
  'week-card',
  'week-anew',
  'tomorrow',
  'lead-time',
  'change',
  'closed-meeting',
  'secret-ends',
] satisfies readonly KindId[];

/** The one kind of message that goes to the team's chat. */
const TEAM_MEETING = 'team-meeting';

/** What did not arrive, or may not have: one message to one receiver, or to volunteers together. */
export interface NotArrived {
  /** Names the line for a press: the slot of a single delivery, or kind and occasion of the volunteers'. */
  id: string;
  category: NotArrivedCategory;
  kind: KindId | typeof TEAM_MEETING;
  /** `undefined` for volunteers, whom leaders never know by name (docs/decisions/0007, rule 3), and where nobody in particular is meant. */
  name: string | undefined;
  /** How many messages the line stands for. */
  count: number;
  /** UTC. */
  since: Date;
  /** The deliveries themselves; none for what waits, and for what the calendar alone tells. */
  deliveries: readonly Delivery[];
  /** Told by the calendar, because the receiver could not be reached then. */
  byCalendar: boolean;
  /** A yes to sending it again would still be of use. */
  mayBeSentAgain: boolean;
}

/** What it is made from, beside the facts. */
export interface NotArrivedInput {
  /** Those of the time that is asked about. */
  deliveries: readonly Delivery[];
  reach: readonly PersonReach[];
  /** Where that time begins, UTC. */
  from: Date;
}

/**
 * Every message of the workplace's kinds that did not arrive, for a leader. A check-in, and what somebody has asked for themselves, is nobody's business
 * but theirs. What waits or came too late is told only of those who cannot be reached, by the calendar alone: a line about the others would tell of
 * those who want quiet by its absence. Pure.
 */
export function notArrived(facts: Facts, { deliveries, reach, from }: NotArrivedInput, now: Date): NotArrived[] {
  const reachById = new Map(reach.map((one) => [one.person.id, one]));
  const lines: NotArrived[] = [];
  const held: NotArrived[] = [];
  for (const delivery of deliveries) {
    const category = categoryOf(delivery, now);
    if (category === undefined) continue;
    if (delivery.kind === TEAM_MEETING) {
      lines.push(lineOf(delivery, category, facts.teamChat?.name ?? facts.programme.team, now, 'reachable'));
      continue;
    }
    const person = facts.people.find(({ id }) => id === delivery.personId);
    if (person === undefined || !isOfWorkplace(delivery)) continue;
    if (category === 'throttled' || category === 'server-trouble') {
      held.push(lineOf(delivery, category, undefined, now, 'reachable'));
    } else if (ENDS.includes(delivery.state)) {
      const name = person.role === 'volunteer' ? undefined : person.name;
      lines.push(lineOf(delivery, category, name, now, reachById.get(person.id)?.state));
    }
  }
  const told = new Set(lines.flatMap((line) => line.deliveries.map(({ slot }) => slot)));
  return [...together(lines), ...unreached(facts, reach, from, told, now), ...firstOfEach(held)];
}

/** The ends of a message that was tried. */
const ENDS: readonly Delivery['state'][] = ['uncertain', 'blocked', 'failed'];

function isOfWorkplace({ kind, occasion }: Delivery): boolean {
  if (kind === 'change' && occasion.startsWith(PEER_MEETING)) return false;
  return WORKPLACE_KINDS.includes(kind);
}

function categoryOf(delivery: Delivery, now: Date): NotArrivedCategory | undefined {
  const { state, cause, dueAt } = delivery;
  switch (state) {
    case 'uncertain':
      return 'uncertain';
    case 'blocked':
    case 'failed':
      return endCategory(state, cause);
    case 'missed':
      return 'too-late';
    case 'planned':
      return dueAt <= now ? causeCategory(cause) : undefined;
    default:
      return undefined;
  }
}

/** What was tried to the end does not wait for Teams any more. */
function endCategory(state: 'blocked' | 'failed', cause: string | undefined): NotArrivedCategory {
  const category = causeCategory(cause);
  const isWait = category === undefined || category === 'throttled' || category === 'server-trouble';
  return isWait ? (state === 'blocked' ? 'blocked' : 'refused') : category;
}

function lineOf(
  delivery: Delivery,
  category: NotArrivedCategory,
  name: string | undefined,
  now: Date,
  reach: ReachState | undefined,
): NotArrived {
  const { slot, kind, state, endedAt, dueAt, usefulUntil } = delivery;
  return {
    id: slot,
    category,
    kind: kind as NotArrived['kind'],
    name,
    count: 1,
    since: endedAt ?? dueAt,
    deliveries: [delivery],
    byCalendar: false,
    mayBeSentAgain: ENDS.includes(state) && usefulUntil > now && (state === 'uncertain' || reach === 'reachable'),
  };
}

/** The volunteers' lines about the same thing become one, in the place of the first. */
function together(lines: readonly NotArrived[]): NotArrived[] {
  const all = new Map<string, NotArrived>();
  for (const line of lines) {
    const [delivery] = line.deliveries;
    const id =
      line.name === undefined ? `volunteers:${line.category}:${line.kind}:${delivery?.occasion ?? ''}` : line.id;
    const before = all.get(id);
    all.set(id, before === undefined ? { ...line, id } : joined(before, line));
  }
  return [...all.values()];
}

function joined(one: NotArrived, other: NotArrived): NotArrived {
  return {
    ...one,
    count: one.count + other.count,
    since: one.since < other.since ? one.since : other.since,
    deliveries: [...one.deliveries, ...other.deliveries],
    mayBeSentAgain: one.mayBeSentAgain || other.mayBeSentAgain,
  };
}

/** How many wait is nobody's business: it would count those who want quiet. */
function firstOfEach(held: readonly NotArrived[]): NotArrived[] {
  const first = new Map<NotArrivedCategory, NotArrived>();
  for (const one of held)
    if (!first.has(one.category)) first.set(one.category, { ...one, id: one.category, deliveries: [] });
  return [...first.values()];
}

const BY_REACH: Readonly<Record<ReachState, NotArrivedCategory | undefined>> = {
  reachable: undefined,
  'no-account': undefined,
  'not-met': 'never-installed',
  uninstalled: 'uninstalled',
  blocked: 'blocked',
  gone: 'gone',
};

/** What the calendar had for people who could not be reached then, whatever they have chosen. */
function unreached(
  facts: Facts,
  reach: readonly PersonReach[],
  from: Date,
  told: ReadonlySet<string>,
  now: Date,
): NotArrived[] {
  const out = reach.filter(({ person, state }) => person.role !== 'volunteer' && BY_REACH[state] !== undefined);
  if (out.length === 0 || from >= now) return [];
  const neutral: Facts = {
    ...facts,
    people: out.map(({ person }) => person),
    settings: new Map(),
    absences: [],
    peerMeetings: [],
    teamChat: undefined,
  };
  const byId = new Map(out.map((one) => [one.person.id, one]));
  return plan(neutral, from, now).flatMap((message): NotArrived[] => {
    const { slot, kind, personId, due } = message;
    const one = byId.get(personId);
    const category = one && BY_REACH[one.state];
    const since = instantOf(due, facts.programme.timeZone);
    if (one === undefined || category === undefined || told.has(slot) || !WORKPLACE_KINDS.includes(kind)) return [];
    if (one.since !== undefined && since < one.since) return [];
    const line = { id: slot, category, kind: kind as KindId, name: one.person.name, count: 1, since };
    return [{ ...line, deliveries: [], byCalendar: true, mayBeSentAgain: false }];
  });
}
