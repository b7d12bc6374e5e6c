import { MACHINE } from './spellings';

/*
 * In games, on the screen and with machines people are beaten, shot and attacked, and nobody is hurt. What is done there is taken out
 * of a sentence that is about it. As soon as the one who writes, or one single person, is in a sentence about sport, it is left alone.
 */

/** A score ("4 0", but no time of day), a sport or a match. */
export const SPORT =
  /(?<!\b(kl|klokken|ved|d|den|uge|stue|afsnit|afdeling|tlf) )\b[0-9]{1,2} (?!(00|15|30|45)\b)[0-9]{1,2}\b|\b(fodbold|haandbold|badminton|bordfodbold|halvleg|kampen|pokalkamp|turnering|landskamp|derby|superliga|modstander|quiz)[a-z]{0,6}\b/;

/** One single person in such a sentence, or what a game does not do. */
export const SOMEBODY_HURT =
  /\b(jeg|mig|ham|hende|han|hun|kniv|blod|politi|skadestue|ambulance|truede|beboer|kaereste|mand|eks)[a-z]{0,4}\b/;

/** What one side does to the other. */
export const BEATING = /\b(taesk|taev|bank|klo|smadre|slagte|knuse|knus|slog|slaa|taeve|banke|beat)[a-z]{0,4}\b/g;

// "afsnit" is not among them: here it is a ward.
const STORY = '(film|serie|krimi|roman|bog|thriller|teaterstykke|computerspil|tegneserie)[a-z]{0,3}';

/** The plot of something: "i filmen", "en serie hvor". */
export const PLOT = new RegExp(
  `\\b(i|fra|ifoelge) (den |det |en )?${STORY}\\b|\\b${STORY} (er )?(hvor|om|med|handler|der|som|slutter)\\b`,
);

/** Whoever writes finds themselves or somebody close in it. */
export const LIKE_LIFE = /\b(ligesom|mig|min|mit|mine)\b/;

/** What others do in a plot. No form of it has the one who writes in it. */
export const IN_A_PLOT =
  /\b(skyder|skoed|draeber|draebte|myrder|myrdede|haenger|haengte|stikker|stak|slaar|slog|overfalder|kvaeler|doer|doede) (hinanden|sig selv|sig|alle|naesten alle|sine? [a-z]{1,12}|ham|hende|folk)( selv)?( ihjel| ned)?\b|\b(alle|de|han|hun|hovedpersonen|helten|nogen) ([a-z]{1,8} )?(doer|doede|myrdes|draebes)\b|\b(tager|tog) (han |hun )?(livet af sig|sit (eget )?liv)\b/g;

/** A machine that dies, gives up, bites or attacks; not somebody on the phone or at the screen who does. */
export const MACHINE_DOES = new RegExp(
  `\\b(?<!\\b(i|paa|fra|via|over|med|ved) ((en|den|min|sin|hans|hendes) )?)${MACHINE} (har |er |vil |ville |er ved at |proevede at |skal )?(lige |igen |nu |bare |snart |naesten ){0,2}(begaaet|begik|begaa|begaar|angreb|angriber|angrebet|overfaldt|overfalder|bed|bider|bidt|slog|sparkede|spyttede|stak|truer|truede|hader|mobber|giver op|give op|givet op|opgivet|doe|doer|doede|doed)( (selvmord|mig|os|af|paa mig|med at give op|sig selv))?\\b`,
  'g',
);
