import { followUpTexts } from '../../text/follow-up';
import type { Choice, Words } from '../check-in/question';
import { findAnyQuestion, findQuestion } from '../check-in/themes';

/** The optional question after a check-in: in one's own words, or with choices where it has some. */
export interface OpenQuestion {
  id: string;
  ask: Words;
  version: number;
  choices: readonly Choice[] | undefined;
}

/** By the theme of the week's second question (four places, domain "Rotation"). In the weeks of T4 and T5, before sparring, it is about sparring. */
const BY_THEME: Readonly<Record<string, string>> = { T1: 't4.glad', T2: 't1.good', T3: 't5.helped' };

/** The one that is in no theme. */
export const SPARRING: OpenQuestion = {
  id: 'sparring',
  ask: { da: followUpTexts.da.sparringAsk, en: followUpTexts.en.sparringAsk },
  version: 1,
  choices: undefined,
};

/** The longest text, in characters. */
export const MOST_WORDS = 1_000;

/** The open question of a check-in with these questions; the same each time it is asked. */
export function openQuestionOf(questionIds: readonly string[]): OpenQuestion {
  const themes = questionIds.map((id) => (findQuestion(id) === undefined ? undefined : findAnyQuestion(id)?.theme.id));
  const found = findAnyQuestion(BY_THEME[themes[1] ?? ''] ?? '');
  if (found === undefined) return SPARRING;
  const { question, version } = found;
  return {
    id: question.id,
    ask: question.ask,
    version,
    choices: question.type === 'multi' ? question.choices : undefined,
  };
}
