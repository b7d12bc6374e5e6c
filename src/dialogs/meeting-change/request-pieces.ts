import { namesOf } from '../../programme/meeting-named';
import type { Role } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import type { Facts } from '../../schedules/facts';
import { fold } from '../../text/fold';
import type { DayAt } from '../meeting-time/parse-days';
import { wordEnds, type Piece, type PieceReader } from '../meeting-time/parse-pieces';
import { timesAt, type TimesAt } from '../meeting-time/parse-times';
import { REQUEST_PHRASES } from './request-words';

/** What a part of a wish is. */
export type RequestPiece = Piece & { start: number } & (
    | { kind: PhraseKind }
    | { kind: 'day'; day: DayAt }
    | { kind: 'times'; times: TimesAt }
    /** A figure that may be an hour. */
    | { kind: 'number'; value: number }
    | { kind: 'meeting'; id: string; definite: boolean }
    /** Somebody of the workplace, or `role: undefined` for a name that nobody has. */
    | { kind: 'person'; name: string; role: Role | undefined }
    | { kind: 'somewhere' }
    | { kind: 'reason' }
  );

type PhraseKind = NonNullable<ReturnType<typeof REQUEST_PHRASES.at>>['kind'];
type Reader = PieceReader<RequestPiece>;
/** Finds the day that stands at a place in a line. */
export type DayFinder = (line: string, at: number) => DayAt | undefined;

/** The kinds that wish for something to be done with a meeting. */
const VERBS: readonly string[] = ['move', 'moves', 'moved', 'cancel', 'cancels', 'cancelled', 'set', 'sets', 'meet'];

/** What was recognised last, polite words aside. */
export function lastMeaning(before: readonly RequestPiece[]): RequestPiece | undefined {
  return before.findLast(({ kind }) => kind !== 'nothing' && kind !== 'subject');
}

/** Nobody moves a meeting from one day to another and names more. */
const MOST_DAYS = 4;

/** A day: "torsdag d. 12. marts". */
export function dayReader(dayAt: DayFinder): Reader {
  return (line, at, before) => {
    if (before.filter(({ kind }) => kind === 'day').length === MOST_DAYS) return undefined;
    const day = dayAt(line, at);
    return day && { kind: 'day', day, start: at, end: at + day.length };
  };
}

/** A time or a span: "kl. 12", "12.30 til 14.30". */
export const timesReader: Reader = (line, at) => {
  const times = timesAt(line, at);
  return times && { kind: 'times', times, start: at, end: at + times.length };
};

const MOST_WORDS_IN_NAME = 5;
/** "udviklingsmødet", "sparringen" and "sparringsmødet", but not "sparringspartneren". */
const ENDING = /^(?:[a-z]{0,3}|s?(?:moede|meeting)[a-z]{0,2})$/;

/** A meeting of the programme by any of its names, as `meetingNamed` knows them, from the place on. */
export function meetingReader(programme: Pick<Programme, 'meetings'>): Reader {
  const names = programme.meetings.flatMap((meeting) => namesOf(meeting).map((name) => ({ name, id: meeting.id })));
  names.sort((one, other) => other.name.length - one.name.length);
  return (line, at) => {
    let start = '';
    for (const end of wordEnds(line, at, MOST_WORDS_IN_NAME)) {
      start = line.slice(at, end).replace(/[^a-z0-9]+/g, '');
      const named = names.find(({ name }) => start.startsWith(name) && ENDING.test(start.slice(name.length)));
      if (named) return { kind: 'meeting', id: named.id, definite: /(?:et|en)$/.test(start), start: at, end };
    }
    return undefined;
  };
}

/** Words of a name that tell a role and nobody by name. */
const ROLE_WORDS = ['frivillig', 'volunteer', 'peer'];
/** Behind a name with which a sentence begins. */
const SAYS_OR_DOES =
  /^ (?:(?:og|and) (?:jeg|mig|i|me)|har|has|vil|wants|aflyser|flytter|rykker|udskyder|cancels|cancelled|canceled)(?= |$)/;
const MEETING_NEXT = /^ (?:moede(?!t)|meeting|peer|volunteer|frivillig)/;

/**
 * Somebody's name: the whole name anywhere, one word of it where somebody is expected ("med A", "flyt A", "peermøde onsdag 12-14 B"), and
 * after "med" also a name that nobody here has.
 */
