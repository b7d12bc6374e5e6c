import { createEvents, type EventAttributes } from 'ics';
import type { Person } from '../programme/people';
import type { Facts } from './facts';
import { settingsOf } from './facts';
import { addWeeks, instantOf, isoWeekOf, localMomentOf } from './local-time';
import { allOccurrencesFor, type Occurrence } from './occurrences';

/** How far ahead the file reaches, in ISO weeks, the current one included. */
export const WEEKS_IN_FILE = 9;

/**
 * A person's own coming meetings as an iCalendar file (RFC 5545), times in UTC. Neutral: the kind of meeting and nothing more, marked private,
 * because others may look into a calendar. Fetched again it changes the same entries: each has the occurrence's name for life and its revision,
 * and one that was called off says so.
 *
 * @throws when the library refuses an event, which would be a fault of ours.
 */
export function calendarFile(facts: Facts, person: Person, now: Date): string {
  const { value, error } = createEvents(eventsOf(facts, person, now), {
    productId: '-//Medspiller//DA',
    method: 'PUBLISH',
  });
  if (value == null) throw new Error('no calendar file', { cause: error });
  // The library stamps with the machine's time; here the one clock counts.
  return value.replace(/DTSTAMP:\d{8}T\d{6}Z/g, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`);
}

function eventsOf(facts: Facts, person: Person, now: Date): EventAttributes[] {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  return Array.from({ length: WEEKS_IN_FILE }, (_, ahead) => addWeeks(week, ahead))
    .flatMap((one) => allOccurrencesFor(facts, person, one))
    .filter(({ on, to }) => instantOf({ on, at: to }, timeZone) > now)
    .map((one) => eventOf(facts, person, one));
}

function eventOf(facts: Facts, person: Person, one: Occurrence): EventAttributes {
  const { timeZone } = facts.programme;
  const utc = (at: string) => instantOf({ on: one.on, at }, timeZone).getTime();
  const meeting = facts.programme.meetings.find(({ id }) => id === one.meetingId);
  return {
    uid: `${one.id}.${person.id}@medspiller`,
    sequence: one.revision,
    title: meeting?.title[settingsOf(facts, person).language] ?? one.meetingId,
    start: utc(one.from),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utc(one.to),
    endInputType: 'utc',
    endOutputType: 'utc',
    status: one.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    classification: 'PRIVATE',
    ...(one.place === undefined ? {} : { location: one.place.replace(/[\p{Cc}\p{Cf}]/gu, ' ') }),
  };
}
