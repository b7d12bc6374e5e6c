import { decide, WORDS, type Word } from '../../../src/dialogs/find-a-time/decide';
import { readAnswers } from '../../../src/dialogs/find-a-time/read-answers';
import { fieldOf, hasBegun } from '../../../src/dialogs/find-a-time/time-option';

const OPTIONS = [
  { on: '2026-03-03', from: '12:00', to: '14:00' },
  { on: '2026-03-04', from: '10:00', to: '12:00' },
  { on: '2026-03-04', from: '12:30', to: '14:30' },
];
const whose = { peerId: 'peer', volunteerId: 'frivillig-a' };
const all = () => true;

const pairs = WORDS.flatMap((one) => WORDS.map((other): [Word, Word] => [one, other]));

/** How the words of two about one time weigh, written out. Lower is better; the last is no time at all. */
const WEIGHT: Record<string, number> = {
  'can can': 0,
  'can if-needed': 1,
  'if-needed can': 1,
  'if-needed if-needed': 2,
  'can cannot': 9,
  'if-needed cannot': 9,
  'cannot can': 9,
  'cannot if-needed': 9,
  'cannot cannot': 9,
};

describe('what the words of two come to', () => {
  it('is what the table says, for all 729 ways in which two can answer three times', () => {
    let settled = 0;
    for (const first of pairs)
      for (const second of pairs)
        for (const third of pairs) {
          const words = [first, second, third];
          const answers = { peer: words.map(([one]) => one), 'frivillig-a': words.map(([, other]) => other) };
          const weights = words.map((both) => WEIGHT[both.join(' ')] ?? 9);
          const order = OPTIONS.map((option, index) => ({ option, weight: weights[index] ?? 9 }))
            .filter(({ weight }) => weight < 9)
            .sort((one, other) => one.weight - other.weight);
          const expected =
            order.length === 0 ? { kind: 'none' } : { kind: 'best', options: order.map((one) => one.option) };
          expect([words, decide({ options: OPTIONS, answers, ...whose }, all)]).toEqual([words, expected]);
          settled += order.length > 0 ? 1 : 0;
        }
    // 4 of the 9 ways leave a time open: all but 5 x 5 x 5.
    expect(settled).toBe(729 - 125);
  });

  it('is the same whichever of the two has said what', () => {
    for (const [one, other] of pairs) {
      const decided = (peer: Word, volunteer: Word) =>
        decide({ options: OPTIONS.slice(0, 1), answers: { peer: [peer], 'frivillig-a': [volunteer] }, ...whose }, all);
      expect(decided(one, other)).toEqual(decided(other, one));
    }
  });

  it('is open until both have answered, unless one can at no time', () => {
    const given = (answers: Record<string, Word[]>) => decide({ options: OPTIONS, answers, ...whose }, all).kind;
    expect(given({})).toBe('open');
    expect(given({ peer: ['can', 'can', 'can'] })).toBe('open');
    expect(given({ 'frivillig-a': ['cannot', 'cannot', 'if-needed'] })).toBe('open');
    expect(given({ peer: ['cannot', 'cannot', 'cannot'] })).toBe('none');
    expect(given({ koordinator: ['can', 'can', 'can'], peer: ['can', 'can', 'can'] })).toBe('open');
  });

  it('is the next best when somebody else has taken the time, and none when nothing is left', () => {
    const answers = { peer: ['can', 'can', 'if-needed'], 'frivillig-a': ['can', 'if-needed', 'can'] } as const;
    const open = {
      options: OPTIONS,
      answers: { peer: [...answers.peer], 'frivillig-a': [...answers['frivillig-a']] },
      ...whose,
    };
    expect(decide(open, (option) => option !== OPTIONS[0])).toEqual({
      kind: 'best',
      options: [OPTIONS[1], OPTIONS[2]],
    });
    expect(decide(open, () => false)).toEqual({ kind: 'none' });
  });

  it('takes the earliest of equals also when the times are not kept in order', () => {
    const answers = { peer: ['can', 'can', 'can'] as Word[], 'frivillig-a': ['can', 'can', 'can'] as Word[] };
    const decided = decide({ options: [...OPTIONS].reverse(), answers, ...whose }, all);
    expect(decided.kind === 'best' && decided.options[0]).toEqual(OPTIONS[0]);
  });
});

describe('reading answers from a press', () => {
  const fields = OPTIONS.map(fieldOf);
  const press = (...words: unknown[]) => Object.fromEntries(words.map((word, index) => [fields[index], word]));
  const never = () => false;

  it('gives one word for each time, in their order', () => {
    expect(fields[0]).toBe('on-2026-03-03-1200');
    expect(readAnswers({ verb: 'x', ...press('can', 'if-needed', 'cannot') }, OPTIONS, never)).toEqual([
      'can',
      'if-needed',
      'cannot',
    ]);
  });

  it.each([
    ['nothing', {}],
    ['two of three', press('can', 'can')],
    ['an empty field', press('can', '', 'can')],
    ['a word that is none', press('can', 'perhaps', 'can')],
    ['a list', press('can', ['can'], 'can')],
    ['the name of an object property', press('can', 'constructor', 'can')],
  ])('says that some are missing with %s', (_what, fields) => {
    expect(readAnswers(fields, OPTIONS, never)).toBe('missing');
  });

  it('does not take words about other times for words about these', () => {
    const other = { ...press('can', 'can', 'can'), 'on-2026-03-10-1200': 'can' };
    expect(readAnswers(other, OPTIONS, never)).toBe('other-times');
  });

  it('asks nobody about a time that has begun: it is out', () => {
    const later = (option: (typeof OPTIONS)[number]) => hasBegun(option, { on: '2026-03-03', at: '12:00' });
    expect(readAnswers(press(undefined, 'can', 'can'), OPTIONS, later)).toEqual(['cannot', 'can', 'can']);
    expect(readAnswers(press('can', 'can', 'can'), OPTIONS, later)).toEqual(['cannot', 'can', 'can']);
  });
});
