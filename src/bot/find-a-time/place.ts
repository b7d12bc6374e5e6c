import type { AdaptiveCard } from '../../cards/adaptive-card';
import { endCard, FIND_A_TIME_VERBS, timesCard, waitingCard } from '../../cards/find-a-time-card';
import { isWrittenTo } from '../../dialogs/find-a-time/is-written-to';
import { proposals } from '../../dialogs/find-a-time/proposals';
import { isOpen, nextStep } from '../../dialogs/find-a-time/rounds';
import { offeredTimes, type Pair, type TimeOption } from '../../dialogs/find-a-time/time-option';
import { localMomentOf, weekNumber } from '../../schedules/local-time';
import type { Proposal } from '../../store/store';
import { daySpanName } from '../../text/dates';
import { findATimeTexts } from '../../text/find-a-time';
import { meetingTimeTexts } from '../../text/meeting-time';
import { replyTexts } from '../../text/replies';
import type { Turn } from '../turn';
import { meetingOf, otherOf, pairIn, proposalsOf } from './between-two';

/** What was wrong with the last try, in the words' names. */
export type Notice = 'missing' | 'otherTimes' | undefined;

/** Times that nobody has been asked about yet, for the one who wants to ask. */
export function newTimesCard(
  turn: Turn,
  { pair, week, options }: { pair: Pair; week: string; options: readonly TimeOption[] },
  slot: string,
  notice?: Notice,
): AdaptiveCard {
  const press = { verb: FIND_A_TIME_VERBS.send, data: { week, with: otherOf(pair, turn.actor).id } };
  return timesCard(
    { ...timesView(turn, pair, week, options, notice), press, askedByOther: false },
    slot,
    turn.language,
  );
}

/** Where a proposal stands, for one of the two: the question, the waiting, or what became of it. The same for the same person every time. */
export async function placeCard(turn: Turn, proposal: Proposal, slot: string, notice?: Notice): Promise<AdaptiveCard> {
  const { actor, facts, now, language } = turn;
  const texts = findATimeTexts[language];
  const pair = pairIn(facts, proposal);
  if (pair === undefined) return linesCard(turn, [texts.closed], slot);
  if (proposal.state === 'settled') return linesCard(turn, timeNow(turn, pair, proposal.week) ?? [texts.closed], slot);
  if (proposal.state === 'none') return noneCard(turn, pair, proposal, slot);
  if (proposal.state === 'withdrawn') return linesCard(turn, [texts.withdrawn], slot);
  if (!isOpen(proposal, facts, now)) return linesCard(turn, timeNow(turn, pair, proposal.week) ?? [texts.over], slot);
  const { id, week, options, createdBy } = proposal;
  const view = timesView(turn, pair, week, options, notice);
  if (proposal.answers[actor.id] === undefined) {
    const press = { verb: FIND_A_TIME_VERBS.answer, data: { id } };
    return timesCard({ ...view, press, askedByOther: createdBy !== actor.id }, slot, language);
  }
  const quiet = turn.settings.stopped ? replyTexts[language].stoppedNow : undefined;
  const may = { isWrittenTo: isWrittenTo(facts, otherOf(pair, actor)), mayWithdraw: createdBy === actor.id };
  return waitingCard({ ...view, ...may, id, quiet, weekCard: weekOfCard(slot) }, slot, language);
}

/** A few lines as a card. */
export function linesCard({ language }: Turn, said: readonly string[], slot: string): AdaptiveCard {
  return endCard({ lines: said, weekCard: weekOfCard(slot) }, slot, language);
}

/** The times that the two may be offered next for a week; `undefined` while a question is open or when they had better talk. */
export async function nextTimes(turn: Turn, pair: Pair, week: string): Promise<TimeOption[] | undefined> {
  const { deps, facts, now } = turn;
  const step = nextStep(await proposalsOf(deps.store, pair, week), pair, week, facts, now);
  return step.kind === 'new' ? timesBeside(turn, pair, week, step.refused) : undefined;
}

/** Times that are neither refused nor the one the two have already. */
export function timesBeside(turn: Turn, pair: Pair, week: string, refused: readonly TimeOption[]): TimeOption[] {
  const { facts, now } = turn;
  const standing = meetingOf(facts, pair, week);
  const not = standing === undefined ? refused : [...refused, standing];
  return proposals(facts, pair.peer, pair.volunteer, week, now, not);
}

async function noneCard(turn: Turn, pair: Pair, { week }: Proposal, slot: string): Promise<AdaptiveCard> {
  const texts = findATimeTexts[turn.language];
  const next = (await nextTimes(turn, pair, week)) ?? [];
  if (next.length === 0) return linesCard(turn, [texts.none, texts.talk], slot);
  const again = { with: otherOf(pair, turn.actor).id, week };
  const view = { lines: [texts.none, texts.again], again, weekCard: weekOfCard(slot) };
  return endCard(view, slot, turn.language);
}

/**
 * What is said when a time has been found. A volunteer whom the bot does not write to hears it from the peer.
 *
 * @param first - what setting the time came to, in words, where it has just been set.
 */
export function settledLines(turn: Turn, pair: Pair, time: TimeOption, first?: string): string[] {
  const { facts, language, actor } = turn;
  const texts = findATimeTexts[language];
  const other = otherOf(pair, actor);
  const when = daySpanName(time.on, time.from, time.to, language, thisYearOf(turn));
  const set = first ?? meetingTimeTexts[language].set({ name: other.name, when });
  return isWrittenTo(facts, other) ? [set] : [set, texts.passOn, texts.passOnSet({ when })];
}

/** The time of the two as it is now: it may have been moved since, or set in another way. */
export function timeNow(turn: Turn, pair: Pair, week: string): string[] | undefined {
  const meeting = meetingOf(turn.facts, pair, week);
  return meeting && settledLines(turn, pair, meeting);
}

function timesView(turn: Turn, pair: Pair, week: string, options: readonly TimeOption[], notice: Notice) {
  return {
    name: otherOf(pair, turn.actor).name,
    week: weekNumber(week),
    thisYear: thisYearOf(turn),
    times: offeredTimes(options, localMomentOf(turn.now, turn.facts.programme.timeZone)),
    cameByItself: false,
    notice: notice === undefined ? undefined : findATimeTexts[turn.language][notice],
  };
}

function thisYearOf({ facts, now }: Turn): string {
  return localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
}

/** The ISO week of the week card in whose place a card stands. */
function weekOfCard(slot: string): string | undefined {
  return /^(?:week-card|my-week):[^:]+:(\d{4}-W\d{2})$/.exec(slot)?.[1];
}
