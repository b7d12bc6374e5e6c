import type { DaySpan } from '../dialogs/absence/decide-absence';
import { addDays, addWeeks, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { weekShown } from '../schedules/refresh';
import { TEAM } from '../schedules/team';
import type { Store } from '../store/store';
import type { Turn } from './turn';

/** A week's card says what comes until the next one: at most three weeks on. Who will be away hears of those weeks' meetings before they go. */
const CARD_REACHES_WEEKS = 3;

/** Long enough for the card of this week and for reminders, which are sent at most two weeks before their meeting. */
const SENT_DAYS_BEFORE = 15;

/** Marks the cards that show who comes on these days as out of date: the team's counts, and the person's own reminder. Nobody else's shows it. */
export async function markCardsOfDays(
  store: Store,
  { actor, facts, now }: Turn,
  { fromOn, toOn }: DaySpan,
): Promise<void> {
  const { timeZone } = facts.programme;
  const today = localMomentOf(now, timeZone).on;
  const from = instantOf({ on: addDays(today, -SENT_DAYS_BEFORE), at: '00:00' }, timeZone);
  const [first, last] = [addWeeks(isoWeekOf(fromOn), -CARD_REACHES_WEEKS), isoWeekOf(toOn)];
  const isOfThem = (week: string | undefined) => week !== undefined && first <= week && week <= last;
  const slots: string[] = [];
  for (const personId of [TEAM, actor.id]) {
    const sent = await store.listDeliveries({ personId, states: ['sent'], from, to: now });
    slots.push(...sent.filter((one) => isOfThem(weekShown(one))).map(({ slot }) => slot));
  }
  if (slots.length > 0) await store.markStale(slots, now);
}
