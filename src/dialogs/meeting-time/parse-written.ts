import { TYPED_MONTHS, TYPED_WEEKDAYS } from '../../text/dates';
import { fold } from '../../text/fold';
import { wordsNear } from '../../text/one-slip';

/** What a person wrote, made ready for reading word by word. */
export interface Written {
  /** Folded words with single spaces between them, slips of the fingers mended, no end stops. */
  line: string;
  /** What stands in the text itself for a part of the line, letter by letter, without marks at its ends. */
  original(from: number, to: number): string;
}

interface Word {
  word: string;
  /** Where in the text it comes from. */
  from: number;
  to: number;
}

/** At most so many characters are read, as `fold` does. */
const MOST_CHARACTERS = 500;

/** Slips and spoken forms that are more than one letter away, and short words that are nothing else in a message about days. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ dav: 'dag', idav: 'idag', maren: 'morgen', morn: 'morgen', imorn: 'imorgen', imaren: 'imorgen' },
  ...{ itt: 'ikke', ik: 'ikke', ikk: 'ikke', ike: 'ikke', ikek: 'ikke', ej: 'ikke' },
  ...{
    ka: 'kan',
    ku: 'kunne',
    ska: 'skal',
    sku: 'skulle',
    te: 'til',
    o: 'paa',
    pa: 'paa',
    mae: 'mig',
    hva: 'hvad',
    floet: 'flyt',
    rykk: 'ryk',
  },
  ...{ tir: 'tirsdag', tor: 'torsdag', tirsd: 'tirsdag', onsd: 'onsdag', torsd: 'torsdag', thur: 'thursday' },
  ...{ wensday: 'wednesday', wendsday: 'wednesday', weds: 'wednesday', thrusday: 'thursday' },
  ...{ tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', '2morrow': 'tomorrow', tomoro: 'tomorrow' },
  ...{ pls: 'please', plz: 'please', thx: 'thanks', ty: 'thanks' },
};

/** Spoken Jutlandic: with such a word in the text "a" before a verb is "jeg". Without one it may be a person called A. */
const JUTLANDIC = /^(?:ka|it|itt|kom|maren|imaren|morn|imorn|dav|idav|mae|sae|ska|ku|sku|o|te|ae|wal|nei|hjemm|gern)$/;
const VERB =
  /^(?:ka|kan|ska|skal|er|kommer|kom|har|ha|vil|holder|bliver|moeder|melder|flytter|aflyser|tager|tar|moedes|maa)$/;

/** After these, "it" is "ikke" as it is said in Jutland, and no English word. */
const BEFORE_IT = /^(?:kan|kunne|kommer|kom|er|skal|har|vi|jeg|a|moeder|holder)$/;

/** Words that are one slip from a word we know and mean something else: "jeg aflyste det" is no wish to call anything off. */
const NO_SLIPS: ReadonlySet<string> = new Set([
  ...[
    'aflyste',
    'aflysning',
    'flyttede',
    'rykkede',
    'udsatte',
    'moedte',
    'moedtes',
    'moeder',
    'holdt',
    'kommet',
    'satte',
  ],
  ...['fridag', 'aftale', 'aftaler', 'aendring', 'andre', 'anden', 'ingen', 'under', 'stedet', 'steder', 'vaekke'],
  ...['other', 'lokaler', 'there', 'where', 'these', 'those', 'would', 'could', 'should', 'booked', 'moving', 'worked'],
]);

const SHORTEST_WITH_SLIP = 5;

/** Words that a reader knows, for mending slips. Build once and keep. */
export interface KnownWords {
  has(word: string): boolean;
  /** Those that one slip explains. */
  near(word: string): string[];
}

/** Puts words in order for looking up slips. The names of weekdays and months are always known. */
export function knowWords(words: Iterable<string>): KnownWords {
  const all = new Set([...Object.keys(TYPED_WEEKDAYS), ...Object.keys(TYPED_MONTHS), ...words]);
  const long = [...all].filter(({ length }) => length >= SHORTEST_WITH_SLIP);
  return { has: (word) => all.has(word), near: wordsNear(long) };
}

/**
 * Reads a text into words. A word of five letters or more that is one slip from a known word becomes that word, unless it is a word of
 * its own. Grows with the text only: at most 500 characters are read.
 */
