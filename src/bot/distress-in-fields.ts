import type { AdaptiveCard } from '../cards/adaptive-card';
import { readDistress } from '../dialogs/help-now/detect';
import type { Person } from '../programme/people';
import { localMomentOf } from '../schedules/local-time';
import type { AppDeps } from './deps';
import { isToday, parsePress, slotOwner } from './handlers/press-handler';
import { helpOffer } from './help-offer';

/** The fields of our forms in which people write. */
const WRITTEN_IN = ['words', 'what'] as const;

/**
 * The offer of help for words of distress in a field of a form, made without the store: for when that fails, or takes long. `undefined` for any other press,
 * and for one on somebody else's card.
 */
export function offerForFields(
  { workplace: { programme }, clock }: Pick<AppDeps, 'workplace' | 'clock'>,
  actor: Person,
  data: unknown,
): AdaptiveCard | undefined {
  const press = parsePress(data);
  if (press === undefined || slotOwner(press) !== actor.id || !isToday(press)) return undefined;
  const fields = press as Record<string, unknown>;
  const written = WRITTEN_IN.map((name) => fields[name]).filter((words) => typeof words === 'string');
  if (written.length === 0) return undefined;
  const distress = readDistress(written.join('. '));
  const today = localMomentOf(clock.now(), programme.timeZone).on;
  return distress && helpOffer(distress, programme, actor, today, actor.language).card;
}
