/** One way of saying something: what stands before the words that count, and what stands after them. Folded text. */
export interface TypedForm {
  before: string;
  after: string;
}

const MEETING = '(?:det |naeste )*(?:udviklings|torsdags)moede(?:t|ts)?';
const MEETING_EN = '(?:next )?(?:development |udviklings)?(?:meeting|moede)';
const LIST = `(?:listen(?: (?:til|for) ${MEETING})?|dagsordene?n?(?: (?:til|for) ${MEETING})?|punkter(?:ne)?(?: til ${MEETING})?)`;
const LIST_EN = `the (?:meeting )?(?:list|agenda)(?: for the ${MEETING_EN})?`;
const PLEASE = '(?:(?:kan|vil|gider) du (?:lige )?|lige )?';
const PLEASE_EN = '(?:(?:can|could|will) you )?(?:please )?';
const THANKS = '(?: (?:tak|please|pls|thanks))?';
const COLON = '(?: ?: ?| - )';
const PUT = '(?:saet(?:te)?|skrive?|tilfoeje?)';
const TAKE = 'tage?';

/** "sæt ny tid på udviklingsmødet" is about when it is, "sæt det på listen" names nothing. */
const NO_POINT = [
  '(?!(?:ikke|not|don t)\\b)',
  '(?!(?:en |et )?(?:ny(?:t)? |anden |andet |fast )?(?:tid|dato|dag|sted|tidspunkt|klokkeslaet) (?:paa|til|op|med)\\b)',
  '(?!(?:a |another |the )?(?:new )?(?:time|date|day|place) (?:on|to|at)\\b)',
  '(?!kl\\b)',
  `(?!(?:det|den|dem|dette|noget|et (?:nyt )?punkt) (?:her )?(?:op |med )?(?:paa|til|i) (?:${MEETING}|${LIST}))`,
  '(?!(?:it|that|this|something|an? (?:new )?(?:point|item)) (?:up )?(?:on|to|at|in) the )',
].join('');

/** "punkt 3 er færdigt" tells of one, "punkt til udviklingsmødet" has no words yet. */
const NO_TOLD_POINT = [
  '(?!(?:\\d|nr\\b|nummer\\b))',
  '(?!(?:om|til|paa|fra|for|og|eller|er|var|blev|bliver|skal|kan|har|mangler|ikke|op)\\b)',
  '(?!(?:et|en|to|tre|fire|fem|seks|syv|otte|ni|ti) (?:er|var|blev|bliver|skal|kan|har|mangler|paa|og)\\b)',
].join('');

/** How people add a point: `punkt: tag kaffe med`, `sæt evaluering på udviklingsmødet`, `add to the meeting: rooms`. */
export const POINT_FORMS: readonly TypedForm[] = [
  { before: `(?:et |mit )?(?:nyt )?punkt(?: (?:til|paa) (?:${MEETING}|${LIST}))?${COLON}`, after: '' },
  {
    before: `(?:${PUT} (?:et )?(?:nyt )?|nyt )punkt(?: (?:til|paa) (?:${MEETING}|${LIST}))?(?: om|:)? (?!(?:til|paa|om)\\b)`,
    after: '',
  },
  { before: `${PLEASE}${PUT} ${NO_POINT}`, after: ` (?:paa (?:${MEETING}|${LIST})|til ${LIST})${THANKS}` },
  { before: `${PLEASE}${PUT} (?:paa|til) (?:${MEETING}|${LIST})${COLON}`, after: '' },
  {
    before: `${PLEASE}${TAKE} ${NO_POINT}`,
    after: ` (?:op (?:paa|til|i)|med (?:paa|til|i)) (?:${MEETING}|${LIST})${THANKS}`,
  },
  { before: `punkt(?: om)? ${NO_TOLD_POINT}`, after: '' },
  {
    before: `(?:a |my )?(?:new )?(?:point|agenda item|item)(?: for (?:the ${MEETING_EN}|${LIST_EN}))?${COLON}`,
    after: '',
  },
  {
    before: `${PLEASE_EN}(?:add|put|write)(?: (?:this|a point))? (?:to|on|for) (?:the ${MEETING_EN}|${LIST_EN})${COLON}`,
    after: '',
  },
  { before: `${PLEASE_EN}(?:add|put|write) ${NO_POINT}`, after: ` (?:to|on) ${LIST_EN}${THANKS}` },
  { before: `${PLEASE_EN}(?:bring up|take up|raise) ${NO_POINT}`, after: ` (?:at|in|on) the ${MEETING_EN}${THANKS}` },
];

/** How people note an agreement: `aftale: Anna skriver folderen inden 12. marts`. */
export const AGREEMENT_FORMS: readonly TypedForm[] = [
  { before: `(?:en )?(?:ny )?aftale(?: (?:fra|paa|til) ${MEETING})?${COLON}`, after: '' },
  { before: `(?:an )?(?:new )?agreement(?: from the ${MEETING_EN})?${COLON}`, after: '' },
];

const anyOf = (patterns: readonly string[]) => new RegExp(`^(?:${patterns.join('|')})$`);
const whole = ({ before, after }: TypedForm) => `${before}\\S.*?${after}`;

/** Fits folded text that shows the list. */
export const LIST_PATTERN = anyOf([
  `(?:vis |se |aabn )?(?:mig )?(?:${LIST}|dagsorden(?: til ${MEETING})?|punkter (?:til|paa|for) ${MEETING})`,
  `hvad (?:er|staar)(?: der)? paa ${LIST}`,
  `hvad skal vi (?:tale|snakke) om (?:paa|til) ${MEETING}`,
  `(?:vis |se )?aftaler(?:ne)? fra ${MEETING}`,
  `(?:show |see |open )?(?:me )?(?:${LIST_EN}|agenda|meeting points|(?:the )?points for the ${MEETING_EN})`,
  `what(?: s| is) on (?:${LIST_EN}|the agenda)`,
]);

/** Fits folded text that adds a point. */
export const POINT_PATTERN = anyOf(POINT_FORMS.map(whole));

/** Fits folded text that asks for the form to add a point. */
export const NEW_POINT_PATTERN = anyOf([
  `(?:${PUT} )?(?:et )?(?:nyt )?punkt(?: (?:til|paa) (?:${MEETING}|${LIST}))?`,
  `${PLEASE}(?:${PUT}|${TAKE}) (?:det|noget)(?: her)? (?:op |med )?(?:paa|til) (?:${MEETING}|${LIST})`,
  `(?:a )?new point(?: for the ${MEETING_EN})?`,
  `${PLEASE_EN}(?:add|put) (?:it|this|that|something|a point|an item) (?:to|on) ${LIST_EN}`,
]);

/** Fits folded text that notes an agreement. */
export const AGREEMENT_PATTERN = anyOf(AGREEMENT_FORMS.map(whole));

/** Fits folded text that asks for the form to note an agreement. */
export const NEW_AGREEMENT_PATTERN = anyOf([`(?:ny )?aftale(?: (?:fra|paa|til) ${MEETING})?`, '(?:a )?new agreement']);
