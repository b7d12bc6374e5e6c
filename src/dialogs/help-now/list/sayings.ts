import { SO, THING } from './spellings';

/** Everyday sayings, taken out before looking. All are global, because a message may hold several. */
export const SAYINGS: readonly RegExp[] = [
  // Danish
  /(doe|doed|doer|do) af (grin|latter|varme|sult|toerst|kulde|kedsomhed|nysgerrighed|skam|kaffetraeng)/g,
  /doed(traet|kedelig\w*|hamrende|smadret|sjov\w*|irriterende|sikker\w*|syg\w*|laekker\w*|vigtig\w*|nem\w*|svaer\w*|sejler\w*)/g,
  /\b(er|var) (helt |lige )?doed efter\b/g,
  /\b(til at doe for|doe for en (kop|kage))/g,
  /slaa(r|et)? (lidt |noget )?tid(en)? ihjel/g,
  /slog (lidt |noget )?tid(en)? ihjel/g,
  /draeb(er|te|e)? (en |den |min |for )?(ide|ideen|humoeret|stemningen|kop|paamindelse\w*)/g,
  /\b(broed|bryder|brudt|braekker|flaekker) sammen af grin/g,
  /\bskyd(e|er)? (en hvid pind|papegoejen|bare loes)/g,
  /\bskyd(e|er)? (mig|os|sig) selv i foden/g,
  /livsfarlig\w*/g,
  /ring(e)? til livslinien i folderen/g,
  /haenge(r)? (sig|os) (i|op)\b/g,
  /haenge(r)? mig (i (det( at\b|$)|(detalj|smaating|ord|formulering|enkelthed)\w*)|op paa)/g,
  /\b(slog|slaar|slaaet|taev|taesk) ((mig|os|ham|hende|dem) )?i (bord(tennis|fodbold|spil)|kort|spil|skak|ludo|fodbold|quiz|badminton|bowling|konkurrence|dart|billard|yatzy)[a-z]{0,12}/g,
  // Whoever is beaten "i kalaha" is beaten at a game: parts of the body and rooms end in -en, -et or -ne, times are named.
  new RegExp(
    `\\b(slog|slaar|slaaet|banker|bankede|taever|taevede|smadrede|smadrer) ((mig|os|ham|hende|dem) )i (?!([a-z]{1,15}(en|et|ne|n)|gaar|dag|morges|aftes|nat|forgaars|[a-z]{3,8}dags?|fjor|sommers?|sidste|den|en|et|det|de|min|mit|mine|sit|sin|alt|stykker|vrede|raseri|affekt|smug|panik|fuldskab|soevne|[0-9]{1,4})\\b)[a-z]{2,20}\\b`,
    'g',
  ),
  /\b(gaar|gik|gaa) amok i (excel|kage|slik|farver|indkoeb)[a-z]{0,6}/g,
  new RegExp(`\\b${THING} (tager|slaar|draeber|tog) (livet af mig|mig ihjel|mig)`, 'g'),
  new RegExp(
    `\\b${THING} (er|bryder|broed|gik|gaar|vil|har) ${SO}(brudt )?(sammen|haabloes[a-z]{0,3}|doe|doed|sort|ned)\\b`,
    'g',
  ),
  /\b(fil|besked|mail|mappe|link|liste|paamindelse|konto|billede|dokument)[a-z]{0,4} (er |var |bliver |blev )?(helt )?vaek for altid/g,
  /haabloes(t)? (langsom|gammel|daarlig|besvaerlig|forvirrende|foraeldet)[a-z]{0,3}/g,
  /\bgoer(e)? noget (godt|rart|dejligt|sjovt) (ved|for) (mig|sig) selv/g,
  // Whoever laughs is the one who dies of it; where others laugh it is something else.
  /\b(vi|jeg|alle) (grine(de|r)|lo) saa (meget )?(at )?\1( alle)? (var|er) ved at doe\b/g,
  // Hours and shifts that are full.
  /\bkan ikke mere (efter|foer) (kl|klokken) [0-9]{1,4}\b/g,
  /\bkan ikke mere end (en|et|to|tre|fire|fem|[0-9]{1,2}) [a-z]{0,12}(vagt|moede)[a-z]{0,3}\b/g,
  // English
  /dying (of|to|for)\b/g,
  /kill(ing)? (some )?time/g,
  /dead (tired|line|sure|end|lock)\w*/g,
  /deadlines?/g,
  /kill two birds/g,
  /(meetings?|heat|traffic|agenda|teams|deadline|excel|feet|back) ?(is|are) killing me/g,
  /\bit hit (me|us)\b/g,
  /\bhit (me|us) (up|back)\b/g,
  /\bbeat (me|us) (to|at)\b/g,
];

/** Where one of these words stands in the same message, it was meant, or it did not end there. */
const MEANT =
  /\b(igen|med vilje|hver gang|for at|hjalp|hjaelp[a-z]{0,3}|lette(t|de|r|lse)|rart|fortjen[a-z]{0,3}|maerke|ked af|doe|doer|leve|ihjel|slut)\b/;
const MORE =
  /\b(hvor mange|flere|resten|hver time|vaagne[a-z]{0,2}|hele|doe|doer|ihjel|leve|slut|how many|more|rest|every hour|wake|whole|die|dead|live|end)\b/;

/** Everyday doings that are taken out as well, unless something else in the message makes them heavy. The first are global, like the sayings. */
export const DOINGS: readonly { doing: RegExp; unless: RegExp }[] = [
  // Cut on a tin, or in a finger on a knife: an accident in the kitchen.
  {
    doing:
      /\b(skar|skaaret) mig (lidt )?(i (en )?(finger|tommel)[a-z]{0,4} )?paa (en |et |den |det |noget )?((broed|koekken|oste)kniv|(konserves|oel|maj|makrel)?daase|papir|kant|laag|ark)[a-z]{0,4}\b/g,
    unless: MEANT,
  },
  // One or two against a headache is what everybody takes.
  {
    doing:
      /\b(tog|tager|taget|tage) (lige )?(en|et|to|1|2|et par) (panodil|ipren|pamol|pinex|hovedpinepille|treo)(er|r)?\b/g,
    unless: MORE,
  },
  {
    doing:
      /\b(take|took|taken|taking) (a|an|one|two|1|2|a couple of) (paracetamols?|aspirins?|ibuprofens?|painkillers?)\b/g,
    unless: MORE,
  },
];
