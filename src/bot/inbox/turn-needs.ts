import type { Activity } from 'botbuilder';
import { welcomeOccasion } from '../../dialogs/set-up/information';
import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { slotId } from '../../schedules/slot-id';
import type { TurnNeeds } from '../../store/store';
import { matchCommand } from '../answer-text';
import type { AppDeps } from '../deps';
import { statusSpan } from '../status-read';
import { turnSpan } from '../turn';
import type { ActivityKeys } from './activity-keys';
import { askEarlier } from './find-earlier';

/** What a known person's turn is going to ask the store for, so that it is read in one go. What it asks beyond that is read then. */
export function turnNeeds(
  deps: Pick<AppDeps, 'workplace' | 'timeMachine'>,
  actor: Person,
  { type, text }: Pick<Activity, 'type' | 'text'>,
  keys: ActivityKeys | undefined,
  now: Date,
): TurnNeeds {
  const { workplace } = deps;
  const week = isoWeekOf(localMomentOf(now, workplace.programme.timeZone).on);
  const isWritten = type === 'message' && Boolean(text);
  return {
    personId: actor.id,
    activity: keys && askEarlier(keys, now),
    around: turnSpan(workplace, now),
    pressed: keys?.press?.slot,
    written: isWritten
      ? { slot: slotId('welcome', actor.id, welcomeOccasion(actor.role)), weeks: [week, addWeeks(week, -1)] }
      : undefined,
    status: isWritten && asksForStatus(deps, actor, text) ? statusSpan(workplace, now) : undefined,
  };
}

/** Who asks in other words gets the same answer, from a read of its own. */
function asksForStatus(deps: Pick<AppDeps, 'timeMachine'>, actor: Person, text: string): boolean {
  return mayDo(actor, 'see-status') && matchCommand(deps, text)?.tellsStatus === true;
}
