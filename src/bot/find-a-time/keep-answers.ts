import type { AdaptiveCard } from '../../cards/adaptive-card';
import { decide, type Word } from '../../dialogs/find-a-time/decide';
import { stillFits } from '../../dialogs/find-a-time/proposals';
import type { Pair, TimeOption } from '../../dialogs/find-a-time/time-option';
import type { Person } from '../../programme/people';
import type { Proposal } from '../../store/store';
import { setMeetingTime } from '../set-meeting-time';
import type { Turn } from '../turn';
import { meetingOf, otherOf } from './between-two';
import { nextTimes, linesCard, placeCard, settledLines } from './place';
import { askTheOther, canKnowInTime, tellThatNoneSuited, tellTheTime } from './tell-the-other';

/**
 * Keeps one person's words about an open proposal, inside the transaction of the turn. When both have answered the meeting is set as if it had
 * been typed: the best time that is still free, else the next. Gives the card that takes the pressed one's place.
 */
export async function keepAnswers(
  inside: Turn,
  pair: Pair,
  proposal: Proposal,
  person: Person,
  words: readonly Word[],
  slot: string,
): Promise<AdaptiveCard> {
  const answered: Proposal = { ...proposal, answers: { ...proposal.answers, [person.id]: [...words] } };
  const decision = decide(
    answered,
    (option) => stillFits(inside.facts, pair, option, inside.now) && canKnowInTime(inside, pair, proposal, option),
  );
  if (decision.kind === 'open') {
    await save(inside, answered);
    await askTheOther(inside, pair, answered);
    return placeCard(inside, answered, slot);
  }
  const before = meetingOf(inside.facts, pair, proposal.week);
  const set = decision.kind === 'best' ? await setFirstOf(inside, pair, decision.options) : undefined;
  if (set === undefined) return endWithNone(inside, pair, answered, slot);
  await save(inside, { ...answered, state: 'settled' });
  await tellTheTime(set.turn, pair, answered, { option: set.option, before, factsBefore: inside.facts });
  return linesCard(set.turn, settledLines(set.turn, pair, set.option, set.words), slot);
}

async function endWithNone(inside: Turn, pair: Pair, answered: Proposal, slot: string): Promise<AdaptiveCard> {
  const ended: Proposal = { ...answered, state: 'none' };
  await save(inside, ended);
  const again = ((await nextTimes(inside, pair, ended.week)) ?? []).length > 0;
  await tellThatNoneSuited(inside, pair, ended, again);
  return placeCard(inside, ended, slot);
}

/** Sets the first of these times that can be set; `undefined` when none can. */
async function setFirstOf(inside: Turn, pair: Pair, options: readonly TimeOption[]) {
  for (const option of options) {
    const wish = { partnerId: otherOf(pair, inside.actor).id, ...option, mismatch: false };
    const { saved, turn, words } = await setMeetingTime(inside, wish, 'time');
    if (saved) return { turn, option, words };
  }
  return undefined;
}

/** Transactions run one after another, so nobody can have been faster than one that has read the proposal itself. */
async function save({ deps }: Turn, proposal: Proposal): Promise<void> {
  if (await deps.store.saveProposal(proposal, proposal.revision)) return;
  throw new Error('a proposal that changed inside a transaction');
}
