import type { Choice, Question } from '../../../src/dialogs/check-in/question';
import { listChoices } from '../../../src/dialogs/check-in/question';
import { questionsFor } from '../../../src/dialogs/check-in/rotation';
import { findQuestion, THEMES, triggerQuestion } from '../../../src/dialogs/check-in/themes';
import { routesFor } from '../../../src/dialogs/follow-up/routes';
import { topicsOf, topicText, triggersOffered } from '../../../src/dialogs/follow-up/topics';

/** Adds one entry to a list of the bank for the time of a test. */
function withEntry<T>(list: readonly T[], entry: T, test: () => void): void {
  const open = list as T[];
  open.push(entry);
  try {
    test();
  } finally {
    open.splice(open.indexOf(entry), 1);
  }
}

const NEW_QUESTION: Question = {
  id: 't3.pace',
  type: 'scale5',
  ask: { da: 'Har du selv kunnet vælge dit tempo?', en: 'Have you been able to choose your own pace?' },
  scale: 'grad',
  low: ['1', '2'],
};
const NEW_TRIGGER: Choice = {
  value: 'phone',
  da: 'Telefonen ringede hele tiden',
  en: 'The phone kept ringing',
  first: 'coordinator',
};

test('a theme question is one entry: it has its turn, its choices, and can be taken up after', () => {
  const theme = THEMES.find(({ id }) => id === 'T3');
  withEntry<(typeof THEMES)[number]['questions'][number]>(theme?.questions ?? [], NEW_QUESTION, () => {
    const weeks = Array.from({ length: 24 }, (_, week) => questionsFor(week));
    expect(weeks.filter((ids) => ids.includes('t3.pace'))).toHaveLength(1);
    expect(weeks.every((ids) => ids.length === 3)).toBe(true);
    expect(listChoices(findQuestion('t3.pace')?.question ?? NEW_QUESTION)).toHaveLength(5);
    const answers = { 't3.pace': { value: '1', version: 1 } };
    expect(topicsOf(answers, ['t3.pace'], 'da')).toMatchObject([
      { words: 'Har du selv kunnet vælge dit tempo? Slet ikke.' },
    ]);
  });
  expect(findQuestion('t3.pace')).toBeUndefined();
});

test('a trigger is one entry: it is offered, chosen, put into words, and has its first route', () => {
  withEntry(triggerQuestion().choices, NEW_TRIGGER, () => {
    expect(triggersOffered([])).toContain('phone');
    const answers = { 't5.triggers': { values: ['phone'], version: 1 } };
    const [topic] = topicsOf(answers, [], 'da');
    expect(topic && topicText(topic, answers, 'da')).toBe('Telefonen ringede hele tiden.');
    expect(routesFor(topic?.first)[0]).toBe('coordinator');
  });
});

test('a trigger that is off is offered only to the one who has turned it on', () => {
  withEntry(triggerQuestion().choices, { ...NEW_TRIGGER, off: true }, () => {
    expect(triggersOffered([])).not.toContain('phone');
    expect(triggersOffered(['phone'])).toContain('phone');
  });
});
