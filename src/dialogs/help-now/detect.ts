import type { HelpOffer } from '../../cards/help-now-card';
import { foldSentences, stretchesOf } from './fold';
import { GRIEF, OF_ANOTHER, WORRY } from './list/another';
import { EXPLICIT } from './list/explicit';
import type { KnownWords } from './likeness/features';
import { likely, type Likely } from './likeness/likely';
import { respelt } from './list/haste';
import { BEATING, IN_A_PLOT, LIKE_LIFE, MACHINE_DOES, PLOT, SOMEBODY_HURT, SPORT } from './list/play';
import { DOINGS, SAYINGS } from './list/sayings';
import { SOFT } from './list/soft';
import { STRETCH, TOGETHER } from './list/together';
import { VIOLENCE } from './list/violence';
import { OWN, SUBJECTS, WORK } from './list/work-talk';

const isIn = (phrases: readonly RegExp[], text: string): boolean => phrases.some((phrase) => phrase.test(text));

/** Sayings are taken out first. The spaces on both sides stay, so that the words around one do not form a new phrase. */
const withoutSayings = (folded: string): string => SAYINGS.reduce((left, saying) => left.replace(saying, ''), folded);

/** Everyday doings too, where nothing in the whole message makes them heavy. */
function withoutDoings(sentences: readonly string[]): string[] {
  const message = sentences.join(' ');
  const harmless = DOINGS.filter(({ unless }) => !unless.test(message));
  return sentences.map((sentence) => harmless.reduce((left, { doing }) => left.replace(doing, ''), sentence));
}

/** A sentence about work keeps everything but its subject. */
const withoutSubjects = (sentence: string): string =>
  isIn(WORK, sentence) && !isIn(OWN, sentence) ? sentence.replace(SUBJECTS, '') : sentence;

/** Matches, plots and machines keep everything but their blows and deaths. */
function withoutPlay(sentence: string): string {
  const off = sentence.replace(MACHINE_DOES, '');
  const told = PLOT.test(off) && !LIKE_LIFE.test(off) ? off.replace(IN_A_PLOT, '') : off;
  return SPORT.test(told) && !SOMEBODY_HURT.test(told) ? told.replace(BEATING, '') : told;
}

const standTogether = (offer: HelpOffer, stretches: readonly string[]): boolean =>
  TOGETHER.filter((one) => one.offer === offer).some(({ all, unless }) =>
    stretches.some((stretch) => all.every((part) => part.test(stretch)) && unless?.test(stretch) !== true),
  );

const ORDER: readonly [HelpOffer, readonly RegExp[]][] = [
  ['violence', VIOLENCE],
  ['explicit', EXPLICIT],
  ['soft', SOFT],
];

/**
 * The help offer that fits a message, or `undefined`: by the list of phrases, and where that has none by what the message is like. Danish and English alike, whatever language is set. Time grows no faster than the message, and only the first and the last 4,000 characters are
 * read. It misses much, hints and irony most of all: it is an offer to the writer and no safety net, and nothing about a hit may be kept.
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
  const folded = foldSentences(message);
  const sentences = asListed(folded);
  const offer = offerOfList(sentences) ?? likelyBothWays(folded, sentences).offer;
  return offer && { offer, aboutAnother: isAboutAnother(offer, sentences.join(' ')) };
}

/** True for a message that may be hard for its writer, though not so clearly that help is offered. Nothing about it may be kept either. */
export function mayBeHard(message: string): boolean {
  const folded = foldSentences(message);
  return likelyBothWays(folded, asListed(folded)).maybe;
}

/** What the list alone makes of a message. */
export function readList(message: string): HelpOffer | undefined {
  return offerOfList(asListed(foldSentences(message)));
}

/** Folded sentences in the spelling of the list, without sayings, everyday doings, subjects of work, and the blows and deaths of games and machines. */
function asListed(folded: readonly string[]): string[] {
  return withoutDoings(folded.map(respelt).map(withoutSubjects).map(withoutPlay).map(withoutSayings));
}

/**
 * What a message is like, as it was typed and without its sayings: what is not clearly distress as typed has to be like it without them, too. "Jeg er ved at dø
 * af varme" is known by its end, and of an ordinary dose nothing is left.
 */
function likelyBothWays(folded: readonly string[], listed: readonly string[]): Likely {
  const known: KnownWords = new Map();
  const typed = likely(folded, known);
  if (!typed.maybe || typed.clearly || folded.join('.') === listed.join('.')) return typed;
  const without = likely(listed, known);
  return { ...without, offer: without.offer && typed.offer };
}

function offerOfList(sentences: readonly string[]): HelpOffer | undefined {
  const text = sentences.join(' ');
  const stretches = sentences.flatMap((sentence) => stretchesOf(sentence, STRETCH));
  return ORDER.find(([name, phrases]) => isIn(phrases, text) || standTogether(name, stretches))?.[0];
}

/** Who is hurt or threatened is not asked whether they worry about another. */
function isAboutAnother(offer: HelpOffer, text: string): boolean {
  if (offer === 'violence' || GRIEF.test(text)) return false;
  return isIn(WORRY, text) || (offer === 'explicit' && isIn(OF_ANOTHER, text));
}
