import type { MultiQuestion, Question, TextQuestion, Theme } from '../question';
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

const isPressed = (question: Question | MultiQuestion | TextQuestion): question is Question =>
  question.type === 'scale5' || question.type === 'single';

const BANK: ReadonlyMap<string, BankEntry> = new Map(
  THEMES.flatMap(({ questions, version }) =>
    questions.filter(isPressed).map((question) => [question.id, { question, version }] as const),
  ),
);

/** The question of that id, or `undefined` when this bank has none that is answered with a press (an older or newer bank had). */
export const findQuestion = (id: string): BankEntry | undefined => BANK.get(id);

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
