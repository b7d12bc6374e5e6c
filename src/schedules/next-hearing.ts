import type { Person } from '../programme/people';
import { type Facts, settingsOf } from './facts';
import { addDays, minutesOf, wallTimeOf, type LocalMoment } from './local-time';
import { isClear, isHereOn, mayHearAtMoment, messageHours } from './working-hours';

/** A wait longer than this is no wait. */
const MOST_DAYS_AHEAD = 42;

/**
 * The first local moment, `from` included, at which a message may reach the person: a day of theirs on which they are here and have no
 * pause, inside their hours, ten minutes from everything in `taken`. `undefined` when six weeks have none. A stop is not looked at.
 */
export function nextHearing(
  facts: Facts,
  person: Person,
  from: LocalMoment,
  taken: readonly LocalMoment[] = [],
): LocalMoment | undefined {
  for (let ahead = 0; ahead <= MOST_DAYS_AHEAD; ahead += 1) {
    const on = addDays(from.on, ahead);
    if (!hearsOn(facts, person, on)) continue;
    const first = firstOn(facts, person, { on, at: ahead === 0 ? from.at : '00:00' }, taken);
    if (first !== undefined) return first;
  }
  return undefined;
}

function hearsOn(facts: Facts, person: Person, on: string): boolean {
  const { pausedUntilOn } = settingsOf(facts, person);
  return isHereOn(facts, person, on) && (pausedUntilOn === undefined || on > pausedUntilOn);
}

function firstOn(
  { programme }: Facts,
  person: Person,
  from: LocalMoment,
  taken: readonly LocalMoment[],
): LocalMoment | undefined {
  const { earliest, latest } = messageHours(person, programme);
  for (let at = Math.max(minutesOf(from.at), minutesOf(earliest)); at <= minutesOf(latest); at += 1) {
    const moment = { on: from.on, at: wallTimeOf(at) };
    if (mayHearAtMoment(person, programme, moment) && isClear(taken, moment)) return moment;
  }
  return undefined;
}
