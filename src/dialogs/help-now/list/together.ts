import type { HelpOffer } from '../../../cards/help-now-card';
import { ME_OR_US, MORE, NOT, WISHES } from './spellings';

/** Things that say little alone, and much when they stand in one stretch of a sentence, in whatever order. */
export interface Together {
  offer: HelpOffer;
  all: readonly RegExp[];
  /** What shows that it is about something else. */
  unless?: RegExp;
}

/** How many words are one stretch. What stands half as far apart is always seen together. */
export const STRETCH = 14;

const word = (...words: readonly string[]): RegExp => new RegExp(`\\b(${words.join('|')})\\b`);

const ME = word('jeg', 'a', 'ae', 'mig', 'mej', 'min', 'mit', 'mine');
const NEGATED = word(NOT, 'ingen', 'intet');
const WISHED = word(WISHES);
const KIN = '(mor|far|bror|soester|mand|kone|soen|datter|barn|boern|mormor|farmor|morfar|farfar|kaereste|ven|veninde)';
const WITH_THE_DEAD = word(`(hos|op til|over til|sammen med) ((min|mit|mine) ([a-z]{1,10} )?${KIN}|ham|hende|dem)`);

const CUT =
  '(skar|skaere|skaerer|skaaret|snitte|snitter|snittede|ridse|ridser|ridsede|kradse|kradser|kradsede|kradset|rive|river|rev)';
const LIMBS =
  '(arm|armen|arme|armene|underarme?|underarmene|haandled|haandleddene|laar|laaret|laarene|ben|benene|maven)';
const WOUNDS = '(snit|saar|ar|rifter|braendemaerker|skaeremaerker)';
const ACCIDENT =
  /\b(kage|broed|loeg|kniv|papir|daase|glas|hegn|barber|finger|plaster|myg|kloe|eksem|kat|hund|cykel|faldt|styrt|budget|tekst|planke|operation|operer|brombaer|have)[a-z]{0,8}\b/;
const PILLS = /\b(pille|tablet|panodil|pamol|ipren|medicin|sovepille|morfin)[a-z]{0,4}\b/;
const DAY_TO_COME =
  '(foedselsdag|jul(en)?|juleaften|nytaar|sommer(en)?|foraaret?|efteraaret?|vinter(en)?|aaret ud|naeste (aar|maaned|uge|sommer))';

const TOOL =
  '([a-z]{0,10}kniv|saks|hammer|skruetraekker|flaske|glasskaar|oekse|bat|koelle|jernroer|spade|svensknoegle|pistol|gevaer)(en|n)?';
const AT_SOMEBODY = word(
  `(peger|pegede|rettede|sigtede|gik|kom|loeb|viftede|svingede|slog|stak) ([a-z]{1,8} )?(paa|mod|imod|efter|ad) (${ME_OR_US}|ham|hende|dem|folk|en kollega|en beboer)`,
  '(viftede|vifter|svingede|svinger) (rundt )?med',
);
const BRUISES = word(
  'blaat oeje',
  'blaa oejne',
  'blaa maerker',
  'maerker paa halsen',
  'haevet laebe',
  'braekket naese',
  'flaekket laebe',
);
const WHO_IS_CLOSE = word(
  '(min|hendes|hans|sin) (mand|kone|kaereste|eks|eksmand|ekskaereste|partner|samlever|far|stedfar|bror|soen)',
);
const GRABBED = word('tog', 'tager', 'taget', 'greb', 'griber', 'holdt', 'holder', 'klemte', 'klemmer', 'hev', 'trak');
const BY_THE_THROAT = word('(fat )?(om|i|ved|rundt om) (halsen|struben|kraven|nakken|haaret|skridtet)');
const NO_ATTACK =
  /\b(galt|ondt|toerklaede|klip|frisoer|massage|saelg|koeb|film|samle|reol|skruer|kage|vand|oel|sodavand|yoga|oevelse|selv)[a-z]{0,6}\b/;

/**
 * Written from the tuned half of round 4 (see test/dialogs/help-now/fresh-sentences.test.ts), as families: what is done × with what,
 * what is wished × for what. Each is looked for in one stretch at a time, so the time stays linear.
 */
