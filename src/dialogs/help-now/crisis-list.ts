/*
 * The phrases that lead to an offer of help, written on folded text (see fold.ts): lower case, ae oe aa, no punctuation.
 * None may be global but the idioms, and none may repeat a part that can match the same letters in two ways.
 */

/** Everyday sayings and work talk, taken out before looking. */
export const IDIOMS: readonly RegExp[] = [
  // Danish
  /(doe|doed|doer) af (grin|latter|varme|sult|kulde|kedsomhed|nysgerrighed)/g,
  /doed(traet|kedelig\w*|hamrende|smadret|sjov\w*|irriterende|sikker\w*|syg af at grine)/g,
  /slaa(r|et)? (lidt |noget )?tid(en)? ihjel/g,
  /selvmordsforebyg\w*/g,
  /\b(kurset|kursus|workshop\w*|oevelse\w*|oplaeg\w*|undervisning\w*|temadag\w*|folder\w*|artikel\w*|bog\w*|emnet|tema\w*) (om|i|med|paa) selvmord\w*/g,
  /draeb(er|te)? (en |den |min )?(ide|ideen|humoeret|stemningen)/g,
  /skyde en hvid pind/g,
  /livsfarlig\w*/g,
  /ring(e)? til livslinien i folderen/g,
  /haenge(r)? (sig|os) (i|op)\b/g,
  /haenge(r)? mig (i (det( at\b|$)|(detalj|smaating|ord|formulering|enkelthed)\w*)|op paa)/g,
  // English
  /dying (of|to|for)\b/g,
  /kill(ing)? (some )?time/g,
  /dead (tired|line|sure|end|lock)\w*/g,
  /deadlines?/g,
  /kill two birds/g,
  /(meetings?|heat|traffic|agenda|teams) (is|are) killing me/g,
  /suicide prevention/g,
  /(course|workshop|training|article|talk|exercise|session|folder) (on|about|in) suicid\w*/g,
];

/** Danger from people, or to people. */
export const VIOLENCE: readonly RegExp[] = [
  // Danish
  /slaa(r)? (ham|hende|dem|nogen|en) ihjel/,
  /draebe? (ham|hende|dem|nogen)/,
  /stikk(e|er) (ham|hende|nogen|dem) ned/,
  /\b(han|hun|en|nogen|beboer\w*|kollega\w*|leder\w*) (har )?(truer|truede|truet|slog|slaaet|slaar|sparkede|sparket|overfaldt|overfaldet) (mig|os)/,
  /jeg (er|blev) (lige )?(blevet )?(slaaet|truet|overfaldet|kvalt)/,
  /bange for (mit liv|at han|at hun) ?(slaar|goer|draeber)?/,
  /har en kniv/,
  // English
  /kill (him|her|them|someone|somebody)/,
  /(threatened|attacked|hit|punched|kicked) (me|us)/,
  /(afraid|scared) for my life/,
  /has a knife/,
];

/** Ending one's life, or harming oneself. */
export const EXPLICIT: readonly RegExp[] = [
  // Danish
  /\bselv ?mor(d|t)?(s\w*|et)?\b/,
  /\bselmord\w*/,
  /\b(tage|tager|tog|taget|ta) (mit|sit) (eget )?liv\b/,
  /\b(goer|goere|gjort|gjorde) skade paa (mig|sig) selv\b/,
  /\bskade(r|t)? sig selv\b/,
  /tage(r)? livet af mig/,
  /\b(vil|gider|orker|magter|oensker|kan|har) (ikke|ikk|ik|ike|it|itt) (lyst til )?(at |aa )?(laengere )?(leve?|vaere i live|vaere her (mere|laengere))\b/,
  /lyst til at doe/,
  /\bvil (bare |helst |gerne |hellere )*(doe|vaere doed)\b/,
  /(oensker?|gid) (bare )?(at )?jeg (bare )?var doed/,
  /hellere (vaere )?doed/,
  /bedre (tjent |stillet )?uden mig/,
  /\bende det hele/,
  /(goere?|goer|gjorde|saette) (en )?ende paa (det|livet|mit liv|det hele)/,
  /(slaa|draebe) mig selv( ihjel)?/,
  /haenge mig( selv)?\b/,
  /\bskad(e|er|et) mig selv\b/,
  /\bskaer(e|er|et)? (i )?mig( selv)?\b/,
  /skaaret (i )?mig selv/,
  /\bcutte(r|t)?\b/,
  /selvskad\w*/,
  /overdosis/,
  /tage(r)? alle (mine )?piller(ne)?/,
  /spring(e|er) ud (foran|fra)/,
  /(ingen|ikke nogen) grund til at leve/,
  /livet er ikke vaerd/,
  // English
  /suicid\w*/,
  /\bkill(ing)? myself/,
  /end(ing)? (my life|it all)/,
  /\bwant to die\b/,
  /wish i (was|were) dead/,
  /(do not|dont|don t) want to (live|be alive|be here any ?more)/,
  /better off without me/,
  /(hurt|harm|cut)(ting|ing)? myself/,
  /self ?harm\w*/,
  /overdos\w*/,
  /no reason to live/,
  /take my own life/,
];

/** Having had enough. */
export const SOFT: readonly RegExp[] = [
  // Danish
  /kan (snart |bare |simpelthen )?(ikke|ikk|ik|ike|it|itt) (mere|holde det ud|klare (det|mere)|overskue (det|noget|mere))/,
  /(magter|orker) (snart |bare |simpelthen )?ikke (mere|det|noget)/,
  /\bgiver op\b/,
  /haabloes\w*/,
  /bryde?r? (helt )?sammen/,
  /alt er (sort|ligegyldigt|lige meget)/,
  /har det (helt |virkelig |rigtig )?(forfaerdeligt|ad helvede til|elendigt|skidt|af helvede til)/,
  /panik ?anfald/,
  /graeder hele tiden/,
  /kunne skyde mig selv/,
  /ved at knaekke/,
  // English
  /can ?(no|t|not) (go on|take (it|this) any ?more|cope|do this any ?more)/,
  /hopeless/,
  /giving up\b/,
  /(falling|coming) apart/,
  /breaking down/,
  /panic attack/,
];
