import type { Language } from '../../programme/people';
import { followUpTexts } from '../../text/follow-up';
import type { Answers } from '../check-in/answers';
import { listChoices, offeredChoices, type Question, type RouteId } from '../check-in/question';
import { findQuestion, TRIGGERS, triggerQuestion } from '../check-in/themes';
import { HELP_OPTIONS, NO_HELP } from './help-options';

/** Something from a check-in that its person may want to do more about. */
export interface Topic {
  /** A trigger's value, or a question's id. */
  id: string;
  /** In the reader's language; of a question with the answer. */
  words: string;
  first: RouteId | undefined;
}

/** At most so many fit on a card that is read by somebody tired. */
const MOST_TOPICS = 8;

/**
 * What can be taken up: the triggers that were chosen, then the answers that were low, then the others. Skipped ones are nothing, and neither is a
 * question that this bank does not know.
 */
export function topicsOf(answers: Answers, questionIds: readonly string[], language: Language): Topic[] {
  const asked = questionIds.flatMap((id) => {
    const question = findQuestion(id)?.question;
    const topic = question && topicOf(question, answers, language);
    return question === undefined || topic === undefined ? [] : [{ topic, isLow: isLow(question, answers) }];
  });
  return [
    ...chosenTriggers(answers).map(({ value, first, ...words }) => ({ id: value, words: words[language], first })),
    ...asked.filter(({ isLow: low }) => low).map(({ topic }) => topic),
    ...asked.filter(({ isLow: low }) => !low).map(({ topic }) => topic),
  ].slice(0, MOST_TOPICS);
}

/** True when the person has said that something took energy and has not been shown the list of what: then it comes first. */
export function asksForTriggers(answers: Answers): boolean {
  const gate = answers['t5.gate'];
  const wasHard = gate !== undefined && 'value' in gate && (gate.value === 'some' || gate.value === 'yes');
  return wasHard && answers[TRIGGERS] === undefined;
}

/** True when one of these questions has a low answer, or triggers were chosen. */
export function hasLowAnswer(answers: Answers, questionIds: readonly string[]): boolean {
  const questions = questionIds.flatMap((id) => findQuestion(id)?.question ?? []);
  return chosenTriggers(answers).length > 0 || questions.some((question) => isLow(question, answers));
}

/** The values that a person may choose now; others in a press are not taken. */
export function triggersOffered(turnedOn: readonly string[]): string[] {
  return offeredChoices(triggerQuestion(), turnedOn).map(({ value }) => value);
}

const HELP = 'help:';

/** The name under which it is kept what could help with a topic. */
export const helpKey = (topicId: string): string => `${HELP}${topicId}`;

/** The topic that such a name is about; `undefined` for the name of a question. */
export const helpTopic = (key: string): string | undefined =>
  key.startsWith(HELP) ? key.slice(HELP.length) : undefined;

/** A topic in the words that others would be shown: itself, and what could help. The only text that is made from answers. */
export function topicText(topic: Topic, answers: Answers, language: Language): string {
  const kept = answers[helpKey(topic.id)];
  const chosen = kept !== undefined && 'values' in kept ? kept.values : [];
  const help = HELP_OPTIONS.filter(({ value }) => value !== NO_HELP && chosen.includes(value)).map(
    (one) => one[language],
  );
  const sentence = /[.?]$/.test(topic.words) ? topic.words : `${topic.words}.`;
  return help.length === 0 ? sentence : `${sentence} ${followUpTexts[language].helps({ help: help.join('. ') })}`;
}

function chosenTriggers(answers: Answers) {
  const kept = answers[TRIGGERS];
  const chosen = kept !== undefined && 'values' in kept ? kept.values : [];
  // Also one that has been turned off since: it was chosen.
  return triggerQuestion().choices.filter(({ value }) => chosen.includes(value));
}

function topicOf(question: Question, answers: Answers, language: Language): Topic | undefined {
  const answer = answers[question.id];
  if (answer === undefined || !('value' in answer)) return undefined;
  const choice = listChoices(question).find(({ value }) => value === answer.value);
  if (choice === undefined || choice.value === 'na' || choice.value === 'pass') return undefined;
  const words = followUpTexts[language].answered({ ask: question.ask[language], answer: choice[language] });
  const first = question.first ?? triggerQuestion().choices.find(({ value }) => value === question.trigger)?.first;
  return { id: question.id, words, first };
}

function isLow({ id, low = [] }: Question, answers: Answers): boolean {
  const answer = answers[id];
  return answer !== undefined && 'value' in answer && low.includes(answer.value);
}
