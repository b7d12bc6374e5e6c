import { ME_OR_US, SO, SOMEONE } from './spellings';

const WEAPON = '(kniv|vaaben|vaben|pistol|gevaer|skydevaaben|machete|oekse|koelle|jernstang)';
const STRUCK =
  '(slaaet|slaet|truet|overfaldet|kvalt|voldtaget|sparket|spyttet paa|angrebet|bidt|mishandlet|misbrugt|taevet|taesket|gennemtaevet|stukket (en |nogen )?(ned|med|i)|gennembanket|chikaneret|forfulgt|nevet|kradset|(skubbet|puffet|presset|kastet|smidt|hevet|slaebt) (op mod|op ad|ned ad|ind i|omkuld|mod|hen ad))';
const THEY =
  '(jeg|han|hun|vi|de|der|nogen|kollega[a-z]{0,3}|medarbejder[a-z]{0,3}|beboer[a-z]{0,3}|frivillig[a-z]?( [a-z])?|ven|veninde)';
/** "slår os ned", "slået op": the same verb, and nobody is hit. */
const NOT_A_MEETING = '(?! (op|ned|loes|sammen|ud|fast|til|fra|hul|igennem|om|selv))';

/** Blows that have no other meaning with a person right behind them. */
const BEATS = '(taever|taevede|taesker|taeskede|gennembanker|pryler|prygler|pryglede|banker|bankede)';
const VICTIM = `(${ME_OR_US}|${SOMEONE}|min [a-z]{3,12})`;

