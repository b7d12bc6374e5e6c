import type { CheckIn } from '../../store/store';
import type { Answers } from './answers';
import { listChoices, type Question } from './question';
import { type BankEntry, findQuestion } from './themes';

/** What the [Tilbage] of the ending card names as the question it stands on. */
export const ENDING = 'end';

/** A press. `questionId` is the question that stood on the card, so that a press on an old card is recognised. */
export type CheckInInput =
  | { kind: 'answer'; questionId: string; value: string }
  | { kind: 'skip'; questionId: string }
  | { kind: 'back'; questionId: string }
  | { kind: 'end' };

/** Why a press changed nothing. All four are ordinary: show the card of where the person is. */
export type Unchanged = 'already-answered' | 'closed' | 'not-a-choice' | 'done';

/** What a press led to. `changed` holds the whole new check-in, its revision one higher, and all answers so far. */
export type Pressed = { kind: 'changed'; checkIn: CheckIn; answers: Answers } | { kind: 'unchanged'; why: Unchanged };

interface Place extends BankEntry {
  /** Index in `questionIds`. */
  index: number;
}

/** The questions of a check-in that this bank still knows. One from another bank is stepped over. */
function listPlaces({ questionIds }: CheckIn): Place[] {
  return questionIds.flatMap((id, index) => {
    const entry = findQuestion(id);
    return entry === undefined ? [] : [{ ...entry, index }];
  });
}

/** The question that is asked now, or `done` when the ending is reached, be it by answers, skips or [Slut her]. */
export function currentQuestion(checkIn: CheckIn): Question | 'done' {
  return listPlaces(checkIn).find(({ index }) => index >= checkIn.step)?.question ?? 'done';
}

/** Where the person is, for "Spørgsmål 2 af 3"; questions that are stepped over do not count. `number` is 1 or more. */
export function currentPlace(checkIn: CheckIn): { number: number; of: number } {
  const places = listPlaces(checkIn);
  return { number: places.filter(({ index }) => index < checkIn.step).length + 1, of: places.length };
}

/**
 * What a press does. Pure, never throws; the same press twice changes nothing the second time.
 * Going back keeps the earlier answer until another is given. `state` stays `done` once the ending has been reached:
 * someone who looks over an answer again does not become unfinished in the eyes of others.
 *
 * @param now - UTC; a press at or after `closesAt` changes nothing.
 */
export function press(checkIn: CheckIn, answers: Answers, input: CheckInInput, now: Date): Pressed {
  const current = currentQuestion(checkIn);
  if (input.kind === 'end' && checkIn.state === 'done' && current === 'done') return unchanged('done');
  if (now >= checkIn.closesAt) return unchanged('closed');
  if (input.kind === 'end') return moved(checkIn, answers, checkIn.questionIds.length);
  if (input.questionId !== (current === 'done' ? ENDING : current.id)) {
    const known = input.questionId === ENDING || checkIn.questionIds.includes(input.questionId);
    return unchanged(known ? 'already-answered' : 'not-a-choice');
  }
  if (input.kind === 'back') return goBack(checkIn, answers);
  return current === 'done' ? unchanged('done') : record(checkIn, answers, current, input);
}

/** The check-in back at its first question, one revision higher; the same one where it stands there already. Who was done stays done. */
export function reopen(checkIn: CheckIn): CheckIn {
  return checkIn.step === 0 ? checkIn : { ...checkIn, step: 0, revision: checkIn.revision + 1 };
}

function record(
  checkIn: CheckIn,
  answers: Answers,
  question: Question,
  input: Extract<CheckInInput, { kind: 'answer' | 'skip' }>,
): Pressed {
  if (input.kind === 'answer' && !listChoices(question).some(({ value }) => value === input.value)) {
    return unchanged('not-a-choice');
  }
  const place = listPlaces(checkIn).find(({ index }) => index >= checkIn.step);
  if (place === undefined) return unchanged('done');
  const answer = input.kind === 'answer' ? { value: input.value, version: place.version } : { skipped: true as const };
  return moved(checkIn, { ...answers, [question.id]: answer }, place.index + 1);
}

function goBack(checkIn: CheckIn, answers: Answers): Pressed {
  const before = listPlaces(checkIn).findLast(({ index }) => index < checkIn.step);
  return before === undefined ? unchanged('not-a-choice') : moved(checkIn, answers, before.index);
}

function moved(checkIn: CheckIn, answers: Answers, step: number): Pressed {
  const there = { ...checkIn, step };
  const end = currentQuestion(there) === 'done';
  const next: CheckIn = {
    ...there,
    // Questions from another bank at the very end are behind the person as well.
    step: end ? checkIn.questionIds.length : step,
    state: end ? 'done' : checkIn.state,
    revision: checkIn.revision + 1,
  };
  return { kind: 'changed', checkIn: next, answers };
}

const unchanged = (why: Unchanged): Pressed => ({ kind: 'unchanged', why });
