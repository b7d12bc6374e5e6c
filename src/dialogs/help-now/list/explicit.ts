import { ME, MORE, NO_TIME_AFTER, NOT, SO, TO } from './spellings';

const DIE = 'do[e]?\\b(?! (for|af|ud)\\b)';
/** Living, and not living up to or off something. */
const LIVE = '(lev(e|er)?\\b(?! (op|af|uden|sund[a-z]{0,3}|paa|med (en|den|at)))|eksistere\\b|findes\\b)';
/** Stepping, jumping or throwing oneself. */
const STEP =
  '(hop|hoppe|hopper|hoppede|spring|springe|springer|sprang|(kaste|kaster|smide|smider|smed|kastede|stille|stiller|laegge|laegger|lagde) (mig|sig)|gaa|traede|traeder|traadte|loebe|loeber|loeb|koere|lade mig falde)';
const SELF = '(mig|mej|sig|dem) (selv|sel|sjael)';
const WISH = '(haaber|haber|oensker?|oenskede|gid|bare|lyst til)';
const PILLS = '(piller(ne)?|tabletter(ne)?|panodiler?|pamol|medicin(en)?|sovepiller|sovemedicin)';
const HIGH_OR_FAST =
  '(et |en |den |det |min )?(tog|toget|bro|broen|bil|bilen|bus|bussen|metro|metroen|tag|taget|altan|altanen|vindue|vinduet|lastbil|lastbilen|skinner|skinnerne|letbanen|klint|klinten)\\b';

