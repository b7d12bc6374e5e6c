import type { HelpOffer } from '../../../cards/help-now-card';
import { featuresOf, type KnownWords, PLACES } from './features';
import learned from './learned.json';

/** The outcomes in the order in which they are learned; the first is that nobody needs anything. */
export const OUTCOMES = ['none', 'soft', 'explicit', 'violence'] as const satisfies readonly (HelpOffer | 'none')[];
export type Outcome = (typeof OUTCOMES)[number];

/** What was learned, as it is kept: for each outcome the weight of each place, in steps of `step`, and where it begins. */
export interface Learned {
  step: number;
  bias: readonly number[];
  /** Base64 of one signed byte a place. */
  weights: readonly string[];
}

const weights = (learned as Learned).weights.map((text) => new Int8Array(Buffer.from(text, 'base64')));

/**
 * How much a folded sentence is like those of each outcome that the bot has learned from: shares of one. Those sentences are invented and are kept in
 * `test/help-now/sentences`; `npm run learn-help` makes the weights of them. Nothing is learned from what anybody writes to the bot.
 */
export function likenessOf(sentence: string, known?: KnownWords): Record<Outcome, number> {
  const places = featuresOf(sentence, known);
  const scale = places.length === 0 ? 0 : (learned as Learned).step / Math.sqrt(places.length);
  return sharesOf(OUTCOMES.map((_, outcome) => (learned as Learned).bias[outcome]! + scale * sumAt(outcome, places)));
}

function sumAt(outcome: number, places: readonly number[]): number {
  const of = weights[outcome];
  if (of?.length !== PLACES) throw new Error('What was learned has another size: run `npm run learn-help`.');
  let sum = 0;
  for (const place of places) sum += of[place]!;
  return sum;
}

/** Shares of one, the larger the score the larger. */
export function sharesOf(scores: readonly number[]): Record<Outcome, number> {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, one) => sum + one, 0);
  const shareAt = (outcome: number) => powers[outcome]! / all;
  return { none: shareAt(0), soft: shareAt(1), explicit: shareAt(2), violence: shareAt(3) };
}
