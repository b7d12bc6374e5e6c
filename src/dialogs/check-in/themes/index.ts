import type { MultiQuestion, Question, Theme } from '../question';
import { relations } from './relations';
import { selfCare } from './self-care';
import { selfDetermination } from './self-determination';
import { sharing } from './sharing';
import { wellBeing } from './well-being';

/** Every theme, in the order of the function description. The one list: a new theme is one file and one line here. */
export const THEMES: readonly Theme[] = [relations, sharing, selfDetermination, wellBeing, selfCare];

/** Where a question stands: itself, and the version of its theme, which is kept with the answer. */
export interface BankEntry {
  question: Question;
  version: number;
}

/** True for questions that are answered with one press. */
export const isPressed = (question: Theme['questions'][number]): question is Question =>
  question.type === 'scale5' || question.type === 'single';

/** The question of that id, or `undefined` when this bank has none that is answered with a press (an older or newer bank had). */
export function findQuestion(id: string): BankEntry | undefined {
  const found = findAnyQuestion(id);
  return found !== undefined && isPressed(found.question)
    ? { question: found.question, version: found.version }
    : undefined;
}

/** The trigger list that opens after the energy question. */
export const TRIGGERS = 't5.triggers';

/** Any question of the bank, pressed or not, with its theme's version. */
export function findAnyQuestion(
  id: string,
): { question: Theme['questions'][number]; version: number; theme: Theme } | undefined {
  for (const theme of THEMES) {
    const question = theme.questions.find((one) => one.id === id);
    if (question !== undefined) return { question, version: theme.version, theme };
  }
  return undefined;
}

/** The list of what may have taken energy. */
export function triggerQuestion(): MultiQuestion {
  const found = findAnyQuestion(TRIGGERS)?.question;
  if (found?.type !== 'multi') throw new Error('The bank has no list of triggers.');
  return found;
}
