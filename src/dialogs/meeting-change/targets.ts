import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import type { Facts } from '../../schedules/facts';
import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { onClosedDays } from '../../schedules/meetings-on-closed-days';
import { allOccurrencesFor, occurrencesOf, PEER_MEETING } from '../../schedules/occurrences';
import type { Target } from './change-decision';

/** A new time more than this ahead is more likely a slip than a plan. */
export const DAYS_AHEAD = 120;

const WEEKS_AHEAD = Math.ceil(DAYS_AHEAD / 7);

/** The occurrences of a meeting of the programme that have not begun, in order of time, with the called off ones and those on closed days. */
export function targetsOf(facts: Facts, meeting: Meeting, now: Date): Target[] {
  const weeks = weeksAhead(facts, now);
  const fallen = weeks.flatMap((week) => fallenOut(facts, meeting, week));
  const known = weeks.flatMap((week) => occurrencesOf(facts, meeting, week));
  return toCome(facts, [...known, ...fallen], now);
}

/** A person's own peer meetings that have not begun, in order of time, with the called off ones. */
export function peerTargetsOf(facts: Facts, actor: Person, now: Date): Target[] {
  const own = weeksAhead(facts, now).flatMap((week) => allOccurrencesFor(facts, actor, week));
  return toCome(
    facts,
    own.filter(({ meetingId }) => meetingId === PEER_MEETING),
    now,
  );
}

function fallenOut(facts: Facts, meeting: Meeting, week: string): Target[] {
  return onClosedDays(facts, meeting, week).map(({ id, on, from, to }) => ({
    id,
    meetingId: meeting.id,
    ...{ on, from, to },
    withPersonId: undefined,
    state: 'closed',
    place: meeting.place ?? undefined,
    extraLine: undefined,
    remind: true,
    revision: 0,
  }));
}

function weeksAhead(facts: Facts, now: Date): string[] {
  const current = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  return Array.from({ length: WEEKS_AHEAD + 1 }, (_, ahead) => addWeeks(current, ahead));
}

function toCome(facts: Facts, targets: readonly Target[], now: Date): Target[] {
  const { on, at } = localMomentOf(now, facts.programme.timeZone);
  return targets
    .filter((one) => `${one.on} ${one.from}` > `${on} ${at}`)
    .sort((one, other) => `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`));
}