export function personReader(facts: Pick<Facts, 'people'>, dayAt: DayFinder): Reader {
  const named = facts.people.map(({ name, role }) => ({ role, words: fold(name).split(' ') }));
  return (line, at, before) => {
    const introduced = isIntroduced(before);
    // What stands behind "nyt lokale til mødet" is a room.
    if (!introduced && before.some(({ kind }) => kind === 'where')) return undefined;
    const expected = introduced || isExpected(before);
    const [first = at, ...further] = wordEnds(line, at, MOST_WORDS_IN_NAME);
    const piece = (end: number, role: Role | undefined): RequestPiece => {
      return { kind: 'person', name: line.slice(at, end), role, start: at, end };
    };
    for (const end of [...further.reverse(), first]) {
      const whole = named.find(({ words }) => words.join(' ') === line.slice(at, end));
      if (whole && (expected || end - at > 2)) return piece(end, whole.role);
    }
    const name = line.slice(at, first);
    const after = line.slice(first);
    const part = named.find(({ words }) => words.includes(name) && !ROLE_WORDS.includes(name));
    const isLast = after === '' && before.some(({ kind }) => kind === 'meeting' || kind === 'generic');
    // In "with a volunteer" and "set a meeting" the article is no name.
    // "B onsdag kl. 13-15"
    const next = first + (after.match(/^ (?:paa |on )?/)?.[0].length ?? 1);
    const isBeforeTime = before.length === 0 && (dayAt(line, next) ?? timesAt(line, next)) !== undefined;
    const mayBeName = (expected && !MEETING_NEXT.test(after)) || isLast || isBeforeTime || SAYS_OR_DOES.test(after);
    if (part && mayBeName) return piece(first, part.role);
    const isName = introduced && /^[a-z][a-z-]*$/.test(name) && !REQUEST_PHRASES.words.has(name);
    return isName ? piece(first, undefined) : undefined;
  };
}

function isIntroduced(before: readonly RequestPiece[]): boolean {
  return before.at(-1)?.kind === 'volunteer' || lastMeaning(before)?.kind === 'with';
}

function isExpected(before: readonly RequestPiece[]): boolean {
  const last = lastMeaning(before)?.kind ?? '';
  // "har A aflyst" is a question, which must not be read as "har aflyst".
  const isAsked = before.length === 1 && ['have', 'be', 'must', 'hold'].includes(last);
  return isAsked || ['tell', 'meeting', 'generic', ...VERBS].includes(last);
}

/** A phrase of the list. */
export const phraseReader: Reader = (line, at) => {
  const found = REQUEST_PHRASES.at(line, at);
  return found && { kind: found.kind, start: at, end: found.end };
};

const NUMBER = /\d{1,2}\.?(?= |$)/y;

/** A figure alone; "13." is a date that lacks its month. */
export const numberReader: Reader = (line, at) => {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(line)?.[0];
  return found === undefined
    ? undefined
    : { kind: 'number', value: found.endsWith('.') ? NaN : Number(found), start: at, end: at + found.length };
};

const REASON = new RegExp(
  `(?:${[
    'fordi|pga|paa grund af|grundet|eftersom|because|due to|since i|since we|as i|as we',
    '(?:da|for) (?:jeg|a|vi|han|hun|der|det)|saa (?:jeg|a|vi) (?:kan|skal|har)|so (?:i|we) (?:can|have|need)',
    // Not "det møde jeg har med A", which says which.
    '(?:jeg|a|i|vi|we) (?:har|er|skal|have|am|m|ve|can t|need to) (?!med |with |paa |on |i |in |kl |at |til |to |d |den |[a-z]+dag|[a-z]+day)',
    'det er aftalt|vi er enige|han er|hun er|han har|hun har|she is|he is|she has|he has|der er noget',
  ].join('|')})`,
  'y',
);
const UNSURE = /\b(?:hvis|if|eller|or|maaske|maybe|perhaps|medmindre|unless|alligevel|anyway)\b/;

/** Why, to the end: nobody keeps it. Only behind a wish that is whole without it. */
export const reasonReader: Reader = (line, at, before) => {
  const isWhole =
    before.some(({ kind }) => VERBS.includes(kind)) &&
    before.some(({ kind }) => kind === 'meeting' || kind === 'generic' || kind === 'person');
  REASON.lastIndex = at;
  if (!isWhole || !REASON.test(line) || UNSURE.test(line.slice(at))) return undefined;
  return { kind: 'reason', start: at, end: line.length };
};
