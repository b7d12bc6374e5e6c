import { foldSentences } from '../../src/dialogs/help-now/fold';
import { featuresOf, PLACES } from '../../src/dialogs/help-now/likeness/features';
import { type Learned, OUTCOMES, type Outcome, sharesOf } from '../../src/dialogs/help-now/likeness/likeness';
import { seededRandom } from '../support/random';

/** A sentence, and what it should be met with. */
export interface Example {
  message: string;
  outcome: Outcome;
}

const ROUNDS = 30;
/** From this round on the weights of all rounds are taken together: what only the order of the examples did goes out. */
const SETTLED = 10;
const PACE = 0.1;
const BIAS_PACE = 0.02;
/** So that the first steps of a place are not the largest of all. */
const FIRST_STEP = 1e-3;

/**
 * Learns from examples: softmax regression by stochastic gradient descent, each place with a pace of its own that falls as it is used (AdaGrad). The same
 * examples give the same weights, on every machine and every time.
 */
export function learn(examples: readonly Example[]): Learned {
  const random = seededRandom(1);
  const known = examples.map(({ message, outcome }) => ({
    places: featuresOf(foldSentences(message).join(' ')),
    outcome: OUTCOMES.indexOf(outcome),
  }));
  const weights = OUTCOMES.map(() => new Float64Array(PLACES));
  const paid = OUTCOMES.map(() => new Float64Array(PLACES).fill(FIRST_STEP));
  const bias = OUTCOMES.map(() => 0);
  const sum = { weights: OUTCOMES.map(() => new Float64Array(PLACES)), bias: OUTCOMES.map(() => 0) };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { places, outcome } of shuffled(known, random)) {
      const size = 1 / Math.sqrt(Math.max(1, places.length));
      const scores = weights.map((of, one) => bias[one]! + size * places.reduce((sum, place) => sum + of[place]!, 0));
      const shares = Object.values(inOrder(sharesOf(scores)));
      for (const [one, of] of weights.entries()) {
        const error = shares[one]! - Number(one === outcome);
        bias[one]! -= BIAS_PACE * error;
        const step = error * size;
        for (const place of places) {
          paid[one]![place]! += step * step;
          of[place]! -= (PACE * step) / Math.sqrt(paid[one]![place]!);
        }
      }
    }
    if (round < SETTLED) continue;
    for (const [one, of] of weights.entries()) {
      sum.bias[one]! += bias[one]! / (ROUNDS - SETTLED);
      for (const [place, weight] of of.entries()) sum.weights[one]![place]! += weight / (ROUNDS - SETTLED);
    }
  }
  return inBytes(sum.weights, sum.bias);
}

function inOrder(shares: Record<Outcome, number>): number[] {
  return OUTCOMES.map((outcome) => shares[outcome]);
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const list = [...all];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

/** A byte a place is enough: what counts is the sum of a hundred of them. */
function inBytes(weights: readonly Float64Array[], bias: readonly number[]): Learned {
  const most = weights.reduce((largest, of) => of.reduce((one, weight) => Math.max(one, Math.abs(weight)), largest), 0);
  const step = most / 127;
  const bytes = weights.map((of) => Buffer.from(Int8Array.from(of, (weight) => Math.round(weight / step)).buffer));
  return { step, bias: [...bias], weights: bytes.map((one) => one.toString('base64')) };
}
