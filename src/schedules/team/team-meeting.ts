import { meetingGoneCard } from '../../cards/meeting-gone-card';
import { teamMeetingCard } from '../../cards/team-meeting-card';
import type { Person } from '../../programme/people';
import type { Facts } from '../facts';
import { isoWeekOf, localMomentOf, minutesOf, wallTimeOf } from '../local-time';
import { occurrencesOf } from '../occurrences';
import { slotId } from '../slot-id';
import { hearingTimeOn, workingDayBefore } from '../working-hours';
import { teamMeetingView } from './team-meeting-view';
import { findTeamOccurrence, firstDate, startOf, teamMeetings } from './team-meetings';
import { TEAM, type TeamMessageKind } from './team-message-kind';

/** A reminder is of use until half an hour before the meeting begins (docs/decisions/0007, rule 7). */
const USEFUL_BEFORE_START_MINUTES = 30;

/** The chat hears on the working days and at the time of the peers, whoever is away. */
export const PEER_ROLE: Person = { id: TEAM, name: '', role: 'peer', language: 'da', showWhenDone: false };

/** The chat has readers of both languages and no way to ask; the workplace is Danish. */
const TEAM_LANGUAGE = 'da';

/** A meeting of the whole project group, told in the team's chat on the last working day before it. One card a meeting, for life. */
export const teamMeetingKind: TeamMessageKind = {
  id: 'team-meeting',

  occasionsIn(facts, week) {
    return teamMeetings(facts.programme)
      .flatMap((meeting) => occurrencesOf(facts, meeting, week))
      .filter(({ state, remind }) => state === 'stands' && remind)
      .flatMap((one) => {
        const on = workingDayBefore(facts, PEER_ROLE, one.on);
        if (on === undefined) return [];
        const at = hearingTimeOn(PEER_ROLE, facts.programme, on, facts.programme.messages.tomorrow.at);
        if (at === undefined) return [];
        const until = wallTimeOf(Math.max(0, minutesOf(one.from) - USEFUL_BEFORE_START_MINUTES));
        return [{ occasion: one.id, due: { on, at }, usefulUntil: { on: one.on, at: until } }];
      });
  },

  weekShown: (occasion) => isoWeekOf(firstDate(occasion)),

  message({ facts, occasion, slot, now, remake }) {
    const one = findTeamOccurrence(facts, occasion);
    // Other files have it on another day, under another name.
    if (one === undefined) return remake ? { card: meetingGoneCard(undefined, TEAM_LANGUAGE, '') } : undefined;
    return { card: teamMeetingCard(teamMeetingView(facts, one, now), slot, TEAM_LANGUAGE) };
  },
};

/** The name of the card of one occurrence, for life. */
export function teamMeetingSlot(occurrenceId: string): string {
  return slotId(teamMeetingKind.id, TEAM, occurrenceId);
}

/**
 * The cards whose meeting has begun in (after, until]: from then on they have no buttons and no names.
 *
 * @param after - exclusive, UTC. @param until - inclusive, UTC.
 */
export function teamCardsBegun(facts: Facts, after: Date, until: Date): string[] {
  const { programme } = facts;
  const weeks = new Set([after, until].map((at) => isoWeekOf(localMomentOf(at, programme.timeZone).on)));
  return teamMeetings(programme)
    .flatMap((meeting) => [...weeks].flatMap((week) => occurrencesOf(facts, meeting, week)))
    .filter((one) => startOf(facts, one) > after && startOf(facts, one) <= until)
    .map(({ id }) => teamMeetingSlot(id));
}