/** Danger from people, or to people. */
export const VIOLENCE: readonly RegExp[] = [
  // Danish: somebody does it. "jeg slog mig" is a bump, so the one who writes may not be the doer there.
  new RegExp(
    `\\b(?<!\\b(det|jeg|vi|jeg har|vi har|har jeg|har vi) )(slog|slaar|slaaet|slar) ${SO}(${ME_OR_US}|ham|hende|personalet|en (kollega|beboer|medarbejder|frivillig))\\b${NOT_A_MEETING}`,
  ),
  new RegExp(
    `\\b(vil|ville|kan|med at|proevede at) (slaa|banke|smadre|taeve|kvaele|stikke|skyde|skade|goere ondt paa) (${ME_OR_US}|ham|hende|dem|nogen)\\b(?! selv)${NOT_A_MEETING}`,
  ),
  new RegExp(`\\b(?<!\\b(jeg|vi) )${BEATS} ((loes|ind) paa )?${VICTIM}\\b(?! (paa|op|en|et|i gang))`),
  /\bmig (slog|sparkede|truede|bed) (han|hun|de)\b/,
  new RegExp(
    `\\b(?<!\\b(jeg|kat|katten|hund|hunden) )(sparkede|sparker|sparket|spyttede|overfaldt|overfaldet|angreb|kradsede|kvalte|voldtog|taevede|bankede|stak|nev) (ud efter |paa |i )?(${ME_OR_US}|${SOMEONE})\\b(?! selv)`,
  ),
  new RegExp(`\\b(kradsede|sparkede|slog|bed) og (kradsede|sparkede|slog|bed|rev)\\b`),
  new RegExp(`\\b(?<!\\bjeg )(bed|bider|bidt) ${ME_OR_US}(?! (om|maerke))\\b`),
  new RegExp(`\\b(sparkede|sparker|slog|slaar|stak|langede|greb) ud efter (${ME_OR_US}|${SOMEONE})\\b`),
  new RegExp(
    `\\b(kaster|kastede|kastet|smed|smider|smidt) ([a-z0-9]{1,12} ){0,3}(efter|mod|i hovedet paa) (${ME_OR_US}|${SOMEONE})\\b`,
  ),
  new RegExp(
    `\\b(skubber|skubbede|skubbet|puffede|pressede|presser|kylede|slyngede) (${ME_OR_US}|ham|hende) (ned|omkuld|ind i|ud|haardt|op ad|op mod|mod|hen ad)\\b`,
  ),
  new RegExp(
    `\\b(truer|truede|truet|trued|true) ([a-z]{1,3} )?(${ME_OR_US}|${SOMEONE}|personale[a-z]{0,3}|beboer[a-z]{0,3})\\b`,
  ),
  new RegExp(
    `\\b(truer|truede|truet|trued|true) (med (en |et )?${WEAPON}|paa livet|med at (slaa|draebe|stikke|skyde|banke|smadre|braende))`,
  ),
  /\bsmadre(r|de|t)? (mig|ham|hende|os|alt|stuen|inventar)/,
  /\b(?<!\b(jeg|vi) )(gaar|gik|gaaet|gaa) amok\b/,
  /\b(slaar|slog|sparker|sparkede|truer|banker|overfalder) hinanden\b/,
  /\b(de|nogen|beboer[a-z]{0,3}|to|maend|unge|oppe at|begyndt at|er ved at) (slaas|sloges)\b(?! (lidt )?(med|om))/,
  /\bslagsmaal|\bhaandgemaeng/,
  /\b(lussing|knytnaeve|kvaelertag|halsgreb|voldtog|voldtaegt|voldtaget)/,
  /\b(fik|faek|fek|faar|faaet|gav|gaw|giver|givet|stak|stikker|langede) (jeg |han |hun )?((mig|ham|hende|os) )?(nogle |en ordentlig )?(taev|taesk|bank|klo|klaps|et slag(?! kort)|et spark(?! bagi)|en oeretaeve|en skalle|en (paa|i) (hovedet|kassen|tuden|lampen|skallen|munden|kaeften|siden af hovedet|fjaeset|ansigtet))\b/,
  new RegExp(`\\b(har|havde|trak|traekker|hev|fandt frem) (en |et )?${WEAPON}\\b(?! til)`),
  new RegExp(`\\b(en|han|hun|nogen|mand|kvinde|beboer[a-z]{0,3}) med (en |et )?${WEAPON}\\b`),
  /\b(slaar?|draeber?|myrder?) (mig|os|ham|hende|dem|nogen|en|dig|min [a-z]{1,12}) ihjel\b/,
  /\bdraebe?r? (mig|os|ham|hende|dem|nogen)\b(?! selv)/,
  /stikk?(e|er)? (ham|hende|nogen|dem|mig) ned/,
  /\boverfald\b|\bknytnaeveslag/,
  new RegExp(
    `\\b(tog|tager|holdt|trak|traekker|greb|griber|hev|hiver|flaaede|rev|ruskede|river) (fat i )?${ME_OR_US} (om|paa|i) (halsen|haaret|struben|noegle)`,
  ),
  /\b(kaster|kastede|smider|smed) med (ting|stole|service|tallerkener|moebler|inventar)\b/,
  /\b(eks|kaereste|mand|naboen?|han|hun) ([a-z]{1,12} ){0,4}(hamrer|banker|sparker) (loes )?paa (min |mit )?doer(en)?\b/,
  // Danish: it is done to somebody.
  new RegExp(`\\b${THEY} (er|blev|bliver|var|har vaeret ved at blive) ${SO}(blevet )?${STRUCK}\\b${NOT_A_MEETING}`),
  new RegExp(`\\b(er|blev|bliver) jeg ${SO}(blevet )?${STRUCK}\\b${NOT_A_MEETING}`),
  new RegExp(`\\b(blive|^blev|^bliver|^er blevet) ${SO}${STRUCK}\\b${NOT_A_MEETING}`),
  /\b(udsat for|oplevet|oplever|udoever|udoevede|ude for|bruger|brugte) (fysisk |psykisk |grov )?(vold|trusler|overgreb)\b/,
  /\bvold (mod (mig|os)|derhjemme|hjemme|i hjemmet)\b/,
  new RegExp(`\\bog (truet|slaaet|sparket|overfaldet|kvalt|spyttet paa)\\b${NOT_A_MEETING}`),
  /\bvoldelig/,
  /\b(forfoelger|stalker|chikanerer|mishandler|misbruger) (mig|os|hende|ham)\b/,
  /\bbange for (mit liv|at blive (slaaet|truet|overfaldet))/,
  /\b(bange|raed) for (min (kaereste|mand|kone|eks|ekskaereste|far|mor|bror|nabo|chef|soen)|ham|hende|beboeren|en beboer)\b(?! (ikke|ogsaa|goer|vil|tager|skader))/,
  /\bbange for (at )?(han|hun|de) (goer (mig|os|nogen|hende|ham)|kommer efter|draeber|finder mig|overfalder)/,
  // English
  /\bkill (him|her|them|someone|somebody)\b/,
  /\b(he|she|they|who|resident|partner|husband|boyfriend) (will|would|is going to|wants to|threatened to|threatens to|is gonna|wanted to) (kill|hurt|hit|stab|shoot) (me|us)\b/,
  /\b(threaten(ed|s)?|attack(ed|s)?|hits?|punch(ed|es)?|kick(ed|s)?|beats?|bit|strangled|choked|raped|assaulted|stabbed|slapped|grabbed|abuses|abused|stalks|stalked|spat (at|on)) (me|us|him|her|them|(a|my|the) (colleague|resident|volunteer|coworker|co worker|friend|partner))\b/,
  /\b(was|were|been|being|got|get|gets|is|am) (just |nearly |almost |also )?(attacked|threatened|assaulted|raped|beaten|punched|stabbed|stalked|abused|slapped|strangled)\b/,
  /\b(afraid|scared) (for my life|of (him|my (partner|husband|boyfriend|ex|father|wife|girlfriend)))\b/,
  /\b(has|had|with|pulled) a (knife|gun|weapon)\b(?! to cut)/,
  /\b(is|was|became|gets|got) violent\b/,
  /\b(grabbed|grabs|took|held) (me by )?(my|the) (throat|neck|hair)\b|\bbeat(s|en|ing)? (someone |somebody |him |her |me )?up\b|\bbeat up (a|my|the|me)\b/,
  /\b(is|was|keeps|are|were) (threatening|attacking|hitting|hurting|beating|stalking) (me|us|him|her|them)\b/,
  /\bthreats? (against|to kill) (me|us)\b/,
];
