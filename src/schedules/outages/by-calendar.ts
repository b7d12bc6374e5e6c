import { INFORMATION_VERSION } from '../../dialogs/set-up/information';
import { defaultSettings } from '../../store/store';
import type { Facts } from '../facts';
import type { Incident } from '../outage';
import { plan, type PlannedMessage } from '../plan';
import { TEAM } from '../team';
import { endOf, itemOf, outdoneSlots } from './touched';
import type { ToldItem } from './told';

/** A line of the calendar's, and when it was due. UTC. */
export type CalendarItem = ToldItem & { dueAt: Date };

/** A message that leaves so soon after its time is not late. */
export const IN_TIME_MS = 10 * 60_000;

/**
 * What the calendar had for the peers and the team's chat while the bot did not run, whatever anybody has chosen: absences, pauses, stops and low
 * energy look like nothing (docs/decisions/0007, rule 1 and 12). One line for all to whom the same was to come. Pure.
 */
export function touchedByCalendar(facts: Facts, incidents: readonly Incident[], now: Date): CalendarItem[] {
  const neutral = withoutChoices(facts);
  const planned = incidents.flatMap((incident) => plan(neutral, incident.from, lastLate(incident)));
  const lines = new Map<string, CalendarItem>();
  for (const receiver of [...neutral.people.map(({ id }) => id), TEAM]) {
    const theirs = planned.filter(({ personId }) => personId === receiver);
    for (const item of itemsOf(neutral, theirs, now)) {
      const key = `${item.due.on} ${item.due.at} ${item.kind}`;
      if (!lines.has(key)) lines.set(key, item);
    }
  }
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

/** The last time of a message that was late because of this. */
export function lastLate({ what, to }: Incident): Date {
  return what === 'stopped' ? new Date(to.getTime() - IN_TIME_MS) : to;
}

function withoutChoices(facts: Facts): Facts {
  const people = facts.people.filter(({ role }) => role === 'peer');
  const settings = people.map((person) => ({
    ...defaultSettings(person),
    checkIns: 'yes' as const,
    informedVersion: INFORMATION_VERSION,
  }));
  return {
    ...facts,
    people,
    settings: new Map(settings.map((one) => [one.personId, one])),
    absences: [],
    peerMeetings: [],
    attendance: [],
  };
}

function itemsOf(facts: Facts, planned: readonly PlannedMessage[], now: Date): CalendarItem[] {
  const person = facts.people.find(({ id }) => id === planned[0]?.personId);
  if (person === undefined) {
    return planned.map((one) => {
      const end = now > one.usefulUntil ? 'missed' : 'comes';
      return { ...itemOf(facts, one, end), dueAt: one.dueAt };
    });
  }
  const outdone = outdoneSlots(planned);
  return planned.flatMap((one) => {
    const waiting = { ...one, payload: undefined, notBefore: undefined };
    const end = endOf(facts, person, waiting, now, outdone.has(one.slot));
    return end === undefined ? [] : [{ ...itemOf(facts, one, end), dueAt: one.dueAt }];
  });
}
