import type { AdaptiveCard } from '../../cards/adaptive-card';
import { notYoursCard } from '../../cards/refusal-cards';
import { isWrittenTo } from '../../dialogs/find-a-time/is-written-to';
import { readAnswers } from '../../dialogs/find-a-time/read-answers';
import { isOneOfTheTwo, isOpen, nextStep } from '../../dialogs/find-a-time/rounds';
import { hasBegun } from '../../dialogs/find-a-time/time-option';
import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { settingsOf } from '../../schedules/facts';
import { localMomentOf } from '../../schedules/local-time';
import type { Proposal } from '../../store/store';
import { findATimeTexts } from '../../text/find-a-time';
import type { Press } from '../handlers/press-handler';
import type { Turn } from '../turn';
import { decideAndKeep, otherOf, pairIn, pairOf, proposalsOf } from './between-two';
import { keepAnswers } from './keep-answers';
import { noRoomIn } from './open';
import { linesCard, newTimesCard, placeCard, timesBeside } from './place';
import { askTheOther, takeBackQuestions } from './tell-the-other';

/**
 * Takes the words of the one who begins, and asks the other. The times are decided anew: if they are others by now, those are shown and
 * nothing is kept. If the other began at the same moment, these are the answers to that question.
 */
export function sendTimes(turn: Turn, partner: Person, week: string, press: Press): Promise<AdaptiveCard> {
  return decideAndKeep(turn, async (inside) => {
    const { actor, facts, now, deps } = inside;
    const pair = pairOf(actor, partner);
    const step = nextStep(await proposalsOf(deps.store, pair, week), pair, week, facts, now);
    if (step.kind === 'talk') return linesCard(inside, [findATimeTexts[inside.language].talk], press.slot);
    if (step.kind === 'continue') return answer(inside, step.proposal, press);
    const { peer, volunteer } = pair;
    const options = timesBeside(inside, pair, week, step.refused);
    if (options.length === 0) return linesCard(inside, [noRoomIn(inside, week)], press.slot);
    const words = readAnswers(press, options, () => false);
    if (typeof words === 'string') return newTimesCard(inside, { pair, week, options }, press.slot, noticeOf(words));
    const proposal: Proposal = {
      ...{ id: step.id, peerId: peer.id, volunteerId: volunteer.id, week, options, answers: {} },
      ...{ state: 'open', createdBy: actor.id, createdAt: now, revision: 0 },
    };
    return keepAnswers(inside, pair, proposal, actor, words, press.slot);
  });
}

/** Takes the words of one of the two about an open proposal. Whoever has answered stays with that. */
export function answerTimes(turn: Turn, id: string, press: Press): Promise<AdaptiveCard> {
  return onProposal(turn, id, (inside, proposal) => answer(inside, proposal, press));
}

/** Takes a volunteer's words from the peer, for a volunteer whom the bot does not write to. Who is written to by now is asked instead. */
export function answerForVolunteer(turn: Turn, id: string, press: Press): Promise<AdaptiveCard> {
  return onProposal(turn, id, async (inside, proposal) => {
    const pair = pairIn(inside.facts, proposal);
    if (!mayDo(inside.actor, 'speak-for-volunteer')) return notYoursCard(inside.language);
    const isAnswered = pair === undefined || proposal.answers[pair.volunteer.id] !== undefined;
    const isOwnMissing = proposal.answers[inside.actor.id] === undefined;
    if (isAnswered || isOwnMissing || !isOpen(proposal, inside.facts, inside.now)) {
      return placeCard(inside, proposal, press.slot);
    }
    if (isWrittenTo(inside.facts, pair.volunteer)) {
      await askTheOther(inside, pair, proposal);
      return placeCard(inside, proposal, press.slot);
    }
    const words = wordsIn(inside, proposal, press);
    if (typeof words === 'string') return placeCard(inside, proposal, press.slot, noticeOf(words));
    return keepAnswers(inside, pair, proposal, pair.volunteer, words, press.slot);
  });
}

/** Takes a question back. Only who asked it can, and only while it is open. What stands in the other's chat is replaced in its place. */
export async function withdrawTimes(turn: Turn, id: string, press: Press): Promise<AdaptiveCard> {
  const taken = await decideAndKeep(turn, async (inside) => {
    const proposal = await inside.deps.store.findProposal(id);
    const pair = proposal && pairIn(inside.facts, proposal);
    const isTheirs = proposal !== undefined && proposal.createdBy === inside.actor.id && proposal.state === 'open';
    if (!isTheirs || pair === undefined) return undefined;
    const withdrawn: Proposal = { ...proposal, state: 'withdrawn' };
    if (!(await inside.deps.store.saveProposal(withdrawn, proposal.revision))) return undefined;
    const standing = await takeBackQuestions(inside, pair, proposal);
    return { withdrawn, standing, other: otherOf(pair, inside.actor) };
  });
  if (taken === undefined) return onProposal(turn, id, (inside, proposal) => placeCard(inside, proposal, press.slot));
  const { withdrawn, standing, other } = taken;
  const { language } = settingsOf(turn.facts, other);
  for (const { personId, activityId, slot } of standing) {
    const to = personId === other.id ? await turn.deps.store.findConversation(other.id) : undefined;
    if (to?.active !== true || activityId === undefined) continue;
    const card = linesCard({ ...turn, language }, [findATimeTexts[language].withdrawn], slot);
    // A card that stays as it was tells the same when it is pressed.
    turn.deps.afterwards(async () => void (await turn.deps.messenger.update(to, activityId, { card })));
  }
  return placeCard(turn, withdrawn, press.slot);
}

/** Runs `work` for one of the two a proposal is about. Everybody else gets the answer they would get if it did not exist. */
function onProposal(
  turn: Turn,
  id: string,
  work: (inside: Turn, proposal: Proposal) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  return decideAndKeep(turn, async (inside) => {
    const proposal = await inside.deps.store.findProposal(id);
    if (proposal === undefined || !isOneOfTheTwo(inside.actor, proposal)) return notYoursCard(inside.language);
    return work(inside, proposal);
  });
}

async function answer(inside: Turn, proposal: Proposal, press: Press): Promise<AdaptiveCard> {
  const { actor, facts, now } = inside;
  const pair = pairIn(facts, proposal);
  const isTheirTurn = proposal.answers[actor.id] === undefined && isOpen(proposal, facts, now);
  if (pair === undefined || !isTheirTurn) return placeCard(inside, proposal, press.slot);
  const words = wordsIn(inside, proposal, press);
  if (typeof words === 'string') return placeCard(inside, proposal, press.slot, noticeOf(words));
  return keepAnswers(inside, pair, proposal, actor, words, press.slot);
}

function wordsIn({ facts, now }: Turn, { options }: Proposal, press: Press) {
  const moment = localMomentOf(now, facts.programme.timeZone);
  return readAnswers(press, options, (option) => hasBegun(option, moment));
}

function noticeOf(problem: 'missing' | 'other-times') {
  return problem === 'missing' ? 'missing' : 'otherTimes';
}
