import { isWrittenTo } from '../../dialogs/find-a-time/is-written-to';
import { byTime, type Pair, type TimeOption } from '../../dialogs/find-a-time/time-option';
import type { Person } from '../../programme/people';
import { settingsOf, type Facts } from '../../schedules/facts';
import { changeKind } from '../../schedules/kinds/change';
import { proposalKind, resultOccasion, type ProposalPayload } from '../../schedules/kinds/proposal';
import { dayInWeek, instantOf, localMomentOf } from '../../schedules/local-time';
import { nextHearing } from '../../schedules/next-hearing';
import { peerMeetingId } from '../../schedules/occurrences';
import { slotId } from '../../schedules/slot-id';
import type { Delivery, Proposal } from '../../store/store';
import { questionsWords } from '../questions-words';
import type { Turn } from '../turn';
import { meetingOf, otherOf } from './between-two';
import { takeBack } from '../../schedules/take-back';

/** Asks the other of the two, who hears it in their own hours. Twice is safe. Nobody who is not written to is asked. */
export async function askTheOther(turn: Turn, pair: Pair, proposal: Proposal): Promise<void> {
  const other = otherOf(pair, turn.actor);
  if (proposal.answers[other.id] !== undefined || !isWrittenTo(turn.facts, other)) return;
  const { options } = proposal;
  const last = [...options].sort(byTime).at(-1);
  if (last === undefined) return;
  const moves = meetingOf(turn.facts, pair, proposal.week) !== undefined;
  await add(turn, other, proposal.id, { options, ...(moves && { moves }) }, { on: last.on, at: last.from });
}

/** True for one who hears what became of a proposal: who is written to, and a volunteer who began it and so asked to hear. */
function isTold(facts: Facts, person: Person, proposal: Proposal): boolean {
  return isWrittenTo(facts, person) || proposal.createdBy === person.id;
}

/** True when the other of the two can know of a time before it begins: who is told by the bot must have hours before it. */
export function canKnowInTime(turn: Turn, pair: Pair, proposal: Proposal, option: TimeOption): boolean {
  const { facts, now, actor } = turn;
  const other = otherOf(pair, actor);
  if (!isTold(facts, other, proposal)) return true;
  const hears = nextHearing(facts, other, localMomentOf(now, facts.programme.timeZone));
  return hears !== undefined && `${hears.on} ${hears.at}` < `${option.on} ${option.from}`;
}

/** A time that has just been set: which, what the two had before, and what was true before. */
export interface Settled {
  option: TimeOption;
  before: TimeOption | undefined;
  factsBefore: Facts;
}

/** Tells the one who waits which time it has become, once: the notice that setting a time adds gives way to it. */
export async function tellTheTime(turn: Turn, pair: Pair, proposal: Proposal, settled: Settled): Promise<void> {
  await takeBackQuestions(turn, pair, proposal);
  const other = otherOf(pair, turn.actor);
  if (!isTold(turn.facts, other, proposal)) return;
  await takeBackNotice(turn, other, peerMeetingId(proposal));
  const { option, before, factsBefore } = settled;
  const settings = settingsOf(turn.facts, other);
  const theirs = { actor: other, settings, language: settings.language, now: turn.now };
  const questions = questionsWords(theirs, factsBefore, turn.facts, proposal.week);
  const was = before && { before: { on: before.on, from: before.from, to: before.to } };
  const payload = { result: 'settled' as const, questions, ...was };
  await add(turn, other, resultOccasion(proposal.id), payload, { on: option.on, at: option.from });
}

/** Tells the one who waits that no time suited, once. Who has not answered waits for nothing. */
export async function tellThatNoneSuited(turn: Turn, pair: Pair, proposal: Proposal, again: boolean): Promise<void> {
  await takeBackQuestions(turn, pair, proposal);
  const other = otherOf(pair, turn.actor);
  if (proposal.answers[other.id] === undefined || !isTold(turn.facts, other, proposal)) return;
  const sunday = { on: dayInWeek(proposal.week, 'sunday'), at: '23:59' };
  await add(turn, other, resultOccasion(proposal.id), { result: 'none', again }, sunday);
}

/** Takes back the questions that have not left; gives those that stand in a chat. */
export async function takeBackQuestions(
  { deps, now }: Turn,
  { peer, volunteer }: Pair,
  proposal: Proposal,
): Promise<Delivery[]> {
  const standing: Delivery[] = [];
  for (const { id } of [peer, volunteer]) {
    const question = await deps.store.findDelivery(slotId(proposalKind.id, id, proposal.id));
    if (question?.state === 'planned') await takeBack(deps.store, question.slot, 'answered', now);
    if (question?.state === 'sent') standing.push(question);
  }
  return standing;
}

async function takeBackNotice({ deps, now }: Turn, to: Person, occurrenceId: string): Promise<void> {
  const waiting = await deps.store.listDeliveries({ states: ['planned'], personId: to.id });
  for (const { slot, kind, occasion } of waiting) {
    if (kind !== changeKind.id || !occasion.startsWith(`${occurrenceId}.`)) continue;
    await takeBack(deps.store, slot, 'told-otherwise', now);
  }
}

async function add(
  { deps, facts, now }: Turn,
  to: Person,
  occasion: string,
  payload: ProposalPayload,
  until: { on: string; at: string },
): Promise<void> {
  await deps.store.addDelivery({
    slot: slotId(proposalKind.id, to.id, occasion),
    kind: proposalKind.id,
    personId: to.id,
    occasion,
    dueAt: now,
    usefulUntil: instantOf(until, facts.programme.timeZone),
    payload: JSON.stringify(payload),
  });
}
