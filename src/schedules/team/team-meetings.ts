import { belongsTo } from '../../programme/belongs-to';
import type { Meeting, Programme } from '../../programme/programme';
import type { Facts } from '../facts';
import { instantOf, isDate, isoWeekOf } from '../local-time';
import { occurrencesOf, type Occurrence } from '../occurrences';

/**
 * The meetings that may stand in the team's chat: those that the programme says, and of those only what is for the whole project group and about
 * nobody in particular. A slip in the file shows no evaluation and no sparring.
 */
export function teamMeetings(programme: Programme): Meeting[] {
  return programme.meetings.filter(
    (meeting) =>
      meeting.inTeamChat &&
      meeting.focus === undefined &&
      meeting.withEach === undefined &&
      meeting.timesAgreedBy === undefined &&
      meeting.timeSetAsideBy === undefined &&
      meeting.onEqualTerms === undefined &&
      programme.projectGroup.roles.every((role) => belongsTo(programme, { role }, meeting.id)),
  );
}

/**
 * An occurrence that the team's chat may show, wherever it has been moved to and also called off; `undefined` for every other name: peer
 * meetings, sparring, evaluation, and what is nothing.
 */
export function findTeamOccurrence(facts: Facts, occurrenceId: string): Occurrence | undefined {
  const change = facts.meetingChanges.find((one) => one.occurrenceId === occurrenceId);
  const on = change?.on ?? firstDate(occurrenceId);
  if (!isDate(on)) return undefined;
  return teamMeetings(facts.programme)
    .flatMap((meeting) => occurrencesOf(facts, meeting, isoWeekOf(on)))
    .find(({ id }) => id === occurrenceId);
}

/** The local date by which an occurrence is named: when the programme has it, or when it was first set to. */
export function firstDate(occurrenceId: string): string {
  return occurrenceId.slice(occurrenceId.lastIndexOf('.') + 1);
}

/** When an occurrence begins. UTC. */
export function startOf({ programme }: Pick<Facts, 'programme'>, { on, from }: Pick<Occurrence, 'on' | 'from'>): Date {
  return instantOf({ on, at: from }, programme.timeZone);
}
