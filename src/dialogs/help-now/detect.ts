import type { HelpOffer } from '../../cards/help-now-card';
import { EXPLICIT, IDIOMS, SOFT, VIOLENCE } from './crisis-list';
import { fold } from './fold';

/** Sayings are taken out first. The spaces on both sides stay, so that the words around one do not form a new phrase. */
const withoutIdioms = (folded: string): string => IDIOMS.reduce((left, idiom) => left.replace(idiom, ''), folded);

const ORDER: readonly [HelpOffer, readonly RegExp[]][] = [
  ['violence', VIOLENCE],
  ['explicit', EXPLICIT],
  ['soft', SOFT],
];

/**
 * The help offer that fits a message, or `undefined`. Danish and English phrases alike, whatever language is set.
 * Time grows no faster than the message, and only the first 4,000 characters are read. A list of phrases finds neither
 * hints nor irony: it is an offer to the writer and no safety net, and nothing about a hit may be kept.
 */
export function detectCrisis(message: string): HelpOffer | undefined {
  const text = withoutIdioms(fold(message));
  return ORDER.find(([, phrases]) => phrases.some((phrase) => phrase.test(text)))?.[0];
}