export const TOGETHER: readonly Together[] = [
  // Wounds one makes oneself.
  {
    offer: 'explicit',
    all: [
      word(CUT),
      word('til blods', 'for dybt', 'dybere', 'bloeder', 'bloedte', 'blod'),
      word('jeg', 'mig', 'sig', 'han', 'hun'),
    ],
    unless: ACCIDENT,
  },
  {
    offer: 'explicit',
    all: [word(LIMBS), word(WOUNDS), word('nye', 'fulde af', 'fuld af', 'fyldt med', 'daekket af', 'flere', CUT)],
    unless: ACCIDENT,
  },
  // How much it takes, and taking all there is.
  { offer: 'explicit', all: [PILLS, word('hvor (mange|meget|faa)'), word('skal der til', 'doe', 'doer', 'vaagner?')] },
  {
    offer: 'explicit',
    all: [
      word(
        '(tage|tager|tog|sluge|sluger|slugte) (jeg )?(hele (glasset|pakken|aesken|flasken|posen)|dem alle|alle sammen)(?! (med|kager?|kiks))',
      ),
      word('overstaaet', 'slut', 'forbi', 'ovre', 'fred', 'vaagner?', 'farvel'),
    ],
  },
  // Having no wish to go on, however much stands between.
  {
    offer: 'explicit',
    all: [
      NEGATED,
      word('gider', 'orker', 'magter', 'vil', 'oensker', 'lyst', 'kraefter'),
      word(`(leve|eksistere|vaere til|vaere i live) ${MORE}`),
    ],
    unless: /\b(sund|groent|baeredygtig|oekologisk|op til)[a-z]{0,4}\b/,
  },
  // Days that are not meant to come.
  {
    offer: 'explicit',
    all: [NEGATED, word(`(opleve|(leve|overleve|vaere i live) til) ((min|den|naeste) ){0,2}${DAY_TO_COME}`), ME],
  },
  // Leave taken of everybody.
  {
    offer: 'explicit',
    all: [
      word('(sidste|allersidste) (gang|besked|mail|sms)'),
      word('(i|du|nogen|de) (hoerer (fra|til)|ser|faar (fra|af)) mig(?! (i|som|med|til|paa|om|foer|inden))'),
    ],
    unless: /\b(ferie|pension|vagt|job|stopper|flytter|frivillig)[a-z]{0,5}\b/,
  },
  {
    offer: 'explicit',
    all: [
      word(
        '(givet|giver|foraeret) ([a-z]{1,6} )?(mine )?(ting|ejendele) vaek',
        `skrevet (et )?(brev|breve) til (dem alle|familien|boernene|(min|mine|mit) ${KIN})`,
        'sagt farvel til (alle|dem|familien|boernene)',
      ),
      word('klar', 'parat', 'slut', 'fred', 'herfra', 'sidste'),
    ],
    unless: /\b(job|stilling|kontor|pension|flyt|lejlighed|projekt|vagt|ferie|praktik|genbrug|loppemarked)[a-z]{0,8}\b/,
  },
  // Being with the dead, being out for ever.
  { offer: 'explicit', all: [word('himlen', 'himmelen', 'graven', 'paa den anden side'), WISHED, ME, WITH_THE_DEAD] },
  {
    offer: 'explicit',
    all: [
      word('slukkes?', 'udslettes?', 'slettes', 'forsvinde', 'vaek', 'borte', 'sove', 'fred'),
      word('for (altid|evigt|stedse|bestandig)', 'permanent'),
      WISHED,
      word('jeg', 'a', 'ae', 'mig'),
    ],
    unless:
      /\b(mail|besked|fil|liste|listen|konto|app|profil|data|svar|lys|gruppe|chat|nyhedsbrev|paamindelse)[a-z]{0,5}\b/,
  },
  // People with something in the hand, people with marks, people held by the neck.
  { offer: 'violence', all: [word(TOOL), AT_SOMEBODY], unless: NO_ATTACK },
  {
    offer: 'violence',
    all: [BRUISES, WHO_IS_CLOSE],
    unless: /\b(cykel|faldt|fodbold|haandbold|styrt|trappe|bold)[a-z]{0,6}\b/,
  },
  { offer: 'violence', all: [GRABBED, BY_THE_THROAT, word(ME_OR_US, 'ham', 'hende')], unless: NO_ATTACK },
  // What the body no longer does.
  {
    offer: 'soft',
    all: [
      NEGATED,
      word('kan', 'ka', 'kn', 'kunne', 'magter', 'orker'),
      word('(komme|kommer|slaebe mig|faa mig( selv)?) (op|ud) af sengen', 'staa op', 'rejse mig'),
    ],
    unless:
      /\b(feber|influenza|ryg|hofte|knae|forkoel|corona|omgangssyge|tidlig|saa laenge|kl|klokken|bus|tog)[a-z]{0,4}\b/,
  },
  {
    offer: 'soft',
    all: [
      NEGATED,
      word('kan', 'ka', 'kn', 'kunne', 'faar'),
      word('(traekke|faa|faar|traekker) (ordentligt )?(vejret|luft)'),
    ],
    unless: /\b(grin|loeb|trapp|forkoel|snue|astma|naese|cykl|traening|laekker|flot)[a-z]{0,8}\b/,
  },
  {
    offer: 'soft',
    all: [
      word('ryster', 'rystet', 'rystede', 'skaelver', 'sitrer'),
      word('(over|i) (hele kroppen|hele mig|det hele)'),
      ME,
    ],
    unless: /\b(grin|latter|kold|kulde|frys|kaffe|bussen)[a-z]{0,6}\b/,
  },
  {
    offer: 'soft',
    all: [
      word('stopper?', 'holder? op', 'tier', 'fred'),
      word('i(nde i)? (mit hoved|hovedet|mig)', 'inden ?i', 'tankerne'),
      WISHED,
      ME,
    ],
    unless: /\b(hovedpine|sang|sangen|musik|melodi|jingle|ondt)[a-z]{0,4}\b/,
  },
];
