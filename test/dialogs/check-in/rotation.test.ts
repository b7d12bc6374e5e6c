import { questionsFor } from '../../../src/dialogs/check-in/rotation';
import { findQuestion } from '../../../src/dialogs/check-in/themes';

const weeks = (count: number, from = 0): string[][] =>
  Array.from({ length: count }, (_, week) => questionsFor(from + week));
const themes = (checkIns: string[][]): string[] => checkIns.map(([, second]) => second?.slice(0, 2) ?? '');

test('asks three questions a week: the anchor, one of a theme, one about energy', () => {
  expect(weeks(8)).toEqual([
    ['t4.week', 't1.no', 't5.gate'],
    ['t4.week', 't2.choice', 't5.gives'],
    ['t4.week', 't3.voice', 't5.gate'],
    ['t4.week', 't4.switch', 't5.gives'],
    ['t4.week', 't1.role', 't5.gate'],
    ['t4.week', 't2.after', 't5.gives'],
    ['t4.week', 't3.own_tasks', 't5.gate'],
    ['t4.week', 't5.care', 't5.gives'],
  ]);
});

test.each([0, 1, 7, 19, 40, 333])(
  'asks T1-T3 five times each and T4, T5 by turns in any 20 in a row from number %i',
  (from) => {
    const counts = new Map<string, number>();
    for (const theme of themes(weeks(20, from))) counts.set(theme, (counts.get(theme) ?? 0) + 1);

    expect([counts.get('t1'), counts.get('t2'), counts.get('t3')]).toEqual([5, 5, 5]);
    expect([counts.get('t4'), counts.get('t5')].sort()).toEqual([2, 3]);
  },
);

test('changes between what took energy and what gave it, every time, for as long as anyone looks', () => {
  const gates = weeks(200).map(([, , gate]) => gate);

  expect(gates.every((gate, week) => gate === (week % 2 === 0 ? 't5.gate' : 't5.gives'))).toBe(true);
});

test('takes T4 and T5 strictly by turns in the fourth place', () => {
  const fourths = themes(weeks(400)).filter((_, week) => week % 4 === 3);

  expect(fourths.every((theme, cycle) => theme === (cycle % 2 === 0 ? 't4' : 't5'))).toBe(true);
});

test('asks only questions that are in the bank and on, never one twice in a check-in, and comes round to all of them', () => {
  const asked = weeks(400);

  expect(asked.flat().filter((id) => findQuestion(id) === undefined)).toEqual([]);
  expect(asked.filter((ids) => new Set(ids).size !== 3)).toEqual([]);
  expect(new Set(asked.map(([, second]) => second)).size).toBe(5 + 4 + 5 + 6 + 4);
});

test('asks about being affected personally only for someone who turned it on', () => {
  const choices = { turnedOn: ['t2.own'] };

  expect(weeks(400).flat()).not.toContain('t2.own');
  expect(Array.from({ length: 20 }, (_, week) => questionsFor(week, choices)).flat()).toContain('t2.own');
});

test.each([-1, 0.5, NaN])('refuses %d as a number of check-ins', (count) => {
  expect(() => questionsFor(count)).toThrow(RangeError);
});
