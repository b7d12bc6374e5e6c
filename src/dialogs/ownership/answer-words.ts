import type { Language } from '../../programme/people';
import { ownDataTexts } from '../../text/own-data';
import type { Answers } from '../check-in/answers';
import type { MultiQuestion, Question, TextQuestion } from '../check-in/question';
import { SCALES } from '../check-in/question';
import { THEMES, triggerQuestion } from '../check-in/themes';
import { HELP_OPTIONS } from '../follow-up/help-options';
import { SPARRING } from '../follow-up/open-question';
import { helpTopic } from '../follow-up/topics';

/** "Hvad kan hjælpe?" is kept with its topic's name, and is no question of the bank. */
const HELP_QUESTION: MultiQuestion = { id: 'help', type: 'multi', ask: { da: '', en: '' }, choices: HELP_OPTIONS };

type AnyQuestion = Question | MultiQuestion | TextQuestion;

/** What was asked, and what was answered, as the person saw it. */
export interface AskedAndSaid {
  asked: string;
  said: string;
}

/**
 * The answers of one check-in in words: first the questions that were asked, in their order, then what was answered besides. What this bank does not know
 * any more is shown as it is kept: it is theirs all the same.
 */
export function answersInWords(questionIds: readonly string[], answers: Answers, language: Language): AskedAndSaid[] {
  const ids = [...questionIds, ...Object.keys(answers).filter((id) => !questionIds.includes(id))];
  return ids.map((id) => ({ asked: askedWords(id, language), said: saidWords(id, answers[id], language) }));
}

/** What was asked, in words; the name of it where this bank does not know it. */
export function askedWords(id: string, language: Language): string {
  const topicId = helpTopic(id);
  if (topicId !== undefined) return ownDataTexts[language].couldHelp({ topic: topicWords(topicId, language) });
  return findAsked(id)?.ask[language] ?? (id === SPARRING.id ? SPARRING.ask[language] : id);
}

/** A trigger in its words, or a question. */
function topicWords(id: string, language: Language): string {
  return triggerQuestion().choices.find(({ value }) => value === id)?.[language] ?? findAsked(id)?.ask[language] ?? id;
}

function saidWords(id: string, answer: Answers[string] | undefined, language: Language): string {
  const texts = ownDataTexts[language];
  if (answer === undefined) return texts.notReached;
  if ('skipped' in answer) return texts.skipped;
  const values = 'values' in answer ? answer.values : [answer.value];
  if (values.length === 0) return texts.nothingChosen;
  const asked = helpTopic(id) === undefined ? findAsked(id) : HELP_QUESTION;
  return values.map((value) => choiceWords(asked, value, language)).join('. ');
}

/** Every choice counts, also those that are off by now: it was chosen when it was on. */
function choiceWords(question: AnyQuestion | undefined, value: string, language: Language): string {
  if (question === undefined || question.type === 'text') return value;
  if (question.type !== 'scale5') return question.choices.find((one) => one.value === value)?.[language] ?? value;
  if (value === 'na') return question.notRelevant?.[language] ?? value;
  return SCALES[question.scale][language][Number(value) - 1] ?? value;
}

function findAsked(id: string): AnyQuestion | undefined {
  return THEMES.flatMap(({ questions }) => questions as readonly AnyQuestion[]).find((one) => one.id === id);
}
