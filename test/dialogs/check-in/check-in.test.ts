import { parseAnswers, type Answers } from '../../../src/dialogs/check-in/answers';
import {
  currentPlace,
  currentQuestion,
  ENDING,
  press,
  type CheckInInput,
  type Pressed,
} from '../../../src/dialogs/check-in/check-in';
import type { CheckIn } from '../../../src/store/store';
import { makeCheckIn } from '../../support/make-check-in';

const NOW = new Date('2026-03-05T13:00:00Z');
const NOTHING: Answers = {};

interface Progress {
  checkIn: CheckIn;
  answers: Answers;
}

/** Presses one after the other; each must change something. */
function play(inputs: CheckInInput[], start: Progress = { checkIn: makeCheckIn(), answers: NOTHING }): Progress {
  return inputs.reduce(({ checkIn, answers }, input) => {
    const pressed = press(checkIn, answers, input, NOW);
    if (pressed.kind === 'unchanged') throw new Error(`${JSON.stringify(input)} changed nothing: ${pressed.why}`);
    return pressed;
  }, start);
}

const answer = (questionId: string, value: string): CheckInInput => ({ kind: 'answer', questionId, value });
const skip = (questionId: string): CheckInInput => ({ kind: 'skip', questionId });
const back = (questionId: string): CheckInInput => ({ kind: 'back', questionId });
const unchanged = (why: string): Pressed => ({ kind: 'unchanged', why }) as Pressed;

const ALL = [answer('t4.week', '3'), answer('t1.no', '1'), answer('t5.gate', 'yes')];

test('three presses answer three questions, and then it is done', () => {
  const seen = ALL.map((_, count) => currentQuestion(play(ALL.slice(0, count)).checkIn));
  const { checkIn, answers } = play(ALL);

  expect(seen.map((question) => question !== 'done' && question.id)).toEqual(['t4.week', 't1.no', 't5.gate']);
  expect(currentQuestion(checkIn)).toBe('done');
  expect(checkIn).toMatchObject({ step: 3, state: 'done', revision: 4 });
  expect(answers).toEqual({
    't4.week': { value: '3', version: 1 },
    't1.no': { value: '1', version: 1 },
    't5.gate': { value: 'yes', version: 1 },
  });
});

test('a skip counts as done: state, step and revision are those of an answer', () => {
  const skipped = play([skip('t4.week'), skip('t1.no'), skip('t5.gate')]);

  expect(skipped.checkIn).toEqual(play(ALL).checkIn);
  expect(skipped.answers['t1.no']).toEqual({ skipped: true });
});

test('leaves what it was given untouched', () => {
  const before = makeCheckIn();
  const copy = structuredClone(before);

  press(before, NOTHING, answer('t4.week', '3'), NOW);

  expect(before).toEqual(copy);
});

describe('pressing twice', () => {
  it('changes nothing the second time, whatever the second value', () => {
    const { checkIn, answers } = play([answer('t4.week', '3')]);

    expect(press(checkIn, answers, answer('t4.week', '3'), NOW)).toEqual(unchanged('already-answered'));
    expect(press(checkIn, answers, answer('t4.week', '5'), NOW)).toEqual(unchanged('already-answered'));
    expect(press(checkIn, answers, skip('t4.week'), NOW)).toEqual(unchanged('already-answered'));
  });

  it('goes back one question only', () => {
    const { checkIn, answers } = play([answer('t4.week', '3'), answer('t1.no', '1'), back('t5.gate')]);

    expect(currentQuestion(checkIn)).toMatchObject({ id: 't1.no' });
    expect(press(checkIn, answers, back('t5.gate'), NOW)).toEqual(unchanged('already-answered'));
  });

  it('ends once', () => {
    const { checkIn, answers } = play(ALL);

    expect(press(checkIn, answers, { kind: 'end' }, NOW)).toEqual(unchanged('done'));
  });
});

describe('going back', () => {
  it('asks the question before again, keeps its answer until there is another, and then keeps the other', () => {
    const gone = play([answer('t4.week', '3'), back('t1.no')]);
    const changed = play([answer('t4.week', '5')], gone);

    expect(currentQuestion(gone.checkIn)).toMatchObject({ id: 't4.week' });
    expect(gone.answers['t4.week']).toEqual({ value: '3', version: 1 });
    expect(changed.answers['t4.week']).toEqual({ value: '5', version: 1 });
  });

  it('lets an answer be taken back by skipping', () => {
    const { answers } = play([answer('t4.week', '1'), back('t1.no'), skip('t4.week')]);

    expect(answers).toEqual({ 't4.week': { skipped: true } });
  });

  it('works from the ending, and does not make the person unfinished in the eyes of others', () => {
    const { checkIn } = play([...ALL, back(ENDING)]);

    expect(currentQuestion(checkIn)).toMatchObject({ id: 't5.gate' });
    expect(checkIn.state).toBe('done');
  });

  it('does nothing at the first question', () => {
    expect(press(makeCheckIn(), NOTHING, back('t4.week'), NOW)).toEqual(unchanged('not-a-choice'));
  });
});

