import type { AdaptiveCard } from '../cards/adaptive-card';
import { quietCard } from '../cards/quiet-card';
import { quietView } from '../dialogs/quiet/quiet-view';
import { localMomentOf } from '../schedules/local-time';
import { HEADS_UP_MINUTES } from '../store/store';
import type { Turn } from './turn';

/** The card "Ro" as it is now. */
export function quietCardFor(turn: Turn): AdaptiveCard {
  const { facts, actor, now, language } = turn;
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const view = { ...quietView(facts, actor, now), headsUpChoices: HEADS_UP_MINUTES };
  return quietCard(view, `quiet:${actor.id}:${today}`, language);
}
