const SOMEBODY =
  '(han|hun|de|ham|hende|dem|en|min|mine|vores|frivillig|kollega(en)?|beboer(en)?|naboen|koordinatoren|udviklingslederen|[a-z] )';

/** A worry about somebody else. */
export const WORRY: readonly RegExp[] = [
  // Danish
  new RegExp(
    `\\b(bange|bekymret|bekymrer mig|nervoes|urolig|utryg|raed|frygter) (for |over |om )?(at |om |hvad )?${SOMEBODY}\\b`,
  ),
  /\b(bange|bekymret|nervoes|urolig|utryg|raed|frygter) ([a-z]{1,20} ){1,8}sig selv\b/,
  // English
  /\b(worried|afraid|scared|concerned) (about |that |for )?(a|an|my|the|our|he|she|they|him|her|them|someone|somebody)\b/,
];

/** Somebody else who says it, wants it or does it. */
export const OF_ANOTHER: readonly RegExp[] = [
  /\b(han|hun|de|frivillig( [a-z])?|kollega|beboer(en)?|ven|veninde|min [a-z]{2,12}|en [a-z]{2,12}) (siger|sagde|skriver|skrev|taler om|truer med|vil|gider|orker|overvejer|taenker paa|har (sagt|skrevet|lyst|selv ?m|planer|skaaret|taget)|skaerer|skader|kan (ikke|ik))/,
  /\b(han|hun|frivillig|kollega|beboer(en)?) ([a-z]{1,12} ){1,4}sig\b/,
  /\b(he|she|they|(a|my|the|our) (friend|colleague|volunteer|resident|coworker|brother|sister|partner)) (says|said|wrote|wants|is going to|talks|has|will|keeps|does ?n t)/,
];

/** One who has died is grieved for, not worried about. */
export const GRIEF =
  /\b(doede|begik|haengte sig|skoed sig|tog (livet af sig|sit (eget )?liv)|taget (livet af sig|sit (eget )?liv)|died|killed (himself|herself)|committed|took (his|her|their) own life)\b/;
