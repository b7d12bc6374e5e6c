import type { AdaptiveCard } from '../cards/adaptive-card';
import { nextWeeksCard } from '../cards/next-weeks-card';
import { localMomentOf } from '../schedules/local-time';
import { nextWeeks } from '../schedules/next-weeks';
import type { Turn } from './turn';

/** The next four weeks as they stand now, as a card of the actor's own. */
export function nextWeeksCardFor(turn: Turn, notice?: string): AdaptiveCard {
  const { facts, actor, now, language } = turn;
  const { on } = localMomentOf(now, facts.programme.timeZone);
  return nextWeeksCard(nextWeeks(facts, actor, now), `next-weeks:${actor.id}:${on}`, language, notice);
}
