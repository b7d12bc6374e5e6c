import type { AdaptiveCard } from '../cards/adaptive-card';
import { finishedCard, windowClosedCard } from '../cards/check-in-card';
import { notYoursCard } from '../cards/refusal-cards';
import { parseAnswers, type Answers } from '../dialogs/check-in/answers';
import { currentQuestion, press, reopen, type CheckInInput } from '../dialogs/check-in/check-in';
import { checkInCard } from '../dialogs/check-in/check-in-cards';
import { questionsFor } from '../dialogs/check-in/rotation';
import { mayAskQuestions, welcomeOccasion } from '../dialogs/set-up/information';
import { informationCardFor } from '../dialogs/set-up/information-cards';
import { isOwn, mayDo } from '../programme/access';
import { checkInCloses, closesWords } from '../schedules/kinds/check-in';
import { mayReturn, returnedSlot } from '../schedules/kinds/returned';
import { addWeeks, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { slotId } from '../schedules/slot-id';
import type { CheckIn } from '../store/store';
import type { Turn } from './turn';

/**
 * Takes a press on a check-in's card: the answer is sealed and kept, wholly or not at all, and the card of where the person is comes
 * back. A press that changes nothing (twice, an old card, after closing) gives that same card.
 */
export async function pressCheckIn(turn: Turn, id: string, input: CheckInInput): Promise<AdaptiveCard> {
  const { store, sealer } = turn.deps;
  const checkIn = await store.findCheckIn(id);
  if (checkIn === undefined || !isOwn(turn.actor, checkIn)) return notYoursCard(turn.language);
  if (input.kind !== 'end' && turn.now < checkIn.closesAt && !mayAskQuestions(turn.settings))
    return informationFirst(turn);
  const pressed = press(checkIn, await openAnswers(turn, checkIn), input, turn.now);
  if (pressed.kind === 'unchanged') return cardAfter(turn, checkIn, input);
  const sealedAnswers = await sealer.seal(checkIn.personId, JSON.stringify(pressed.answers), checkIn.id);
  const next = { ...pressed.checkIn, sealedAnswers };
  await store.saveCheckIn(next, checkIn.revision);
  return cardAfter(turn, next, input);
}

/** The card of where a person is in a check-in; one line when the time is up. */
export async function resumeCheckIn(turn: Turn, id: string): Promise<AdaptiveCard> {
  const checkIn = await turn.deps.store.findCheckIn(id);
  if (checkIn === undefined || !isOwn(turn.actor, checkIn)) return notYoursCard(turn.language);
  if (turn.now >= checkIn.closesAt) return windowClosedCard(turn.language);
  if (!mayAskQuestions(turn.settings)) return informationFirst(turn);
  return placeCard(turn, checkIn, { mayReturn: await mayBePutOff(turn, checkIn) });
}

/** Only the card that came by itself, and only while it has not been put off before. */
async function mayBePutOff({ deps }: Turn, { id }: CheckIn): Promise<boolean> {
  const came = await deps.store.findDelivery(id);
  return came !== undefined && mayReturn(came) && (await deps.store.findDelivery(returnedSlot(came))) === undefined;
}

/**
 * The check-in a person asks for: the open one if there is one, else an extra one that does not advance the themes. Without a yes
 * the information comes first.
 */
export async function startCheckIn(turn: Turn): Promise<AdaptiveCard | 'not-for-you'> {
  if (!mayDo(turn.actor, 'answer-check-in')) return 'not-for-you';
  if (!mayAskQuestions(turn.settings)) return informationFirst(turn);
  const [open] = await openCheckIns(turn);
  return placeCard(turn, open ?? (await turn.deps.store.openCheckIn(await ownCheckIn(turn))));
}

/**
 * The check-in whose answers can still be changed, back at its first question; what was answered stays until it is answered anew. `undefined` when there
 * is none. Without a yes the information comes first.
 */
export async function reopenCheckIn(turn: Turn): Promise<AdaptiveCard | undefined> {
  const [answerable] = await answerableCheckIns(turn);
  if (answerable === undefined) return undefined;
  if (!mayAskQuestions(turn.settings)) return informationFirst(turn);
  const reopened = reopen(answerable);
  if (reopened !== answerable) await turn.deps.store.saveCheckIn(reopened, answerable.revision);
  return placeCard(turn, reopened);
}

/** The person's check-ins that stand at a question, also those gone back to from the ending; the planned one first. */
export async function openCheckIns(turn: Turn): Promise<CheckIn[]> {
  return (await answerableCheckIns(turn)).filter((one) => currentQuestion(one) !== 'done');
}

/** The person's check-ins whose answers can still be changed, the planned one first. */
export async function answerableCheckIns({ deps, facts, actor, now }: Turn): Promise<CheckIn[]> {
  const week = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  const all = await deps.store.listCheckIns(actor.id, week, addWeeks(week, -1));
  return all
    .filter((one) => now < one.closesAt)
    .sort((one, other) => Number(other.week === week) - Number(one.week === week))
    .sort((one, other) => Number(other.origin === 'planned') - Number(one.origin === 'planned'));
}

/** In place of a question, as long as there is no yes to what the information says today. */
export function informationFirst({ actor, settings }: Turn): AdaptiveCard {
  return informationCardFor(slotId('welcome', actor.id, welcomeOccasion(actor.role)), settings);
}

async function ownCheckIn({ deps, facts, actor, settings, now }: Turn): Promise<CheckIn> {
  const local = localMomentOf(now, facts.programme.timeZone);
  const week = isoWeekOf(local.on);
  return {
    id: `own-check-in:${actor.id}:${now.toISOString()}`,
    personId: actor.id,
    week,
    origin: 'own',
    questionIds: questionsFor(await deps.store.countSent(actor.id, 'check-in'), settings),
    openedAt: now,
    closesAt: instantOf(checkInCloses(facts, week), facts.programme.timeZone),
    step: 0,
    state: 'open',
    sealedAnswers: undefined,
    sealedWords: undefined,
    revision: 0,
  };
}

/** What was answered in a check-in of the actor's own. */
export async function openAnswers({ deps }: Turn, checkIn: CheckIn): Promise<Answers> {
  if (checkIn.sealedAnswers === undefined) return {};
  return parseAnswers(JSON.parse(await deps.sealer.open(checkIn.personId, checkIn.sealedAnswers, checkIn.id)));
}

/** Keeps answers of a check-in that stays where it is. A turn is one transaction, so nothing can have changed since it was read. */
export async function sealAnswers({ deps }: Turn, checkIn: CheckIn, answers: Answers): Promise<CheckIn> {
  const sealedAnswers = await deps.sealer.seal(checkIn.personId, JSON.stringify(answers), checkIn.id);
  const next = { ...checkIn, sealedAnswers, revision: checkIn.revision + 1 };
  await deps.store.saveCheckIn(next, checkIn.revision);
  return next;
}

function cardAfter(turn: Turn, checkIn: CheckIn, input: CheckInInput): AdaptiveCard {
  if (input.kind === 'end' && checkIn.state === 'done') return finishedCard(turn.language);
  return turn.now >= checkIn.closesAt ? windowClosedCard(turn.language) : placeCard(turn, checkIn);
}

function placeCard({ facts, language }: Turn, checkIn: CheckIn, look: { mayReturn?: boolean } = {}): AdaptiveCard {
  return checkInCard(checkIn, closesWords(facts, checkIn, language), language, look);
}