export function parseWritten(text: string, known: KnownWords): Written {
  const words: Word[] = [];
  const typed = wordsOf(text);
  const isJutlandic = typed.some(({ word }) => JUTLANDIC.test(word));
  for (const [at, one] of typed.entries()) {
    const isI = one.word === 'a' && isJutlandic && VERB.test(typed[at + 1]?.word ?? '');
    words.push({ ...one, word: isI ? 'jeg' : mended(one.word, words.at(-1)?.word, known) });
  }
  const starts: number[] = [];
  let line = '';
  for (const { word } of words) {
    starts.push(line === '' ? 0 : line.length + 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return {
    line,
    original(from, to) {
      const inside = words.filter((_word, at) => (starts[at] ?? 0) >= from && (starts[at] ?? 0) < to);
      const [first, last] = [inside[0], inside.at(-1)];
      if (first === undefined || last === undefined) return '';
      return text.slice(first.from, last.to).replace(/^[\s"'“”„«»(]+|[\s"'“”„«»).,;:!?]+$/gu, '');
    },
  };
}

const TIME_WITH_COMMA = /(?<!\d|[Uu]ger? |[Ww]eeks? )((?:[01]?\d|2[0-3])),([0-5][05])(?!\d)/g;

/** "12,30" is a time as "12.30" is. As long as before, so that every place stays where it is. */
export function withPoints(text: string): string {
  return text.replace(TIME_WITH_COMMA, '$1.$2');
}

function wordsOf(text: string): Word[] {
  const whole = withPoints(text.slice(0, MOST_CHARACTERS)).replace(/(?<![\s.:/!?-])[\s.:/!?-]+$/, '');
  return [...whole.matchAll(/\S+/g)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return fold(match[0])
      .split(' ')
      .flatMap(apart)
      .filter((word) => word !== '')
      .map((word) => ({ word, from, to }));
  });
}

const WEEKDAY = Object.keys(TYPED_WEEKDAYS).join('|');
/** "tirsdag-torsdag", "3/3-14/3" */
const TWO_DAYS = new RegExp(`^((?:${WEEKDAY})|\\d{1,2}/\\d{1,2})-((?:${WEEKDAY})|\\d{1,2}/\\d{1,2})$`);
const DAY_AND_MEETING = new RegExp(`^((?:${WEEKDAY})s?)((?:moede|meeting)[a-z]*)$`);

/** "kl.9" is two words, "d.5.marts" and "torsdagsmoedet" too; a full stop after a word or a time is none of it, but "5." is the fifth. */
function apart(folded: string): string[] {
  const bare = folded.replace(/^[.:/]+/, '').replace(/(?<=[a-z]|[.:]\d\d)[.:/-]+$|^-+(?=[a-z])/g, '');
  const glued = /^(kl|d|den|uge|week)\.?(\d.*)$/.exec(bare) ?? DAY_AND_MEETING.exec(bare);
  const days = TWO_DAYS.exec(bare);
  if (days) return [days[1] ?? '', 'til', days[2] ?? ''];
  return glued ? [glued[1] ?? '', glued[2] ?? ''] : [bare];
}

function mended(word: string, before: string | undefined, known: KnownWords): string {
  if (word === 'mae' && before !== undefined && /moede/.test(before)) return 'med';
  if (word === 'it' && before !== undefined && BEFORE_IT.test(before)) return 'ikke';
  const spelled = Object.hasOwn(SPELLED, word) ? SPELLED[word] : undefined;
  if (spelled !== undefined) return spelled;
  if (word.length < SHORTEST_WITH_SLIP || isAWord(word, known)) return word;
  const near = known.near(word);
  // "trsdag" may be two days.
  const days = new Set(near.flatMap((one) => TYPED_WEEKDAYS[one] ?? []));
  return days.size > 1 ? word : (near[0] ?? word);
}

const OF_A_DAY = new RegExp(`^(?:${[...Object.keys(TYPED_WEEKDAYS), 'morgendag'].join('|')})(?:s|en|ens)?$`);

function isAWord(word: string, known: KnownWords): boolean {
  return known.has(word) || NO_SLIPS.has(word) || OF_A_DAY.test(word) || !/^[a-z]+$/.test(word);
}

/** More than a message about a meeting has. */
const MOST_CLAUSES = 8;
/** "… kl. 12. Tak": a sentence ends behind a figure, but not before a month. */
const AFTER_FIGURE = /(?<=\d)\.\s+(?=[A-ZÆØÅ])(?!(?:Jan|Feb|Mar|Apr|Maj|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dec))/u;
const BETWEEN_CLAUSES =
  /[,;!\n]+|(?<=\?)|(?<=\p{L}{3})\.(?=\s|$)|\s(?=(?:men|but|so|så)\s|og (?:jeg|kommer|kan|er|bliver|holder|melder)\s|and (?:i|i'm|am|can't|won't)\s)/iu;
/** Whoever says these does not say the rest themselves, or not for sure. */
const DOUBTFUL =
  /^(?:hvis|if|medmindre|unless|eller|or|måske|maybe|perhaps|glem|forget|jo ikke)\b|(?<!\p{L})(?:siger|sagde|skriver|skrev|spurgte|spørger|says|said|wrote|asked|asks)(?!\p{L})/iu;

/**
 * The parts of a text between its marks, without empty ones, so that each may be read alone: "hej, aflys mødet, jeg har ikke tid". None where
 * one part throws doubt on the others ("aflys mødet, siger hun").
 */
export function clausesOf(text: string): string[] {
  const clauses = withPoints(text.slice(0, MOST_CHARACTERS))
    .split(AFTER_FIGURE)
    .flatMap((part) => part.split(BETWEEN_CLAUSES))
    .map((clause) => clause.trim().replace(/^(?:men|but|og|and|so|så) /i, ''))
    .filter((clause) => clause !== '');
  return clauses.length > MOST_CLAUSES || clauses.some((clause) => DOUBTFUL.test(clause)) ? [] : clauses;
}
