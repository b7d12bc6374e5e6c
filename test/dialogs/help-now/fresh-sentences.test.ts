import { detectCrisis } from '../../../src/dialogs/help-now/detect';
import { DISTRESS_AMONG_COMMANDS } from '../../help-now/examples';
import { fixtureRows } from '../../support/fixture-rows';

/**
 * Sentences written from the rules of the offer alone, before the list was looked at (round 1), and three times more with other words
 * when the list had been mended (rounds 2 to 4). Nothing was changed for one that is held out. Whoever wrote the sentences also
 * mended the list, so round 1 says more than it knows; round 4 comes closest to what people will see. No sentence is a real one.
 *
 * Round 4 at first sight: explicit 16 of 48, violence 12 of 32, soft 13 of 39, silent 63 of 73 that should be. Its held-out half
 * alone, before and after the list was mended for the other half: explicit 7 and 10 of 24, violence 4 and 5 of 16, soft 7 and 9 of
 * 19, silent 32 and 34 of 36. What is mended helps with its like and with little else: of wording nobody has thought of, the list
 * misses more than half.
 *
 * Since then the bot also looks at what a message is like (`likeness.test.ts`). It has learned from the tuned halves here, and not from those held out; but
 * one of these, about two painkillers, showed that an ordinary dose needed a rule.
 */
const ROWS = fixtureRows('crisis-fresh.tsv').map(({ half, round, outcome, message = '' }) => ({
  half,
  round,
  outcome,
  message,
}));

/** How many of each are right at least. What is made better raises these; nothing lowers them. */
const FLOORS = [
  { half: 'tuned', outcome: 'explicit', right: 129 },
  { half: 'tuned', outcome: 'violence', right: 69 },
  { half: 'tuned', outcome: 'soft', right: 78 },
  { half: 'tuned', outcome: 'none', right: 227 },
  { half: 'heldOut', outcome: 'explicit', right: 79 },
  { half: 'heldOut', outcome: 'violence', right: 36 },
  { half: 'heldOut', outcome: 'soft', right: 44 },
  { half: 'heldOut', outcome: 'none', right: 145 },
];

test.each(FLOORS)('of the $half sentences that are $outcome at least $right are met so', ({ half, outcome, right }) => {
  const mine = ROWS.filter((row) => row.half === half && row.outcome === outcome);
  const met = mine.filter(({ message }) => (detectCrisis(message) ?? 'none') === outcome);

  expect(met.length).toBeGreaterThanOrEqual(right);
});

test('hardly anybody is offered help who talks of work, even in sentences the list was not made for', () => {
  const silent = ROWS.filter(({ outcome }) => outcome === 'none');
  const bothered = silent.filter(({ message }) => detectCrisis(message) !== undefined);

  expect(bothered.length / silent.length).toBeLessThan(0.01);
});

test('every sentence stands there once, in one half, with one outcome', () => {
  expect(new Set(ROWS.map(({ message }) => message)).size).toBe(ROWS.length);
  expect(ROWS.length).toBeGreaterThan(850);
  expect(ROWS.filter(({ half }) => half !== 'tuned' && half !== 'heldOut')).toEqual([]);
  expect(ROWS.filter(({ outcome = '' }) => !['explicit', 'violence', 'soft', 'none'].includes(outcome))).toEqual([]);
});

test.each([
  ['utterances.tsv', 'utterance'],
  ['absences.tsv', 'text'],
  ['meeting-requests.tsv', 'text'],
])('a command, an absence or a wish about a meeting in %s is no distress', (file, column) => {
  const typed = fixtureRows(file).map((row) => row[column] ?? '');

  expect(typed.length).toBeGreaterThan(20);
  expect(typed.filter((text) => detectCrisis(text) !== undefined && !DISTRESS_AMONG_COMMANDS.includes(text))).toEqual(
    [],
  );
});
