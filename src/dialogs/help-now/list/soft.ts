import { MORE, NOT, SO, THING } from './spellings';

/** What one cannot do any more on a certain day, or with a certain thing, is no distress. */
const NO_MATTER_AFTER =
  '(?! (end|paa|pa|kl|om (mandag|tirsdag|onsdag|torsdag|fredag)|mandag|tirsdag|onsdag|torsdag|fredag|naeste|foer|huske|finde|aabne|se|logge|bruge|naa|komme|faa|spise|drikke|kaffe|kage|excel|teams|papir))\\b';
const FEEL = '((jeg )?foeler (jeg )?mig|jeg er|^er|er jeg)';

/** Having had enough. */
export const SOFT: readonly RegExp[] = [
  // Danish: no more
  new RegExp(`\\b(kan|ka|kn) (jeg |vi )?${SO}${NOT} ${SO}(${MORE})\\b${NO_MATTER_AFTER}`),
  new RegExp(`\\b(mere|mer) (kan|orker|magter) jeg ${SO}${NOT}\\b`),
  new RegExp(`\\b${NOT} ${MORE} nu\\b`),
  new RegExp(
    `\\b(kan|ka) (jeg )?${SO}${NOT} ${SO}(holde|ud ?holde) (det|dette|mere|presset|ud|det her|det hele)\\b(?! (at |moede|kl|paa|med))`,
  ),
  new RegExp(`\\b(holder|udholder) (jeg )?(det|ikke det)( her)? ${SO}((${NOT}) )?${SO}ud\\b`),
  new RegExp(
    `\\b(kan|ka) (jeg )?${SO}${NOT} ${SO}(klare|rumme|baere|magte) (det|det her|det hele|mere|presset|noget|mig selv|flere dage)\\b${NO_MATTER_AFTER}`,
  ),
  new RegExp(
    `\\b(kan|ka) (jeg )?${SO}${NOT} ${SO}overskue (det|det her|det hele|noget|noget som helst|mere|dagen|en dag til|hverdagen)\\b`,
  ),
  new RegExp(
    `\\b(orker|magter|orger|orkr|overskuer) (jeg |det |det her )?${SO}${NOT} ${SO}(det|det her|mere|mer|meer|noget|laengere|dagen|hverdagen|en dag til)\\b${NO_MATTER_AFTER}`,
  ),
  new RegExp(`\\b(orker|magter) (jeg )?(det|det her|det hele) ${SO}${NOT}\\b`),
  /\b(kan|orker|magter) ikke (mae|mir)\b/,
  new RegExp(`(\\b(jeg|a|ae|vi)|^) holder (jeg )?${SO}${NOT} ${SO}til (det|dette|mere|meget|ret meget|presset)\\b`),
  new RegExp(`\\b(kan|ka) (jeg )?${SO}${NOT} ${SO}holde til (det|mere|meget|presset)\\b`),
  /\b(orker|magter|overskuer) (jeg )?(snart |bare )?(ingenting|intet|ingen ting)\b/,
  new RegExp(`\\bgiver op\\b(?! paa (det|den|de|mit|min|vores) ([a-z]{1,12} )?${THING}\\b)`),
  /\b(lyst til at|vil|ved at|bare|klar til at) (snart |bare )?give (det hele |alt )?op\b|\bopgiver (det hele|alt|mig selv)\b|\bhar (helt )?givet op\b(?! (paa|at|med))/,
  // Danish: how it is
  /\b(ved at|jeg|som at|ligesom at) (drukne|drukner|kvaeles|gaa under|gaar under|synke til bunds|synker)\b(?! i (?!(det hele|alt$|alting|mig selv|moerke|tanker|sorg)\b)[a-z]| (mails|papir))/,
  /\b(hader|afskyr|foragter|vaemmes ved) (bare |virkelig |simpelthen |faktisk )?(mig selv|mit liv|at vaere mig|den jeg er)\b(?! (lidt|for at))/,
  /\b(intet|ingenting|(ikke|ik) (mere|meget|noget|ret meget)) (mere )?tilbage (af|i) mig\b/,
  new RegExp(`\\bgoer ${SO}ondt (inden ?i|i sjaelen|i hele mig|at (vaere mig|vaere til|leve))\\b`),
  new RegExp(
    `\\bhar (haft )?det ${SO}(ad |af |som )?(forfaerdelig[t]?|ad helvede til|helvede|h til|elendig[t]?|skidt|miserabelt|frygtelig[t]?|lort|lortet|roevsygt|skod)\\b`,
  ),
  new RegExp(`\\bhar (haft )?det ${SO}(ad|af) (?!og )[a-z]{1,14} til\\b`),
  /\bhar (haft )?det (bare |simpelthen |altsaa |sgu )?(saa|sa|virkelig|rigtig|rigtigt|meget|psykisk|mega|forfaerdelig|frygtelig|skide|pisse|ekstremt|helt vildt) (daarligt|darligt)\b(?! (med|over))/,
  /haabloes/,
  /\b(bryde|bryder|broed|brudt|bryd) (helt |bare |snart |naesten )?sammen\b|\bsammenbrud\b/,
  /\b(alt|alting|det hele|det) (er|foeles|virker) (bare |helt |saa |fuldstaendig )?(sort|ligegyldigt|meningsloest|haabloest|ulideligt|uoverskueligt|ubaerligt)\b/,
  /\b(alt|alting|det hele) er (bare |helt |saa )?(lige meget|for meget|umuligt|noget lort|ad helvede til)\b/,
  /\bfor meget for mig\b/,
  /\b(ramt|naaet|rammer|rammer snart) (bunden|muren)\b|\bkoert (helt |fuldstaendig )?i bund\b/,
  /\bkan (slet |snart )?(ingenting|intet|ikke noget) (overskue|magte|klare|rumme)?\b/,
  /\b(ingen|ikke flere|ikke mere|ikke (nogen|mange)) (flere )?(kraefter|energi|overskud) (tilbage|mere|mer|til at leve)\b/,
  /\b(det hele|alt|alting) sortner\b/,
  /\b(det hele|alting|alt|min verden) (ramler|vaelter|falder sammen|falder fra hinanden|styrter sammen|krakelerer|braser sammen|brager sammen|bryder sammen)\b/,
  /\b(ved|aner) (ikke|ik) (hvordan|om) jeg (skal )?(komme|kommer|klarer|klare|overlever|holder) (mig )?(igennem|gennem|videre|dagen|ud)\b(?! til)/,
  /\b(jeg er|^er) (bare |helt |saa )?slidt (helt )?(ned|op)\b/,
  /\bbristepunktet\b/,
  /\bved at (knaekke|bukke under|gaa (i sort|ned med|helt ned|i stykker|op i limningen|til grunde)|miste (forstanden|grebet)|blive sindssyg)\b/,
  /\b(gaaet|gaar|gik) (helt )?ned med (flaget|stress)\b/,
  new RegExp(
    `${FEEL} ${SO}(knaekket|knust|oedelagt|udbraendt|braendt ud|nedbrudt|oedelagt indeni|tom indeni|koert ned|koert helt ned|paa bunden|ude af den|fortvivlet|desperat|magtesloes|vaerdiloes|ubrugelig|ligegyldig)\\b`,
  ),
  new RegExp(
    `\\b(foeler|foeles) (jeg )?mig ${SO}(elendig|alene|ensom|tom|fanget|knust|vaerdiloes|som en fiasko)\\b(?! (paa kontoret|om opgaven))`,
  ),
  /\ber (bare |simpelthen )?(helt|saa|saa langt|langt|meget langt|saa meget) nede\b(?! (i|ved|paa|hos|af|med|ad))/,
  /\b(er|foeler mig) (saa|frygtelig|helt forfaerdelig|meget) (ensom|alene)\b(?! (paa|i|med|hjemme|om))/,
  /\b(ingen|ikke nogen|ikke en|ik nogen|(ikke|ik) (se|finde|oejne) (nogen|en)) (vej ud|udvej|mening med noget)\b/,
  /\b(graeder|graedt|graed|hulker|hulket|tuder|tudet|tudede|tudbroelet|tudbroeler) (hele|hver|bare|kun|uafbrudt|konstant|mig i soevn|saa meget|meget|i timevis|og graeder)\b|\bjeg (sidder |staar |ligger )?(bare )?(og )?(graeder|hulker|tuder)\b/,
  /\b(holde op|stoppe) med at (graede|tude)\b/,
  /\b(panik|angst) ?anfald/,
  /\b(har|faar|fik) (saa meget |meget |voldsom |slem |frygtelig |saa slem )?angst\b/,
  /\b(faa luft|faar ikke luft|faar ingen luft)\b(?! (ind|ud|i))/,
  /\bved (ikke|ik) (hvad jeg skal )?goere af mig selv|\bgoere? af mig selv\b|\bhverken ud eller ind\b/,
  /\bkunne skyde mig selv\b/,
  // English
  /\bcan ?(no|t|not) (go on|cope|breathe|stop crying|any ?more$|(take|do|handle|stand|bear) (it|this|much|that)( all)?( any ?more| much longer|$))/,
  /\bhopeless/,
  /\b(i give up|giving up|want to give up|wanna give up)\b(?! on)/,
  /\b(falling|coming|fall) apart\b/,
  /\bbreaking down\b|\bbroke down\b(?! the)/,
  /\b(not|barely|hardly) coping\b|\b(barely|hardly) (holding|hanging|hold|hang) (on|it together)\b(?! to)/,
  /\b(panic|anxiety) attack/,
  /\b(everything|it all|life) (is|feels) (just )?(too much|pointless|meaningless|black)\b|\btoo much for me\b/,
  /\bno (strength|energy|hope|more energy) left\b|\bexhausted (that )?i can ?t\b|\bexhausted i can t\b/,
  /\bat (my (limit|breaking point|wits end|lowest)|breaking point|the end of my rope)\b/,
  /\b(feel|feeling|felt) (so |really |completely |just |absolutely )?(terrible|awful|hopeless|worthless|empty|horrible|numb|alone|like shit|lonely|broken)\b(?! about)/,
  /\b(i m|i am|im|feel|feeling) (so |completely |totally |all )?(burn(t|ed) out|broken|at rock bottom)\b/,
  /\b(crying|cried|cry) (all|every|the whole|non ?stop|constantly)\b/,
];
