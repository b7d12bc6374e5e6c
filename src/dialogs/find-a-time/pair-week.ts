import { WEEKDAYS } from '../../programme/people';
import { weekLoad } from '../../programme/week-load';
import type { Facts } from '../../schedules/facts';
import { dayInWeek } from '../../schedules/local-time';
import { occurrencesFor } from '../../schedules/occurrences';
import { breakOf } from '../../schedules/working-hours';
import { sharedHours, type Span } from './shared-hours';
import type { Pair } from './time-option';

/** One date as the two have it together. Only for deciding: nothing of it is ever shown. */
export interface PairDay {
  on: string;
  /** The hours that both have; `undefined` when there are none. */
  hours: Span | undefined;
  /** The meetings of either. One that the two have with each other is not among them: a new time takes its place. */
  meetings: readonly Span[];
  /** The breaks of either that have a fixed time. */
  breaks: readonly Span[];
  /** How many minutes the peer's day has left; below 0 when it holds too much already. */
  leftMinutes: number;
}

/** The seven dates of an ISO week for two people. */
export function pairWeek(facts: Facts, { peer, volunteer }: Pair, week: string): PairDay[] {
  const others = facts.peerMeetings.filter(
    (one) => !(one.week === week && one.peerId === peer.id && one.volunteerId === volunteer.id),
  );
  const without = { ...facts, peerMeetings: others };
  const meetings = [peer, volunteer].flatMap((person) => occurrencesFor(without, person, week));
  const breaks = [peer, volunteer].flatMap((person) => breakOf(person, facts.programme) ?? []);
  const { days } = weekLoad(without, peer, week);
  return WEEKDAYS.map((weekday) => dayInWeek(week, weekday)).map((on) => ({
    on,
    hours: sharedHours(facts, { peer, volunteer }, on),
    meetings: meetings.filter((one) => one.on === on),
    breaks,
    leftMinutes: days.find((day) => day.on === on)?.leftMinutes ?? 0,
  }));
}
