import type { TeamMeetingView } from '../../cards/team-meeting-card';
import { ownOccurrence, wordOf } from '../../dialogs/attendance/own-meetings';
import { rsvpCounts, rsvpOf, type Rsvp } from '../../dialogs/attendance/rsvp';
import type { Meeting } from '../../programme/programme';
import { peopleWith, settingsOf, type Facts } from '../facts';
import { isoWeekOf, localMomentOf } from '../local-time';
import type { Occurrence } from '../occurrences';
import { seriesDates } from '../series';
import { firstDate, startOf } from './team-meetings';

/** All that the team's chat sees of a meeting at an instant. Pure. */
export function teamMeetingView(facts: Facts, one: Occurrence, now: Date): TeamMeetingView {
  const meeting = facts.programme.meetings.find(({ id }) => id === one.meetingId);
  if (meeting === undefined) throw new Error('an occurrence of no meeting');
  const { coming, notComing, unsure } = rsvpCounts(facts, one.id);
  const { on, from, to, state, place, extraLine } = one;
  return {
    title: meeting.title,
    on,
    from,
    to,
    state,
    before: plannedBefore(meeting, one),
    volunteersUntil: volunteersUntil(facts, one),
    place,
    extraLine,
    hasBegun: startOf(facts, one) <= now,
    counts: { coming, 'not-coming': notComing, unsure },
    names: {
      coming: named(facts, one, 'coming'),
      'not-coming': named(facts, one, 'not-coming'),
      unsure: named(facts, one, 'unsure'),
    },
    thisYear: localMomentOf(now, facts.programme.timeZone).on.slice(0, 4),
  };
}

/**
 * Those who have answered this themselves and have chosen to stand there by name, in the order of the people file. An absence told elsewhere
 * counts, and names nobody.
 */
function named(facts: Facts, one: Occurrence, answer: Rsvp): string[] {
  return facts.people
    .filter((person) => settingsOf(facts, person).nameInTeamChat && ownOccurrence(facts, person, one.id) !== undefined)
    .filter((person) => wordOf(facts, person.id, one)?.rsvp === answer && rsvpOf(facts, person, one) === answer)
    .map(({ name }) => name);
}

function volunteersUntil(facts: Facts, one: Occurrence): string | undefined {
  const [volunteer] = peopleWith(facts, 'volunteer');
  const theirs = volunteer === undefined ? undefined : ownOccurrence(facts, volunteer, one.id);
  return theirs === undefined || theirs.to === one.to ? undefined : theirs.to;
}

/** When the programme has it, if that is not when it is now; `undefined` also for one that was first set by somebody. */
function plannedBefore(meeting: Meeting, one: Occurrence): TeamMeetingView['before'] {
  const { from, to } = meeting;
  const on = firstDate(one.id);
  if (from === null || to === null || !seriesDates(meeting, isoWeekOf(on)).includes(on)) return undefined;
  return on === one.on && from === one.from && to === one.to ? undefined : { on, from, to };
}