describe('ending early', () => {
  it('is done from any question on, and keeps what was answered and nothing else', () => {
    const { checkIn, answers } = play([answer('t4.week', '2'), { kind: 'end' }]);

    expect(checkIn).toMatchObject({ step: 3, state: 'done', revision: 3 });
    expect(Object.keys(answers)).toEqual(['t4.week']);
  });
});

describe('the window', () => {
  const closesAt = makeCheckIn().closesAt;

  it('is open until the last millisecond and closed at the end', () => {
    const last = new Date(closesAt.getTime() - 1);

    expect(press(makeCheckIn(), NOTHING, answer('t4.week', '3'), last).kind).toBe('changed');
    expect(press(makeCheckIn(), NOTHING, answer('t4.week', '3'), closesAt)).toEqual(unchanged('closed'));
  });

  it.each<CheckInInput>([skip('t4.week'), back('t4.week'), answer('nonsense', 'x'), { kind: 'end' }])(
    'is closed for %j too',
    (input) => {
      expect(press(makeCheckIn(), NOTHING, input, closesAt)).toEqual(unchanged('closed'));
    },
  );

  it('still lets someone who had finished press [Slut her]', () => {
    const { checkIn, answers } = play(ALL);

    expect(press(checkIn, answers, { kind: 'end' }, closesAt)).toEqual(unchanged('done'));
  });
});

describe('a press that fits nothing', () => {
  it.each(['0', '6', 'na', 'yes', '', '3 ', '__proto__', 'toString'])('refuses "%s" on a scale of five', (value) => {
    expect(press(makeCheckIn(), NOTHING, answer('t4.week', value), NOW)).toEqual(unchanged('not-a-choice'));
  });

  it.each(['t9.gone', '', '__proto__', 't2.own', 't1.good'])(
    'refuses question "%s" that is not in this check-in',
    (id) => {
      expect(press(makeCheckIn(), NOTHING, answer(id, '3'), NOW)).toEqual(unchanged('not-a-choice'));
    },
  );

  it('refuses an answer or a skip of the ending', () => {
    const { checkIn, answers } = play(ALL);

    expect(press(checkIn, answers, answer(ENDING, '3'), NOW)).toEqual(unchanged('done'));
    expect(press(checkIn, answers, skip(ENDING), NOW)).toEqual(unchanged('done'));
  });
});

describe('a check-in from another bank', () => {
  const other = makeCheckIn({ questionIds: ['t0.old', 't4.week', 't0.older', 't5.gate', 't0.oldest'] });

  it('goes on with the questions that are still known, counts only them, and comes to an end', () => {
    const { checkIn } = play([answer('t4.week', '3'), answer('t5.gate', 'no')], { checkIn: other, answers: NOTHING });

    expect(currentPlace(other)).toEqual({ number: 1, of: 2 });
    expect(currentPlace(play([skip('t4.week')], { checkIn: other, answers: NOTHING }).checkIn)).toEqual({
      number: 2,
      of: 2,
    });
    expect(checkIn).toMatchObject({ step: 5, state: 'done' });
  });

  it('goes back over the unknown ones', () => {
    const { checkIn } = play([skip('t4.week'), back('t5.gate')], { checkIn: other, answers: NOTHING });

    expect(currentQuestion(checkIn)).toMatchObject({ id: 't4.week' });
  });

  it('is done at once when nothing is known, and can be ended', () => {
    const empty = makeCheckIn({ questionIds: ['t0.old'] });

    expect(currentQuestion(empty)).toBe('done');
    expect(play([{ kind: 'end' }], { checkIn: empty, answers: NOTHING }).checkIn.state).toBe('done');
  });
});

test('never throws and never loses the thread under 20,000 random presses', () => {
  // A fixed linear congruential sequence, so that a failure can be played again.
  let seed = 20260305;
  const pick = <T>(list: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return list[seed % list.length] as T;
  };
  const ids = ['t4.week', 't1.no', 't5.gate', ENDING, 't9.gone', '__proto__'];
  const kinds = ['answer', 'answer', 'skip', 'back', 'end'] as const;
  let state: Progress = { checkIn: makeCheckIn(), answers: NOTHING };
  for (let count = 0; count < 20_000; count++) {
    const kind = pick(kinds);
    const questionId = pick(ids);
    const input: CheckInInput =
      kind === 'end'
        ? { kind }
        : kind === 'answer'
          ? { kind, questionId, value: pick(['1', '5', 'yes', 'x']) }
          : { kind, questionId };
    const pressed = press(state.checkIn, state.answers, input, NOW);
    if (pressed.kind === 'changed') {
      expect(pressed.checkIn.revision).toBe(state.checkIn.revision + 1);
      state = pressed;
    }
    expect(state.checkIn.step).toBeGreaterThanOrEqual(0);
    expect(state.checkIn.step).toBeLessThanOrEqual(3);
  }
  expect(parseAnswers(JSON.parse(JSON.stringify(state.answers)))).toEqual(state.answers);
});

describe('opened answers', () => {
  it.each([
    null,
    [],
    'x',
    { 't4.week': '3' },
    { 't4.week': { value: 3, version: 1 } },
    { 't4.week': { skipped: false } },
  ])('are refused when they are %j', (opened) => {
    expect(() => parseAnswers(opened)).toThrow();
  });
});
