import { z } from 'zod';
import { notHereCard } from '../../cards/not-here-card';
import type { Person } from '../../programme/people';
import type { Delivery, PlannedDelivery } from '../../store/store';
import { findPerson, settingsOf, type Facts } from '../facts';
import { instantOf, isoWeekOf, localMomentOf, type LocalMoment } from '../local-time';
import { allOccurrencesFor, PEER_MEETING, type Occurrence } from '../occurrences';
import { slotId } from '../slot-id';
import type { MessageKind } from './message-kind';

const meetingSchema = z.object({
  id: z.string(),
  meetingId: z.string(),
  on: z.string(),
  from: z.string(),
  to: z.string(),
});
const payloadSchema = z.object({
  /** Who is away: a person id. */
  who: z.string(),
  /** `here`: it was said that they are away, and now they come after all. */
  state: z.enum(['away', 'here']),
  meetings: z.array(meetingSchema).min(1),
});

/** What a message of this kind tells: who does not come, or comes after all, and to which meetings. Never a reason. */
export type NotHere = z.infer<typeof payloadSchema>;

/**
 * Tells one person that another does not come to the meetings they would have had together, all of them in one message. Sent when the one who
 * is away has asked for it, and never otherwise.
 */
export const notHereKind: MessageKind = {
  id: 'not-here',
  nature: 'change',
  roles: ['peer', 'volunteer', 'coordinator', 'developmentLeader'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,

  occasionsIn: () => [],

  message({ facts, person, now, payload }) {
    const told = parseNotHere(payload);
    const absent = findPerson(facts, told.who);
    if (absent === undefined) return undefined;
    const local = localMomentOf(now, facts.programme.timeZone);
    const isKnown = ({ meetingId }: { meetingId: string }) =>
      facts.programme.meetings.some(({ id }) => id === meetingId);
    const meetings = told.meetings
      .filter(isKnown)
      .filter((one) => `${one.on} ${one.from}` > `${local.on} ${local.at}` && !isGone(facts, absent, one))
      .map((one) => ({ ...one, title: titleOf(facts, one.meetingId) }));
    if (meetings.length === 0) return undefined;
    const { language } = settingsOf(facts, person);
    // Whoever runs the meeting in the peer's place hears that its volunteers have not been told (docs/decisions/0007, rule 3: no names).
    const passOn =
      told.state === 'away' && person.role === 'coordinator' && meetings.some((one) => hasVolunteers(facts, one));
    const view = { name: absent.name, state: told.state, meetings, passOn, thisYear: local.on.slice(0, 4) };
    return { card: notHereCard(view, language) };
  },
};

/** One message of this kind, due at a local moment and of use until the last meeting begins. `number` tells several of one span apart. */
export function notHereDelivery(
  facts: Facts,
  told: {
    receiver: Person;
    absent: Person;
    state: NotHere['state'];
    meetings: readonly Pick<Occurrence, 'id' | 'meetingId' | 'on' | 'from' | 'to'>[];
    at: LocalMoment;
    number: number;
  },
): PlannedDelivery {
  const { timeZone } = facts.programme;
  const { receiver, absent, state, at, number } = told;
  const meetings = told.meetings.map(({ id, meetingId, on, from, to }) => ({ id, meetingId, on, from, to }));
  const last = meetings.at(-1);
  if (last === undefined) throw new Error('a word about no meeting');
  const occasion = `${absent.id}.${meetings[0]?.on}.${number}`;
  return {
    slot: slotId('not-here', receiver.id, occasion),
    kind: 'not-here',
    personId: receiver.id,
    occasion,
    dueAt: instantOf(at, timeZone),
    usefulUntil: instantOf({ on: last.on, at: last.from }, timeZone),
    payload: JSON.stringify({ who: absent.id, state, meetings } satisfies NotHere),
  };
}

/** What a delivery of this kind tells. Throws when the row is bent: only we write them. */
export function parseNotHere(payload: string | undefined): NotHere {
  return payloadSchema.parse(JSON.parse(payload ?? 'null'));
}

/**
 * The ids of the meetings that a receiver knows, or is about to hear, that somebody does not come to: said and not taken back. What never
 * left counts for nothing.
 */
export function toldAway(deliveries: readonly Delivery[], who: string): Set<string> {
  const balance = new Map<string, number>();
  for (const delivery of deliveries) {
    if (delivery.kind !== 'not-here' || !REACHES.includes(delivery.state)) continue;
    const told = parseNotHere(delivery.payload);
    if (told.who !== who) continue;
    for (const { id } of told.meetings) balance.set(id, (balance.get(id) ?? 0) + (told.state === 'away' ? 1 : -1));
  }
  return new Set([...balance].filter(([, count]) => count > 0).map(([id]) => id));
}

const REACHES: readonly Delivery['state'][] = ['planned', 'sending', 'sent', 'uncertain'];

/** Called off or moved in the meantime: then there is nothing to tell, and the change has its own message. */
function isGone(facts: Facts, absent: Person, told: NotHere['meetings'][number]): boolean {
  const now = allOccurrencesFor(facts, absent, isoWeekOf(told.on)).find(({ id }) => id === told.id);
  return now !== undefined && (now.state === 'cancelled' || now.on !== told.on);
}

function titleOf({ programme }: Facts, meetingId: string) {
  const meeting = programme.meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined) throw new Error('a word about no meeting of the programme');
  return meeting.title;
}

function hasVolunteers({ programme }: Facts, { meetingId }: NotHere['meetings'][number]): boolean {
  const meeting = programme.meetings.find(({ id }) => id === meetingId);
  return meetingId !== PEER_MEETING && meeting?.audiences.some(({ role }) => role === 'volunteer') === true;
}
