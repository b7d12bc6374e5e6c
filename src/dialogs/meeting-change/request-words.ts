import { eachWith, indexPhrases } from '../meeting-time/parse-pieces';

const NOT = 'ikke|alligevel ikke|desvaerre ikke|altsaa ikke|heller ikke|desvaerre alligevel ikke|nok ikke';

/**
 * The phrases that wishes about meetings are made of, folded, Danish first, by what they do in the sentence. What is not here is not
 * understood, and then the whole message is no wish: "peermødet med A gik godt". The longest phrase at a place counts.
 */
export const REQUEST_PHRASES = indexPhrases({
  /** Changes nothing. */
  nothing: [
    'hej|hejsa|goddag|godmorgen|medspiller|kaere|lige|bare|gerne|gern|venligst|nu|ogsaa|altsaa|jo|nok|godt|desvaerre|vist|faktisk',
    'tak|mange tak|tak for hjaelpen|paa forhaand|paa forhaand tak|undskyld|beklager|ja|hov|ups|for mig|for os|mig|os|min|mit|mine|vores|sgu',
    'a|den|det|de|denne|dette|den her|den der|det her|det der|en|et|an|der|at|men|saa|naeste|ugentlige|faelles|ny|nyt|nye|ind|ned|over|foerst|foerste|tredje|samme tid|paa samme tid|samme tidspunkt|aftale|aftalen|stadig',
    'tid|tiden|tidspunkt|tidspunktet|tidlig|tidligt|formiddag|formiddagen|eftermiddag|eftermiddagen|om formiddagen|om eftermiddagen',
    'hi|hello|hey|good morning|dear|please|thanks|thank you|thanks a lot|kindly|now|just|also|actually|quickly|sorry|ok|okay|yes|well',
    'me|us|for me|for us|my|our|the|this|that|one|it|so|and|time|weekly|next|new|still|first|second|third|same time|at the same time|only|unfortunately|in the morning|in the afternoon|morning|afternoon',
    // What is left of "thursday's" and "let's".
    's|m|ll|re|ve',
    'jeg vil sige at|jeg vil lige sige at|jeg vil bare sige at|til info|til orientering|fyi|just so you know',
  ],
  subject: ['jeg|vi|du|ae|og jeg|og mig', 'i|we|you|and i|and me'],
  /** Begins a wish. "Skal vi" and "er det" begin questions, and are not here. */
  ask: [
    ...eachWith('kan du|kunne du|vil du|gider du|kan vi|kunne vi|kan jeg|kunne jeg|maa jeg|maa vi|kan i', '|ikke'),
    ...eachWith('jeg vil|vi vil|vil', '|gerne|gern|gerne have|gern have|godt|godt have'),
    ...eachWith('jeg|vi', 'skal|skal have|oensker at|har brug for at|maa'),
    ...eachWith('jeg|vi', 'er noedt til at|bliver noedt til at|faar brug for at'),
    'er noedt til at|bliver noedt til at|har brug for at|skal have',
    'lad os|du maa gerne|du skal|hjaelp mig med at|hjaelpe mig med at|soerg for at|soerg for|er det muligt at|vaer soed at|vaere soed at|vaer venlig at|vaere venlig at',
    ...eachWith(
      'jeg vil hoere om|maa jeg hoere om|vil hoere om|jeg taenkte paa om|mon',
      'vi kan|du kan|vi kunne|du kunne|jeg kan|du vil',
    ),
    'can you|could you|would you|will you|can we|could we|can i|could i|may i|may we|can t we|couldn t we|would you mind',
    ...eachWith('i|we', 'want to|would like to|d like to|need to|have to|must|should|ll|would like'),
    'let s|lets|is it possible to|would it be possible to|i was wondering if we could|i wonder if we could|help me|need to|have to|going to|am going to|are going to',
  ],
  /** Begins a wish only where a passive follows: "kan mødet rykkes". */
  can: ['kan|kunne|maa', 'can|could|may'],
  must: ['skal|boer', 'must|should|will|needs to|needs to be|has to|has to be|have to be|should be|must be'],
  be: ['er|bliver|blive|ligger|er nu|er blevet', 'is|are|be|will be|is now|has been|have been|becomes'],
  have: ['har|have|faar|faa|har faaet', 'has|got|have got'],
  not: ['ikke|heller ikke', 'not'],
  anyway: ['alligevel', 'after all|anyway'],
  move: [
    'flyt|flytte|flyttes|ryk|rykke|rykkes|udsaet|udsaette|udsaettes|udskyd|udskyde|udskydes|skub|skubbe|skubbes|skift|skifte|byt|bytte',
    'aendr|aendre|aendres|ret|rette|rettes|lav om paa|lave om paa|fremryk|fremrykke',
    'move|reschedule|rearrange|postpone|push|push back|shift|change|switch|put off|put back|bring forward|delay',
  ],
  /** First in a sentence these ask: "flytter vi mødet". */
  moves: ['flytter|rykker|udsaetter|udskyder|skubber|aendrer|retter|skifter|bytter', 'moves'],
  moved: [
    'flyttet|rykket|udsat|udskudt|aendret|skubbet',
    'moved|rescheduled|postponed|changed|pushed|shifted|moving|pushing',
  ],
  cancel: [
    'aflys|aflyse|aflyses|afbestil|afbestille|annuller|annullere|afmeld|afmelde|drop|droppe|droppes|stryg|stryge|slet|slette',
    'cancel|cancelle|canceller|spring|springe|call off|skip|scrap|delete|spring over|springe over|cancelling',
  ],
  cancels: ['aflyser|annullerer|dropper|sletter|stryger|springer|springer over', 'cancels'],
  cancelled: [
    'aflyst|annulleret|droppet|slettet|udgaar|falder ud|falder vaek|falder bort|bliver ikke til noget|bliver ikke noget',
    ...eachWith('holdes|afholdes|gennemfoeres', 'ikke|alligevel ikke'),
    'bliver ikke holdt|bliver alligevel ikke til noget|bliver desvaerre ikke til noget|er desvaerre aflyst|bliver ikke til noget alligevel|finder ikke sted|kan ikke holdes',
    'cancelled|canceled|called off|is off|not happening|is not happening|isn t happening|not going ahead|isn t going ahead',
    ...eachWith('won t|wont|will not', 'happen|take place|be held|be happening|go ahead'),
  ],
  /** Before a meeting: there will be none. */
  noMeeting: [
    ...eachWith(
      'der er|der bliver|vi har|vi holder',
      'ikke|ikke noget|ingen|alligevel ikke|alligevel ikke noget|desvaerre ikke|desvaerre ikke noget',
    ),
    'ingen|intet',
    ...eachWith('there is|there s|there will be|we have', 'no'),
    ...eachWith('we are|we re', 'not having|not having a|not having the'),
    'no|there won t be a|there isn t a|there won t be any|we won t have a|we won t have the',
  ],
  /** Before a meeting of two, it cannot be held. */
  cannot: [
    ...eachWith(eachWith('jeg kan|vi kan|kan', NOT).join('|'), '|naa|komme|komme til|deltage i|vaere med til|holde'),
    ...eachWith(eachWith('jeg kommer|kommer|jeg naar|naar', NOT).join('|'), '|til'),
    ...eachWith('i can t|i cant|i cannot|i can not|can t|cant|we can t|we cant', 'make|do|come to|attend|make it to'),
    ...eachWith('i won t be|i won t|i m not|i am not', 'coming to|able to make|able to come to|able to attend|make'),
  ],
  reinstate: [
    'genindsaet|genopret|genopliv|saet paa igen|er paa igen|er tilbage paa programmet|bliver ikke aflyst alligevel',
    ...eachWith('fortryd|annuller|slet|fjern|drop|ophaev', 'aflysningen|aflysningen af'),
    'er ikke laengere aflyst|er ikke aflyst laengere|er ikke aflyst mere|er ikke aflyst alligevel|er alligevel ikke aflyst',
    'un-cancel|uncancel|reinstate|bring back|put back on|undo the cancellation|undo the cancellation of|undo cancelling',
    'back on|is back on|is on again|is no longer cancelled|is not cancelled after all|isn t cancelled after all|is not cancelled any more',
  ],
  keep: ['hold', 'keep'],
  hold: [
    'holde|holder|holdes|afhold|afholde|afholder|afholdes|gennemfoer|gennemfoere|gennemfoeres|foregaar|finder sted',
    'til noget|bliver til noget|bliver holdt|blive til noget|starter|begynder|koerer',
    'is on|is still on|goes ahead|go ahead|is going ahead|will go ahead|takes place|take place|will take place',
    'happens|happening|is happening|happen|will happen|starts|begins',
  ],
  set: [
    'saet|saette|saettes|book|booke|aftal|planlaeg|planlaegge|laeg|laegge|laeg ind|opret|oprette|lav|lave|noter|notere|registrer',
    'fastsaet|fastsaette|tag|tage|indkald til|indkalde til|skriv|skriv ned|skrive|saet ind|tilfoej|arranger|arrangere',
    'set|set up|put|schedule|plan|arrange|add|make|note|fix|create|organise|organize|put in|put down',
  ],
  sets: ['saetter|booker|planlaegger|laegger|aftaler|opretter'],
  agreed: [
    'besluttet|besluttet at|aftalt|planlagt|booket|lagt|fundet|sat|fastsat|aftalt at|enige om|er enige om|er blevet enige om|blevet enige om|blev enige om',
    'agreed|agreed on|agreed to|have agreed on|arranged|planned|booked|scheduled|set for|decided on',
  ],
  newTime: ['ny tid|nye tid|nyt tidspunkt|nye tidspunkt|ny dato|ny dag', 'new time|new date|new day'],
  meet: [
    'moedes|moedes med|ses|ses med|moedes jeg med',
    ...eachWith('skal|kan|vil|at|jeg skal|vi skal|jeg vil|jeg kan|vi kan', 'moede|moedes|moedes med|ses med|ses'),
    'meet|meet with|meet up with|meeting up with|to meet|seeing|see|am meeting|am seeing',
    ...eachWith('i m|im|we re|i am|we are|i ll be', 'meeting|meeting with|seeing'),
  ],
  /** Before somebody who is to hear it. */
  tell: ['sige til|sig til|skriv til|skrive til|giv besked til|give besked til|fortael|fortaelle', 'tell|let'],
  with: ['med|sammen med|op med', 'with|w'],
  to: ['til|hen til|over til', 'to|until'],
  from: ['fra', 'from'],
  prep: ['paa|for|af|om|ved|omkring|vedr|angaaende', 'in|on|of|for the|about|regarding|on a'],
  insteadOf: ['i stedet for|istedet for|frem for|fremfor|og ikke', 'instead of|rather than'],
  instead: ['i stedet|istedet', 'instead'],
  /** Another time that is not named. */
  later: [
    ...eachWith('en anden|et andet', 'gang|dag|tid|tidspunkt'),
    'senere|senere paa ugen|senere paa dagen|et senere tidspunkt|tidligere|frem|tilbage|naeste gang|naeste maaned|lidt|lidt senere',
    ...eachWith('en time|1 time|en halv time|to timer|2 timer|et kvarter', '|frem|tilbage|senere|tidligere'),
    'another time|another day|a different time|a different day|a later time|later|later in the week|earlier|next month|next time|a bit',
    ...eachWith('an hour|one hour|half an hour|two hours', '|later|earlier|forward|back'),
  ],
  weekLater: [
    ...eachWith('en uge|1 uge', '|frem|senere|ud'),
    ...eachWith('a week|one week|by a week', '|later|forward'),
  ],
  dayLater: [
    ...eachWith('en dag|1 dag', '|frem|senere'),
    ...eachWith('a day|one day|by a day', '|later|forward'),
    'dagen efter|the day after|the following day',
  ],
  generic: ['moede|moedet|moedets', 'meeting'],
  volunteer: ['frivillig|den frivillige|frivillige', 'volunteer'],
  peer: ['peeren|peer|peer medarbejderen|peer-medarbejderen|peermedarbejderen', 'peer worker'],
  where: ['sted|stedet|lokale|lokalet|rum|rummet|adresse|adressen|moedested|moedestedet', 'place|location|room|venue'],
});
