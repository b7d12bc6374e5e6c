import type { AdaptiveCard } from '../../cards/adaptive-card';
import { isOpen, nextStep } from '../../dialogs/find-a-time/rounds';
import type { Pair } from '../../dialogs/find-a-time/time-option';
import type { Person } from '../../programme/people';
import { addWeeks, weekNumber } from '../../schedules/local-time';
import { findATimeTexts } from '../../text/find-a-time';
import type { Turn } from '../turn';
import { currentWeek } from '../week-message';
import { meetingOf, pairOf, proposalsOf } from './between-two';
import { linesCard, newTimesCard, placeCard, timeNow, timesBeside } from './place';

/** Where no week is named, a time is looked for in so many. */
const WEEKS_AHEAD = 3;

/** As far ahead as a peer meeting can be set. */
const FARTHEST_WEEKS = 15;

/**
 * What somebody sees who wants to find a time: the question that is open already, or three times nobody has been asked about. Keeps nothing.
 *
 * @param week - the ISO week; without it the first one without a time in which there is one.
 */
export async function openFindATime(
  turn: Turn,
  partner: Person,
  week: string | undefined,
  slot: string,
): Promise<AdaptiveCard> {
  const pair = pairOf(turn.actor, partner);
  const texts = findATimeTexts[turn.language];
  if (week !== undefined) {
    return (await inWeek(turn, pair, week, slot)) ?? linesCard(turn, [noRoomIn(turn, week), texts.talk], slot);
  }
  const open = (await turn.deps.store.listOpenProposals(turn.actor.id)).find(
    (one) => one.peerId === pair.peer.id && one.volunteerId === pair.volunteer.id && isOpen(one, turn.facts, turn.now),
  );
  if (open !== undefined) return placeCard(turn, open, slot);
  for (let ahead = 0; ahead < WEEKS_AHEAD; ahead += 1) {
    const next = addWeeks(currentWeek(turn), ahead);
    const hasTime = meetingOf(turn.facts, pair, next) !== undefined;
    const card = hasTime ? undefined : await inWeek(turn, pair, next, slot, { orElse: 'nothing' });
    if (card !== undefined) return card;
  }
  return linesCard(turn, [texts.noRoomSoon, texts.talk], slot);
}

/** The same for the two who have been told that it came to no time; if they have found one since, they see that. */
export async function openAgain(turn: Turn, partner: Person, week: string, slot: string): Promise<AdaptiveCard> {
  const found = timeNow(turn, pairOf(turn.actor, partner), week);
  return found === undefined ? openFindATime(turn, partner, week, slot) : linesCard(turn, found, slot);
}

/** What is said when a week has no time for two people, whatever the cause. */
export function noRoomIn({ language }: Turn, week: string): string {
  return findATimeTexts[language].noRoom({ week: weekNumber(week) });
}

async function inWeek(
  turn: Turn,
  pair: Pair,
  week: string,
  slot: string,
  { orElse }: { orElse: 'talk' | 'nothing' } = { orElse: 'talk' },
): Promise<AdaptiveCard | undefined> {
  const { deps, facts, now } = turn;
  if (week > addWeeks(currentWeek(turn), FARTHEST_WEEKS)) return undefined;
  const step = nextStep(await proposalsOf(deps.store, pair, week), pair, week, facts, now);
  if (step.kind === 'continue') return placeCard(turn, step.proposal, slot);
  if (step.kind === 'talk')
    return orElse === 'talk' ? linesCard(turn, [findATimeTexts[turn.language].talk], slot) : undefined;
  const options = timesBeside(turn, pair, week, step.refused);
  return options.length === 0 ? undefined : newTimesCard(turn, { pair, week, options }, slot);
}
