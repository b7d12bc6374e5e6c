import type { HelpOffer } from '../../../cards/help-now-card';
import { stretchesOf } from '../fold';
import type { KnownWords } from './features';
import { likenessOf, OUTCOMES, type Outcome } from './likeness';

/** What a message is like. */
export interface Likely {
  /** The offer that fits what it is most like; `undefined` when it is more like what needs no help. */
  offer: HelpOffer | undefined;
  /** It is less like distress than that, and still so much that it may be hard for the writer. */
  maybe: boolean;
  /** It is so much like distress that nothing speaks against it. */
  clearly: boolean;
}

/** At this share of distress and above an offer is made. */
const LIKE_DISTRESS = 0.45;
/** From this share on a word about where help is costs little, where nothing else is known to say. */
const MAYBE = 0.25;

/** A longer message is not looked at as a whole: the heavy thing would drown. */
const MOST_WORDS = 60;
/** In a longer sentence it is looked for in stretches too, each beginning in the middle of the one before. */
const STRETCH = 24;
/** As clear as this a stretch has to be, because it is torn out of its sentence; and a message that has a saying in it. */
const CLEARLY = 0.85;
/** One or two words are an answer to something, or a command. */
const LEAST_IN_A_MESSAGE = 3;
/** A shorter sentence says too little by itself to make an offer. */
const LEAST_WORDS = 5;

/** After these a full stop ends no sentence. */
const SHORTENED = /(^| )(kl|d|ca|nr|fx|f|eks|evt|mr|mrs|dr|no)$/;

type Shares = Record<Outcome, number>;
const NOTHING: Shares = { none: 1, soft: 0, explicit: 0, violence: 0 };

/**
 * Looks at a message as a whole and at each of its sentences; what is most like distress counts. Time grows with the message, no faster.
 *
 * @param folded - the sentences of a message as `foldSentences` gives them.
 * @param known - what words are made of, for two readings of one message; no longer, because they are somebody's words.
 */
export function likely(folded: readonly string[], known: KnownWords = new Map()): Likely {
  const sentences = withoutFalseEnds(folded);
  const words = sentences.join(' ').split(' ');
  const mostLike = (parts: readonly string[]): Shares =>
    parts.map((part) => likenessOf(part, known)).reduce(nearer, NOTHING);
  const whole = mostLike([
    ...(words.length >= LEAST_IN_A_MESSAGE && words.length <= MOST_WORDS ? [words.join(' ')] : []),
    ...sentences.filter((one) => !isShort(one) && one.split(' ').length <= MOST_WORDS),
  ]);
  const torn = mostLike(
    sentences.filter((one) => one.split(' ').length > STRETCH).flatMap((one) => stretchesOf(one, STRETCH)),
  );
  const clear = nearer(whole, 1 - torn.none >= CLEARLY ? torn : NOTHING);
  return {
    offer: 1 - clear.none >= LIKE_DISTRESS ? largest(clear) : undefined,
    maybe: 1 - nearer(whole, torn).none >= MAYBE,
    clearly: 1 - clear.none >= CLEARLY,
  };
}

function withoutFalseEnds(folded: readonly string[]): string[] {
  const sentences: string[] = [];
  let begun: string[] = [];
  for (const piece of folded) {
    begun.push(piece);
    if (SHORTENED.test(piece)) continue;
    sentences.push(begun.join(' '));
    begun = [];
  }
  return begun.length === 0 ? sentences : [...sentences, begun.join(' ')];
}

const isShort = (sentence: string) => sentence.split(' ').length < LEAST_WORDS;

/** The one that is more like distress. */
function nearer(one: Shares, other: Shares): Shares {
  return other.none < one.none ? other : one;
}

function largest(shares: Shares): HelpOffer {
  const [, ...offers] = OUTCOMES;
  return offers.reduce((most, one) => (shares[one] > shares[most] ? one : most));
}
