import { WEEK_CARD_KINDS, weekCard, type WeekCardLook } from '../cards/week-card';
import { mayDo } from '../programme/access';
import { comingInWeek, comingUntilNextPlan } from '../schedules/coming';
import { closesWords } from '../schedules/kinds/check-in';
import type { Coming, KindId } from '../schedules/kinds/message-kind';
import { addWeeks, dayInWeek, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import type { Message } from '../schedules/messenger';
import { weekView } from '../schedules/week-view';
import type { Delivery } from '../store/store';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { replyTexts } from '../text/replies';
import { weekTexts } from '../text/week';
import { openCheckIns } from './check-in-turn';
import type { Turn } from './turn';

/** The person's own week as a message of its own. */
export async function weekMessage(turn: Turn, week = currentWeek(turn)): Promise<Message> {
  return { card: await weekCardFor(turn, week, `my-week:${turn.actor.id}:${week}`, { unfolded: true }) };
}

/** A person's week card as it is now. */
export async function weekCardFor(
  turn: Turn,
  week: string,
  slot: string,
  look: WeekCardLook = {},
): Promise<AdaptiveCard> {
  const { facts, actor, now, language } = turn;
  const open = await turn.deps.store.listOpen(actor.id);
  const coming = comingIn(turn, week, open);
  const [checkIn] = mayDo(actor, 'answer-check-in') && week === currentWeek(turn) ? await openCheckIns(turn) : [];
  const uncertain = look.notice === undefined ? uncertainOwn(turn, week, open) : undefined;
  return weekCard(weekView(facts, actor, week, now, coming), slot, language, {
    ...look,
    uncertain,
    cameByItself: WEEK_CARD_KINDS.find((kind) => slot.startsWith(`${kind}:`)),
    quiet: turn.settings.stopped ? replyTexts[language].stoppedNow : undefined,
    maySetTimes: mayDo(actor, 'set-peer-meeting') && week >= currentWeek(turn),
    openCheckIn: checkIn === undefined ? undefined : closesWords(facts, checkIn, language),
  });
}

/** What will still come: in this week until the next week card, in a later one all of it, in an earlier one nothing is said. */
function comingIn({ facts, actor, now }: Turn, week: string, open: readonly Delivery[]): Coming[] | undefined {
  const current = currentWeek({ facts, now });
  if (week === current) return comingUntilNextPlan(facts, actor, now, open);
  return week < current ? undefined : comingInWeek(facts, actor, week);
}

/** The ISO week people are in. */
export function currentWeek({ facts, now }: Pick<Turn, 'facts' | 'now'>): string {
  return isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
}

/** What may not have reached the person themselves is said to them and to nobody else, with a way to have it once more while it is of use. */
function uncertainOwn(
  { facts, language, now }: Turn,
  week: string,
  open: readonly Delivery[],
): WeekCardLook['uncertain'] {
  const { timeZone } = facts.programme;
  const from = instantOf({ on: dayInWeek(week, 'monday'), at: '00:00' }, timeZone);
  const to = instantOf({ on: dayInWeek(addWeeks(week, 1), 'monday'), at: '00:00' }, timeZone);
  const first = open.find(({ state, dueAt }) => state === 'uncertain' && dueAt >= from && dueAt < to);
  if (first === undefined) return undefined;
  return {
    words: replyTexts[language].uncertain({ what: weekTexts[language].comingKinds[first.kind as KindId] }),
    slot: first.slot,
    version: first.endedAt?.getTime() ?? 0,
    isOfUse: first.usefulUntil > now,
  };
}
