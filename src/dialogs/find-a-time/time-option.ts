import type { Person } from '../../programme/people';
import type { LocalMoment } from '../../schedules/local-time';
import type { Proposal } from '../../store/store';

/** One possible time: local date and wall times. It says nothing about why another time is not among those offered. */
export type TimeOption = Proposal['options'][number];

/** The two who meet. */
export interface Pair {
  peer: Person;
  volunteer: Person;
}

/** Sorts by date and start. */
export function byTime(one: TimeOption, other: TimeOption): number {
  return `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`);
}

/** True when the two share a minute. */
export function overlap(one: TimeOption, other: TimeOption): boolean {
  return one.on === other.on && one.from < other.to && other.from < one.to;
}

/** True when they are the same time. */
export function isSame(one: TimeOption, other: TimeOption): boolean {
  return one.on === other.on && one.from === other.from && one.to === other.to;
}

/** True when it has begun at a local moment. */
export function hasBegun({ on, from }: TimeOption, moment: LocalMoment): boolean {
  return `${on} ${from}` <= `${moment.on} ${moment.at}`;
}

/** The name of an option's field on a card: `on-2026-03-04-1200`. By the time itself, so that an answer never lands on another one. */
export function fieldOf({ on, from }: TimeOption): string {
  return `on-${on}-${from.replace(':', '')}`;
}

/** The options that are still to come at a local moment, each with the name of its field. */
export function offeredTimes(options: readonly TimeOption[], moment: LocalMoment): (TimeOption & { field: string })[] {
  return options.filter((option) => !hasBegun(option, moment)).map((option) => ({ ...option, field: fieldOf(option) }));
}