/** Ending one's life, or harming oneself; one's own or another's. */
export const EXPLICIT: readonly RegExp[] = [
  // Danish: the word itself
  /\bselv ?mor[dt]|\bselv?mor|\bself ?mord|\bselv ?mor ?s? ?tanke/,
  /\bselv ?skad/,
  /\boverdosis|\bafskeds ?brev/,
  // Danish: taking a life
  /\b(tage|tager|tog|taget|ta|tar) (jeg |han |hun |de )?(livet af (mig|sig|mej)|(mit|sit|hans|hendes) (eget |egent )?liv)\b/,
  new RegExp(`\\b(afslutte|afslutter|ende|stoppe) (livet|mit liv|sit liv|det hele nu)\\b`),
  /\bende det hele\b/,
  /\b(goere?r?|gore?|gjorde|saette|saetter) (jeg )?(en )?(ende|stopper|slut) (paa|for|med) (det$|det (nu|snart|hele)\b|livet|mit liv|sit liv|mig selv)/,
  // Danish: not wanting to live
  new RegExp(
    `\\b(vil|gider|gidder|gidr|orker|magter|oensker|kan|har|holder|fortjener|toer) ${SO}${NOT} ${SO}(lyst til )?(holde ud )?(ud )?${TO}(${MORE} )?(${LIVE}|vaere i live|vaere til ${MORE}|vaere her ${MORE}\\b${NO_TIME_AFTER})`,
  ),
  new RegExp(`\\b(gider|orker|magter|oensker|vil) (it|ik|ikke|ikk) (at |aa |og )?(lev|leve)\\b(?! (op|af|uden|sund))`),
  new RegExp(
    `\\b${NOT} ${SO}(vil|gider|orker|oensker|har lyst til|magter|kan holde ud) ${TO}(${LIVE}|vaere her ${MORE}\\b${NO_TIME_AFTER}|vaere til ${MORE})`,
  ),
  new RegExp(
    `\\b(leve|leve ${MORE}|vaere her ${MORE}) (vil|gider|orker|oensker|magter|kan) (jeg|a|ae|hun|han) ${SO}${NOT}\\b`,
  ),
  new RegExp(`\\bikke ${MORE} leve\\b`),
  new RegExp(
    `\\b(orker|magter|gider|klare|udholde|overskue|klarer|udholder) (jeg )?(${NOT} )?${SO}(livet|mit liv)\\b(?! (som|i))`,
  ),
  /\b(livet|mit liv) (orker|magter|gider) (jeg|a|ae) (ikke|ik)/,
  new RegExp(`\\bholde?r? (ikke |ik )?(livet|mit liv) (ikke |ik )?ud\\b|\\bholde ud ${TO}leve\\b`),
  /\b(traet|led|ked|led og ked|led og traet) (og ked )?af (livet|at leve|mit liv|at vaere til)\b/,
  /\blivs ?(traet|lede)\b/,
  /\bgrund til (at |aa )?(leve|vaere her|vaere til|blive ved med at leve|fortsaette livet)\b(?! paa)/,
  /\b(intet|ingenting|ikke noget|ik noget) (mere )?at leve for\b/,
  /\blivet (er|har|giver) (saa |bare |helt )?(ikke|ingen|meningsloest|vaerdiloest)( (vaerd|mening|nogen mening))?\b/,
  /\bfortjener (ikke|ik|bare) at (leve|vaere her)\b/,
  /\b(faerdig|afsked|farvel|slut|mer|mere|gjort op|opgivet|givet op) (med|til|paa) (livet|mit liv)\b(?! (som|i))/,
  /\b(mening|meningen|formaal|formaalet) (med|i) (livet|mit liv|at leve|at vaere her)\b/,
  /\b(hvorfor|hvad) (lever|skal) jeg (overhovedet|leve|stadig|for)( leve| for)?\b(?! (paa|til))/,
  /\b(ikke|ik|aldrig|hellere ikke) (laengere |mere )?(vaere |er |var )?i live\b|\b(ud af|vaek fra|forlade) (denne|den her|verden|jorden|livet)\b/,
  /\b(ikke|ik|aldrig) (taenkt mig|planer om|regnet med|lov til|ret til) at (leve|vaere her|overleve|eksistere)\b/,
  /\b(holder?|holdt|stopper?|slutter?) (op )?med (at|aa) (eksistere|leve|vaere til|traekke vejret)\b(?! (op|af|uden))/,
  new RegExp(
    `\\bjeg (burde |skulle |skal |ville |kunne )?${SO}${NOT} ${SO}(have )?(eksister(e|er|ede|et)|fandtes|findes)\\b`,
  ),
  // Danish: wishing to be dead or gone
  new RegExp(`\\b${WISH} (bare )?(at )?jeg (bare )?${NOT} (fandtes|eksisterede|var til|findes|eksisterer)\\b`),
  /\bmin (egen )?begravelse\b|\bfarvel til (alle$|alle og|det hele|verden|livet)/,
  new RegExp(`\\b(at|skal|skulle|kunne|burde|maatte|gid|lad mig|faa lov til|bare) ${SO}(jeg |hun |han )?${TO}${DIE}`),
  /\b(jeg|mig) (bare |snart |selv )?(doer|doede|dor)\b(?! (af|over|for|lidt|naesten|hvis vi|efter))/,
  /\b(vorherre|gud|doeden|herren) (maa|skal|kan|ville) (bare |gerne |snart |godt )*(hente|tage) mig\b/,
  /\b(gemt|samlet|gemmer|samler|sparet|hamstrer|hamstret) (paa )?(mine |alle )?(piller|medicin|tabletter|sovepiller)\b/,
  /\b(hvis|naar|at) jeg (bare )?(doede|forsvandt for)\b/,
  /\bvil (bare |gerne )?have (at )?(det|det hele) (skal |til at )?(stoppe|stopper|slutte|slutter|faa en ende|holde op)\b(?! (kl|med))/,
  new RegExp(
    `\\b(vil|ville|oensker|lyst til|laenges efter|(taenker|taenkt|taenke|taenkte)( meget| tit| kun| bare| hele tiden)? paa|overvejer|klar til|lov til|lov at|parat til|maatte|planer om|bange for at jeg vil) ${SO}${TO}(komme til at )?${DIE}`,
  ),
  new RegExp(`\\b(doe?|doed) (vil|oensker|ville) (jeg|han|hun)\\b`),
  /\b(vil|ville|kunne|godt|hellere|gerne|helst|bare|lyst til at|saa godt) (hellere |gerne |bare |helst |lige saa godt )?vaere (doed|dod)\b(?! (traet|sikker))/,
  /\bjeg (bare |snart |allerede |ogsaa )?var (doed|dod)\b(?! (traet|efter|af))/,
  /\bhellere (doed|doe)\b/,
  /\b(doeden|doden) (ville|vil|er|maa) ([a-z]{1,8} )?(en )?(lettelse|befrielse|udvej|loesning|trist)/,
  /\b(taenker|taenkt|laenges|laengsel|oensker|haaber)( meget| tit| hele tiden| kun)? (paa|efter) (doeden|doden)\b/,
  /\b(aldrig|ikke|ik) (var |er |vaeret |blevet )?foedt\b/,
  new RegExp(
    `\\b${WISH} (at )?(${NOT} )?(jeg )?(bare )?(kunne sove ind|${NOT} vaagne|vaagne[a-z]{0,3} ${NOT}|vaagner)`,
  ),
  new RegExp(`\\b(${NOT}) (vaagne|vaagner|vaagnede|vagne|vagner|vagnede) (op )?(igen|mere|mer|i morgen)\\b`),
  /\b(aldrig|og ikke|og ik) (mere )?vaagne\b/,
  /\bsove (ind( for altid)?$|ind og|for evigt|for altid|for stedse)/,
  /\bforsvinde (helt |bare )?(for (altid|evigt|stedse|bestandig)|fra (jorden|verden|det hele))/,
  /\bvaek for (altid|evigt)\b/,
  new RegExp(
    `\\b(bedre|bedst|nemmere|lettere|bedste) (for [a-z]{1,12} )?(at|hvis|om|naar|var) (hvis )?jeg (bare )?((er|var) (${NOT} (til|her)|her ${NOT}|doed|borte|vaek)|${NOT} (var|er|fandtes|eksisterede)( (her|til))?|forsvandt|forsvinder|doede)\\b( mere)?${NO_TIME_AFTER}`,
  ),
  /\bbedre (tjent |stillet |af |det )?uden mig\b(?! (paa|til|i))/,
  /\bingen (ville|vil|kommer til at|kommer|vil nogensinde) (nogensinde )?savne mig\b/,
  /\b(verden|alle|de|i|familien|boernene) [a-z]{1,8} (have det |vaere |faa det )?(bedre|gladere|lettere) uden mig\b/,
  // Danish: harming oneself
  new RegExp(
    `\\b(skade|skader|skadet|skadede|stikke|stikker|stak|skyde|skyder|skoed|haengte|draebte|saare|saarer|saaret|draebe|draeber|snitte|snitter|snittet|skaere|skaerer|skaer|skaaret|skar|skaret|ridse|ridser|kvaele|kvaeler|drukne|drukner|forgifte|unalive|unaliver|unlive|cutte|cutter|kille|killer|straffe|straffer) (i )?${SELF}\\b`,
  ),
  new RegExp(`\\b(slaa|slaar|slog|slar|sla) ${SELF} ihjel\\b|\\b(slaa|slaar|slog|slar) ${SELF}$`),
  new RegExp(`\\b(braend|braende|braender|braendt|braendte) ${SELF}\\b(?! (ud|af|inde))`),
  new RegExp(
    `\\b(haeng|haenge|haenger|haengt|haengte) ${ME}( selv| op)?\\b(?! paa)|\\b(haenge|haenger|haengt|haengte) sig selv\\b`,
  ),
  new RegExp(
    `\\b(vil|ville|skal|at|skyder|har lyst til at) (bare |snart )?(skyde |skyder )?(${ME}|sig) selv (en kugle|i hovedet)`,
  ),
  new RegExp(
    `\\b(vil|skal|lyst til at|paa at|snart) (bare )?skyde (${ME}|sig)\\b(?! selv i foden)|\\bskyder (${ME}|sig) selv\\b`,
  ),
  /\b(goer|goere|gjort|gjorde|gor|gore) skade paa (mig|sig)( selv)?\b/,
  /\b(goer|goere|gjort|gjorde|gor|gore) (jeg |han |hun )?(noget|et eller andet)( [a-z]{3,12})? ved (mig|sig) selv\b/,
  /\b(goer|goere|gjort|gor|gore) (mig|sig) selv (noget|ondt|fortraed)\b/,
  new RegExp(
    `\\b(skaer|skaere|skaerer|skaaret|skar|skaret|skare|skarer|snitter|cutter) (i )?${ME}\\b(?! (fri|ned|igennem))`,
  ),
  /\b(skar|skaret|skaaret|skaerer|skaere|snitter|ridser|ridset) (i |mig i |mig paa )?(mine |min )?(arm|armen|arme|armene|haandled|haandleddet|laar|laaret|laarene|ben)\b/,
  /\b(vil|ville|lyst til at|truer med at|taenker paa at) (gaa ud og )?haenge sig\b(?! (paa|i|fast|op|ind))/,
  /\b(slaar|slaa|banker|dunker|hamrer) (jeg )?mit hoved (ind i|mod|i)\b/,
  /\b(haengte|haengt|skoed|haenger) sig\b(?! (paa|i|fast|op|ind|selv i))/,
  /\b(cutte|cutter|cuttet|cuttede)\b/,
  new RegExp(
    `\\b(taget|tager|tage|tog|slugt|sluge|sluger|slugte|spist|spiser|aad) ([0-9]{2,3} |ti |tyve |tredive |alt for |alle |en masse |masser af |for |en haandfuld |et helt glas |en hel |hele ){1,2}(mine |min |mange |pakken |pakke |med |de |hendes |glasset )*${PILLS}\\b`,
  ),
  new RegExp(
    `\\b${STEP} (lige |direkte )?(ud |ind |ned )?(foran|ned fra|ud fra|fra|ud af|ud over|ned paa) ${HIGH_OR_FAST}`,
  ),
  /\bspring(e|er) ud (foran|fra)\b/,
  // English
  /\bsuicid|\bsu[iy]?[cs]i?d(al|e)\b|\bsewerslide|\bunalive|(?<!\b[0-9]{1,6} )\bkms\b/,
  /\b(kill|killing|kills|killed|hurt|hurting|hurts|harm|harming|harms|cut|cutting|cuts|burn|burning|hang|hanging|shoot|shooting|starve|starving) (myself|himself|herself|themsel(f|ves)|my self)\b(?! on)/,
  /\bbeen cutting (again|my)/,
  /\bend(ing)? (my life|it all|his life|her life|my own life)\b/,
  /\b(want|wants|wanna|wanted|going|ready|rather|deserve|gonna|like) (to )?(just )?(die|be dead)\b(?! of)/,
  /\b(do not|does not|dont|don t|doesnt|doesn t|didn t|never) (really )?(want|wanna|deserve) (to )?(live|exist|be alive|wake up|be here any ?more\b(?! on))/,
  /\bwish i (was|were|had|d|could) (just )?(dead|die|never (been )?born|not wake|never wake|never existed|disappear)/,
  /\b(go to sleep|fall asleep) and (never|not) wake/,
  /\bbetter off (without me|dead|if i)\b/,
  /\bself ?harm|\boverdos(e|ed|ing)\b|\bgoodbye letter/,
  /\b(no|any|any more) (reason|point) (to|in|for me to) (live|living|be alive|being alive|go on living)\b/,
  /\bnothing (left )?to live for\b|\blife (is not|isn t|isnt) worth/,
  /\b(think|thinking|thoughts|dreaming|dream|thought) (about|of) (dying|death|being dead|not being here)\b/,
  /\b(not|rather not|longer) (to )?(be|being|stay|staying) alive\b|\b(reason|point) (to|in) (stay|staying|keep|keeping|go|going) (alive|living|on)\b/,
  /\b(want|wish) (it|it all|everything|all of it) (to )?(just )?(end|be over)\b/,
  /\b(cut|cuts|cutting) my (arms?|wrists?|legs?|thighs?|skin)\b/,
  /\btired of (living|life|being alive)\b/,
  /\b(won ?t|will not|not going to|not gonna|not planning to|don ?t plan to) (be alive|live (to|past|until|till))\b/,
  /\b(take|taking|took|taken) (my|his|her|their) own life\b/,
  /\b(take|took|taken|swallowed) (way )?(too many|all (of )?(my|the|his|her)|a (bunch|lot|handful) of) (pills|tablets|meds|sleeping pills|painkillers)/,
  /\b(jump|jumping) (off|from|in front of) (a |the )?(bridge|roof|building|train|bus|balcony)/,
];
