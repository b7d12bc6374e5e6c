import { eachWith, indexPhrases } from '../meeting-time/parse-pieces';

/** "kommer ikke", "kommer alligevel ikke", "kommer desværre ikke". */
const NOT =
  'ikke|alligevel ikke|desvaerre ikke|heller ikke|nok ikke|slet ikke|lige ikke|altsaa ikke|jo ikke|desvaerre alligevel ikke';
const notAfter = (verbs: string, ends = ''): string[] => eachWith(eachWith(verbs, NOT).join('|'), ends);

/**
 * The phrases that people say they are away or back with, folded, Danish first. What is not here is not understood, and then the message is
 * none of it: "jeg kommer ikke videre". The longest phrase at a place counts.
 */
export const ABSENCE_PHRASES = indexPhrases({
  /** Changes nothing. What is told of one's health is passed over. */
  nothing: [
    'hej|hejsa|goddag|godmorgen|medspiller|kaere|lige|bare|nu|ogsaa|altsaa|jo|nok|desvaerre|vist|faktisk|stadig|stadigvaek|saa|at|den|det|de|en|et|hele|selv',
    'tak|mange tak|undskyld|beklager|ja|paa|i|bare lige|for|her|der|arbejde|arbejdet|job|hele dagen|resten af dagen',
    'jeg vil sige at|jeg vil lige sige at|jeg vil bare sige at|jeg skriver for at sige at|vil lige sige at|til info|besked om at',
    'har det skidt|har det daarligt|har det ikke godt|har feber|har ondt|foeler mig daarlig|er daarlig og',
    'hi|hello|hey|good morning|please|thanks|thank you|sorry|just|also|still|either|so|that|the|on|in|at|ve|re|all day|the whole day',
    'fyi|just so you know|unfortunately|ok|okay|well|not feeling well|feeling ill|from work|afraid',
  ],
  subject: ['jeg|ae', 'im'],
  /** Before "jeg" these ask: "er jeg syg". */
  be: ['er|bliver|maa|skal|er noedt til at|bliver noedt til at', 'am|m|be|is|will|ll|have to|need to|going to|must'],
  /** Away, today if no day is named. */
  away: [
    ...notAfter('kommer', '|ind|op|paa arbejde|paa arbejdet|paa job'),
    ...notAfter('moeder', '|ind|op|paa arbejde'),
    ...notAfter(
      'kan',
      'komme|kom|komme ind|komme paa arbejde|komme paa job|vaere her|vaere der|vaere med|arbejde|deltage|naa det',
    ),
    ...notAfter('dukker', 'op'),
    ...notAfter('kan', 'moede|moede ind|moede op'),
    ...notAfter(
      'er',
      'her|der|hos jer|til stede|tilstede|med|inde|paa arbejde|paa arbejdet|paa job|paa kontoret|paa pletten',
    ),
    'ikke paa arbejde|ikke paa job|ikke paa kontoret|ikke paa pletten|ikke til stede',
    ...notAfter('er her|er der'),
    ...eachWith('ikke', 'kommer|kan komme|kan|kan vaere her|er her|moeder ind|er paa arbejde|her'),
    'er vaek|vaek|fravaerende|forhindret|forhindret i at komme|bortrejst|er ude|ude af huset|bliver vaek|bliver hjemme|blive hjemme|er hjemme|holder mig hjemme',
    'syg|syge|sygemeldt|sloej|daarlig|ligger syg|hjemme syg|melder mig syg|melde mig syg|melder syg|sygemelder mig|sygemelding|barn syg',
    ...eachWith('barns|mit barns', 'foerste sygedag|1. sygedag|anden sygedag|2. sygedag'),
    'melder afbud|maa melde afbud|melde afbud|afbud',
    ...eachWith('won t|wont|will not|not|can t|cant|cannot|can not', 'be in|be here|be there|be at work|be around'),
    ...eachWith(
      'won t be|wont be|will not be|not|won t be able to be',
      'in|here|there|at work|around|coming|coming in|coming to work',
    ),
    ...eachWith('can t|cant|cannot|can not|won t|wont|will not', 'come|come in|come to work|make it|make it in|work'),
    'not working|won t be working|won t be able to come|won t be able to come in|unable to come|unable to come in|not able to come',
    'away|gone|off|out|out of office|out of the office|sick|off sick|ill|unwell|calling in sick|poorly|staying home|staying at home|stay home',
  ],
  /** Away, but only with a day: alone it tells of no day, or of no absence. */
  off: [
    'fri|ferie|ferien|sommerferie|vinterferie|efteraarsferie|juleferie|paaskeferie|paa kursus|orlov|barsel|feriedag|feriedage|fridag|fridage|afspadserer|afspadsere|afspadsering|bortrejse',
    ...notAfter('kan'),
    'holiday|vacation|summer holiday|summer vacation|on a course|at a course|annual leave|leave|on leave|day off|days off|a day off|the day off|time off|off work|pto',
    'can t do|cant do|can t|cannot',
  ],
  /** Stands around "fri": "holder onsdag fri". */
  take: [
    'holder|holde|tager|tage|har taget|har|har faaet|faaet|skal have|skal holde|skal paa|faar',
    'taking|take|having|have|got|have got|booked',
  ],
  /** Here, if "igen" or "alligevel" says so. */
  come: [
    'kommer|kan komme|kan|kan godt komme|kan godt|godt komme|moeder|moeder ind|er her|er der|arbejder|er paa arbejde|er paa job|starter|begynder|er med',
    'coming|come|can come|can make it|can be there|can be here|be here|here|be in|working|able to come|be there|can work',
  ],
  back: [
    'tilbage igen|tilbage paa arbejde|kommer tilbage|vender tilbage|er tilbage|er tilbage igen',
    ...eachWith('er tilbage|tilbage|kommer tilbage|er hjemme|hjemme', 'fra ferie|fra orlov|fra kursus'),
    'rask|rask igen|rask nu|raskmelding|melder mig rask|melde mig rask|raskmelder mig|frisk igen|klar igen|paa benene igen|paa pletten igen',
    ...eachWith('fjern|slet|aflys|fortryd|annuller', 'mit fravaer|min ferie|min fridag|mine fridage'),
    'in again|back again|back at work|back in|back from holiday|back from vacation|back from leave|returning|return|well again|better again|feeling better|recovered',
    ...eachWith('cancel|delete|remove|undo', 'my absence|my leave|my holiday|my day off|my time off'),
  ],
  /** Alone a word for finding one's way. */
  backAlone: ['tilbage', 'back'],
  again: ['igen|atter', 'again'],
  anyway: ['alligevel|dog', 'after all|anyway'],
  longer: ['mere|laengere', 'any more|anymore|any longer|no longer'],
  not: ['ikke', 'not'],
  /** "først tilbage på mandag", "ikke tilbage før mandag": away until then. */
  first: [
    'foerst|kommer foerst ind igen|foerst ind igen|ikke tilbage foer|er ikke tilbage foer|er ikke her foer|kommer ikke foer|kommer ikke tilbage foer|foer',
    'before',
  ],
  notBackUntil: ['not back until|not back before|won t be back until|won t be back before|back no earlier than'],
  to: ['til|til og med|tom|t.o.m|indtil|frem til', 'to|until|till|through|up to'],
  from: ['fra|fra og med|fom|f.o.m', 'from|starting'],
  and: ['og|samt|plus', 'and'],
  restOfWeek: [
    'resten af ugen|ugen ud|hele ugen|resten af denne uge|hele denne uge',
    'the rest of the week|rest of the week|the whole week|all week|all this week|this whole week',
  ],
  weekend: ['i weekenden|weekenden', 'this weekend|the weekend'],
});
