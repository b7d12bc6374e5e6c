import { timesAt } from '../meeting-time/parse-times';
import { wordEnds, type PieceReader } from '../meeting-time/parse-pieces';
import { lastMeaning, phraseReader, type DayFinder, type RequestPiece } from './request-pieces';

/** What places are called; Danish puts such a word last: "mødelokale", "fælleskøkkenet". */
const PLACE_WORD = new RegExp(
  `(?:${[
    'lokale|lokalet|rum|rummet|stue|stuen|sal|salen|kaelder|kaelderen|koekken|koekkenet|kantine|kantinen|kontor|kontoret|haven|gaarden|gaard',
    'bibliotek|biblioteket|cafe|cafeen|vaerksted|vaerkstedet|huset|hallen|kirken|skolen|parken|loft|loftet|terrassen|etage|afdeling|afdelingen',
    'centret|centeret|center|room|kitchen|office|garden|hall|library|canteen|basement|lounge|floor|building|cafe|centre|online|teams|zoom',
  ].join('|')})$`,
);
const LONGEST_PLACE = 80;
/** So many small words stand between "til" and a place, at most. */
const MOST_BETWEEN = 3;
const PREPOSITION = /(?:i|paa|in|at|on|ved|hos|nede i|oppe i|ovre i|ude i|inde i) /y;

/**
 * Recognises a place that is being told: "ret stedet for … til værkstedet", "udviklingsmødet er i mødelokale 2". A day behind it is none of it.
 * Where nobody says that it is a place ("mødet er i gang"), it must look like one: a word for places, a figure, or a name.
 *
 * @param original - what the person wrote for a part of the line.
 */
export function placeReader(
  dayAt: DayFinder,
  original: (from: number, to: number) => string,
): PieceReader<RequestPiece> {
  return (line, at, before) => {
    const way = wayToPlace(line, at, before, dayAt);
    if (way === undefined || isTime(line, at, dayAt) || isTime(line, at + prepositionAt(line, at), dayAt))
      return undefined;
    const isTold = before.some(({ kind }) => kind === 'where');
    const start = at + (way === 'to' ? 0 : prepositionAt(line, at));
    if (way === 'in' && !isTold && start === at && !/^(?:online|hos)\b/.test(line.slice(at))) return undefined;
    if (NO_PLACE.includes(phraseReader(line, start, [])?.kind)) return undefined;
    const end = endOfPlace(line, start, dayAt);
    if (end === undefined || end === start) return undefined;
    const isPlace = isTold || looksLikePlace(line.slice(start, end), original(start, end));
    return isPlace ? { kind: 'somewhere', start, end } : undefined;
  };
}

function isTime(line: string, at: number, dayAt: DayFinder): boolean {
  return (dayAt(line, at) ?? timesAt(line, at)) !== undefined;
}

const CHANGES: readonly RequestPiece['kind'][] = ['move', 'moves', 'moved', 'be', 'set'];

/** What leads to a place here: "flyt mødet til …", "mødet er i …", or "nyt lokale til mødet: …". */
function wayToPlace(
  line: string,
  at: number,
  before: readonly RequestPiece[],
  dayAt: DayFinder,
): 'to' | 'in' | 'told' | undefined {
  const has = (...kinds: RequestPiece['kind'][]) => before.some(({ kind }) => kinds.includes(kind));
  const marker = lastMeaning(before);
  if (!has('meeting', 'generic') || marker === undefined) return undefined;
  if (before.length - before.lastIndexOf(marker) > MOST_BETWEEN) return undefined;
  if (marker.kind === 'to' && (has(...CHANGES) || has('where'))) return 'to';
  if (marker.kind === 'be' || marker.kind === 'hold') return 'in';
  if (!isBehindMeeting(before)) return undefined;
  if (hasBefore(before, 'be') || hasBefore(before, 'hold')) return 'in';
  return has('where') && !continues(line, at, dayAt) ? 'told' : undefined;
}

function isBehindMeeting(before: readonly RequestPiece[]): boolean {
  const kind = lastMeaning(before)?.kind;
  return kind === 'meeting' || kind === 'generic' || kind === 'day';
}

/** "På torsdag er udviklingsmødet i …" */
function hasBefore(before: readonly RequestPiece[], kind: RequestPiece['kind']): boolean {
  const at = before.findIndex((piece) => piece.kind === kind);
  return at >= 0 && at < before.findIndex((piece) => piece.kind === 'meeting' || piece.kind === 'generic');
}

function continues(line: string, at: number, dayAt: DayFinder): boolean {
  return phraseReader(line, at, []) !== undefined || isTime(line, at, dayAt);
}

function prepositionAt(line: string, at: number): number {
  PREPOSITION.lastIndex = at;
  return PREPOSITION.exec(line)?.[0].length ?? 0;
}

/** The end of the words that nothing but a day and polite words follow; `undefined` where a time follows, which is more than a place. */
function endOfPlace(line: string, start: number, dayAt: DayFinder): number | undefined {
  const short = line.slice(0, start + LONGEST_PLACE);
  for (const end of wordEnds(short, start, LONGEST_PLACE)) {
    const rest = end >= line.length ? 'nothing' : restAt(line, end + 1, dayAt);
    if (rest === 'nothing') return end;
    if (rest === 'more') return undefined;
  }
  return undefined;
}

const MOST_PIECES_BEHIND = 6;
const BEHIND_PLACE: readonly string[] = ['nothing', 'prep', 'instead'];

function restAt(line: string, at: number, dayAt: DayFinder): 'nothing' | 'more' | 'words' {
  let next = at;
  for (let pieces = 0; next < line.length; pieces += 1) {
    if (pieces > MOST_PIECES_BEHIND) return 'words';
    if (/^(?:kl|klokken|at) /.test(line.slice(next)) && timesAt(line, next) !== undefined) return 'more';
    const day = dayAt(line, next);
    const phrase = day === undefined ? phraseReader(line, next, []) : undefined;
    const isBehind = phrase !== undefined && BEHIND_PLACE.includes(phrase.kind);
    if (day === undefined && !isBehind && !line.startsWith('i ', next)) return 'words';
    next = (day === undefined ? (isBehind ? phrase.end : next + 1) : next + day.length) + 1;
  }
  return 'nothing';
}

/** Begins something else than a place, however it is written. */
const NO_PLACE: readonly (RequestPiece['kind'] | undefined)[] = [
  ...(['later', 'weekLater', 'dayLater', 'ask', 'must', 'not', 'anyway', 'instead', 'insteadOf'] as const),
  ...(['cancelled', 'moved', 'agreed', 'reinstate', 'to', 'have'] as const),
];

/** A word for places, a figure behind a word, or a name with a capital. */
function looksLikePlace(folded: string, written: string): boolean {
  if (!/^[a-z]/.test(folded) && !PLACE_WORD.test(folded)) return false;
  return (
    /\d/.test(folded) ||
    folded.split(' ').some((word) => PLACE_WORD.test(word)) ||
    /(?<!\p{L})\p{Lu}\p{Ll}{2,}/u.test(written)
  );
}
