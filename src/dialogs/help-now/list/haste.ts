/*
 * Words as they are typed in haste or spoken at home, and as the list writes them. Only what means nothing else in Danish or English
 * stands here: "it" is no word of it, because English has it too.
 */
const SPELT: readonly [string, string][] = [
  ['ikke', 'ikk ik ike ikek ikkee ekke ett itj'],
  ['aldrig', 'aldri alri'],
  ['mere', 'mer meer merr merre meree mre mier'],
  ['laengere', 'laenger laengre lengere langere laengerer'],
  ['jeg', 'jej jeh jg'],
  ['mig', 'mej maj'],
  ['gider', 'gidder gidr'],
  ['orker', 'orkr orger orkker'],
  ['magter', 'maqter magtr'],
  ['kan', 'ka kn'],
  ['kunne', 'ku kune'],
  ['skal', 'ska'],
  ['skulle', 'sku skule'],
  ['bliver', 'blir bli'],
  ['siger', 'sir siir'],
  ['giver', 'gir'],
  ['fik', 'faek fek'],
  ['slog', 'slo slov'],
  ['truede', 'trued trude'],
  ['leve', 'laeve leeve'],
  ['i dag', 'idag'],
  ['i gaar', 'igaar igar'],
  ['i nat', 'inat'],
  ['i aften', 'iaften'],
  ['i morgen', 'imorgen imorn'],
];

/** Said for weight or out of breath, and never part of what is meant. */
const SWEARING = 'sgu fandme fandeme fanme satme kraftedeme kraftedme altsaa lol oehm';

const AS_LISTED: ReadonlyMap<string, string> = new Map(
  SPELT.flatMap(([listed, typed]) => typed.split(' ').map((word): [string, string] => [word, listed])),
);
const SWORN: ReadonlySet<string> = new Set(SWEARING.split(' '));

/** West and south "jeg" is "a" or "æ", and "ikke" behind its verb is "et" or "it". A colleague called A is none of it. */
export const AT_HOME =
  /\b(?<!\b(frivillig|kollega|beboer|peer) )(a|ae) (?<does>vil|kan|gider|orker|magter|holder|har) (?<between>[a-z]{1,8} )?(et|it|itt)\b/g;

/** A folded sentence in the spelling of the list. */
export function respelt(sentence: string): string {
  return sentence
    .split(' ')
    .filter((word) => !SWORN.has(word))
    .map((word) => AS_LISTED.get(word) ?? word)
    .join(' ')
    .replace(AT_HOME, 'jeg $<does> $<between>ikke');
}
