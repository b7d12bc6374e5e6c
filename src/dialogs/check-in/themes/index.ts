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
