/*
 * In this trade people talk of suicide, violence and hopelessness as work. A sentence with a word of work in it may name them and
 * nobody is offered help; but not when the one who writes is in the sentence with them ("jeg har selvmordstanker, kommer ikke
 * til workshop").
 */

/** Words that show that a sentence is about a workshop, a text, a meeting or the like. */
export const WORK: readonly RegExp[] = [
  /\b(kurs|workshop|oevelse|oeve|oever|oplaeg|undervis|temadag|tema|folder|pjece|artik|bog|emne|litteratur|punkt|dagsorden|retningslinje|procedure|beredskab|supervision|sparring|slide|forelaesning|konference|seminar|uddannelse|rapport|forskning|statistik|podcast|film|programmet|modul|foredrag|personalemoede|forebyg)/,
  /selv ?mords ?forebyg/,
  /\bsamtaler om\b/,
  /\b(workshop|course|training|article|talk|exercise|session|slides?|leaflet|agenda|chapter|book|lecture|seminar|guidelines?|prevention|theme|topic|conference|research)/,
];

/** What is named as a subject of work, taken out of such a sentence. */
export const SUBJECTS =
  /\b(selv ?mord|selvskad|haabloes|udbraendt|overdosis|voldelig|slagsmaal|voldtaegt|overfald|spiseforstyr|suicid|self ?harm|hopeless|burn ?out|overdos|violen|assault)[a-z]{0,20}/g;

const SUBJECT = '(selv ?mor|selv ?skad|suicid|self ?harm)';
const FILLER =
  '((ikke|igen|haft|stadig|mange|nogle|meget|lidt|faaet|ogsaa|tit|ofte|mine|egne|selv|kun|bare|at|begaa|never|not|had|having|really|been|often|again) ){0,3}';

/** Ties between a person and such a word: then it is no subject of work. */
export const OWN: readonly RegExp[] = [
  new RegExp(
    `\\b(har|haft|faar|fik|faaet|mine|egne|begaa|begik|begaaet|forsoegt|forsoegte|proevet|ved|overvejer|taenker paa|taenkt paa|taenkte paa|bange for|eneste|mig|jeg er) ${FILLER}${SUBJECT}`,
  ),
  new RegExp(`${SUBJECT}[a-z]{0,12} (fylder|er det eneste|igen|hele tiden|hver dag|hjaelper mig|for mig)`),
  new RegExp(
    `\\b(i|i m|am|feel|feeling|have|having|had|by|attempted|commit|committed|my|about) ${FILLER}(suicidal|suicide thoughts|suicide attempt)`,
  ),
  /\b(by|commit|committed|attempted) suicide/,
];
