import type { HelpOffer } from '../../cards/help-now-card';
import { foldSentences } from './fold';
import { GRIEF, OF_ANOTHER, WORRY } from './list/another';
import { EXPLICIT } from './list/explicit';
import { SAYINGS } from './list/sayings';
import { SOFT } from './list/soft';
import { VIOLENCE } from './list/violence';
import { OWN, SUBJECTS, WORK } from './list/work-talk';

const isIn = (phrases: readonly RegExp[], text: string): boolean => phrases.some((phrase) => phrase.test(text));

/** Sayings are taken out first. The spaces on both sides stay, so that the words around one do not form a new phrase. */
const withoutSayings = (folded: string): string => SAYINGS.reduce((left, saying) => left.replace(saying, ''), folded);

/** A sentence about work keeps everything but its subject. */
const withoutSubjects = (sentence: string): string =>
  isIn(WORK, sentence) && !isIn(OWN, sentence) ? sentence.replace(SUBJECTS, '') : sentence;

const ORDER: readonly [HelpOffer, readonly RegExp[]][] = [
  ['violence', VIOLENCE],
  ['explicit', EXPLICIT],
  ['soft', SOFT],
];

/**
 * The help offer that fits a message, or `undefined`. Danish and English phrases alike, whatever language is set.
 * Time grows no faster than the message, and only the first and the last 4,000 characters are read. A list of phrases finds
 * neither hints nor irony: it is an offer to the writer and no safety net, and nothing about a hit may be kept.
 */
export function detectCrisis(message: string): HelpOffer | undefined {
  return readDistress(message)?.offer;
}

/** What a message is met with, and whether it is about somebody else than the one who writes. */
export interface Distress {
  offer: HelpOffer;
  aboutAnother: boolean;
}

/** The same as `detectCrisis`, with whom it is about. */
export function readDistress(message: string): Distress | undefined {
  const text = withoutSayings(foldSentences(message).map(withoutSubjects).join(' '));
  const offer = ORDER.find(([, phrases]) => isIn(phrases, text))?.[0];
  return offer && { offer, aboutAnother: isAboutAnother(offer, text) };
}

/** Who is hurt or threatened is not asked whether they worry about another. */
function isAboutAnother(offer: HelpOffer, text: string): boolean {
  if (offer === 'violence' || GRIEF.test(text)) return false;
  return isIn(WORRY, text) || (offer === 'explicit' && isIn(OF_ANOTHER, text));
}
