/*
 * Words that people write in many ways, as parts of the phrases. Everything stands on folded text (see ../fold.ts): lower case,
 * ae oe aa, no punctuation. Who has no æ, ø or å writes "doe" or "do".
 */

/** "ikke", in haste and in dialect. */
export const NOT = '(ikke|ikk|ik|ike|ikek|ikkee|ekke|it|itt|ett|itj|ej|aldrig)';

/** "mere", "længere". */
export const MORE = '(mere|mer|meer|merr|merre|meree|mre|mier|laengere|laenger|laengre|lengere|langere|videre)';

/** What is put in for weight. Each is one word, so that the time stays linear. */
export const SO =
  '((snart|slet|jo|da|heller|naesten|overhovedet|efterhaanden|langt|bare|simpelthen|virkelig|rigtig|rigtigt|helt|saa|sa|meget|sgu|altsaa|nu|bar|ganske|fuldstaendig|ogsaa|igen|stadig|fandme|fandeme|satme|kraftedeme|kraftedme|fucking|totalt|komplet|fuldkommen|vildt|skide|mega|pisse|psykisk|gerne|hellere|helst|ret|vist|lige) ){0,3}';

/** "at" before a verb. */
export const TO = '((at|aa|og) )?';

/** The one who writes. */
export const ME = '(mig|mej|mi)';
/** The one who writes, alone or among others. */
export const ME_OR_US = '(mig|mej|os)';

/** Somebody else, as the one who does it or the one it is done to. */
export const SOMEONE =
  '(ham|hende|dem|nogen|en|hinanden|personalet|den frivillige|frivillig [a-z]|min (kollega|ven|veninde|kaereste|kone|mand|mor|far|soen|datter|soester|bror)|en (kollega|beboer|medarbejder|frivillig|anden))';

/** Dead things one swears at. */
export const THING =
  '(printer|excel|teams|computer|pc|telefon|mobil|skaerm|internet|net|server|system|program|link|skema|bus|tog|batteri|vejr|moede|varme|arbejde|plante|blomst|kaffemaskine|deadline)[a-z]{0,4}';

/** Things with a plug. They may be said to attack and to die. */
export const MACHINE =
  '(printer|computer|pc|laptop|telefon|mobil|skaerm|projektor|kaffemaskine|opvaskemaskine|kopimaskine|vaskemaskine|maskine|server|router|tavle|excel|teams|program|batteri)[a-z]{0,4}';

/** Wishing, in any form. */
export const WISHES = '(vil|ville|gid|oensker|oenskede|hellere|helst|gerne|lyst|laenges|haaber|bare)';

/** A day or an hour behind it: then it is about being there, not about living. */
export const NO_TIME_AFTER =
  '(?! (end|paa|pa|til|kl|klokken|efter|foer|for|fra|om|i (dag|morgen|naeste|denne|eftermiddag|uge)|naeste|den|d|mandag|tirsdag|onsdag|torsdag|fredag|[0-9]))';
