import { addDays, type LocalMoment } from '../../schedules/local-time';
import { TYPED_WEEKDAYS } from '../../text/dates';
import { fold } from '../../text/fold';
import { daysNamed } from '../meeting-time/parse-days';
import { parsePieces } from '../meeting-time/parse-pieces';
import { clausesOf, knowWords, parseWritten } from '../meeting-time/parse-written';
import {
  daysReader,
  lengthReader,
  meetingReader,
  phraseReader,
  reasonReader,
  weekAheadReader,
  type AbsencePiece,
} from './absence-pieces';
import { ABSENCE_PHRASES } from './absence-words';
import { spanOf } from './absence-span';

/** What a person says about being here. Local dates, both included. Never why. */
export type AbsenceWish = { kind: 'away'; fromOn: string; toOn: string } | { kind: 'back'; fromOn: string };

const KNOWN = knowWords(ABSENCE_PHRASES.words);
const MOST_DAYS = 366;

/**
 * Reads that a person is not here, or is here again: "jeg kommer ikke på torsdag", "ferie i uge 28", "I am back". Whole days: who says no
 * day means today, a week is Monday to Sunday, "til fredag" takes Friday in. `undefined` when the text says neither: somebody else is away, a
 * part of a day, late, a wish or a question, days without an end or not in a row, more than a year, or a word that is not known. A reason
 * that stands beside it is read past, and never leaves this function.
 *
 * "Jeg kommer ikke til udviklingsmødet på torsdag" counts as away that day: the person is what it is about. What is about the meeting ("aflys
 * mødet") is `readMeetingRequest`. Some texts fit both ("jeg kan ikke komme til peermødet på onsdag", "jeg er her ikke torsdag, kan mødet
 * rykkes"); then each gives its own, and who calls asks once.
 */
export function readAbsence(text: string, now: LocalMoment): AbsenceWish | undefined {
  const wish = readClause(text, now)?.wish ?? readClauses(text, now);
  const isLonger = wish?.kind === 'away' && wish.fromOn === addDays(now.on, 1) && EITHER.test(fold(text));
  return isLonger ? { ...wish, fromOn: now.on } : wish;
}

/** "Jeg kommer heller ikke i morgen": today neither. */
const EITHER = /\bheller ikke\b|\beither\b/;

function readClauses(text: string, now: LocalMoment): AbsenceWish | undefined {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return undefined;
  const read = clauses.map((clause) => ({ clause, found: readClause(clause, now) }));
  const found = read.flatMap((one) => one.found ?? []);
  const others = read.filter((one) => one.found === undefined).map(({ clause }) => fold(clause));
  // "væk den 5., 6. og 9. marts" and "i morgen er der tandlæge, så jeg kommer ikke": half of it would be another day.
  const isHalf =
    others.some((line) => BEGINS_WITH_DAY.test(line)) ||
    (found.some(({ namesDay }) => !namesDay) && others.some((line) => daysNamed(line, now.on).length > 0));
  if (isHalf) return undefined;
  // "Jeg er syg, kommer ikke i morgen": the day that is named.
  const areAway = found.every(({ wish }) => wish.kind === 'away');
  const telling = areAway && found.some(({ namesDay }) => namesDay) ? found.filter(({ namesDay }) => namesDay) : found;
  return joined(telling.map(({ wish }) => wish));
}

const BEGINS_WITH_DAY = new RegExp(
  `^(?:(?:og|samt|d\\.?|den|and|paa|on) )*(?:\\d|(?:${Object.keys(TYPED_WEEKDAYS).join('|')})\\b)`,
);

/** "Jeg er syg i dag, kommer igen torsdag": away until then. Two that are away must touch each other. */
function joined(wishes: readonly AbsenceWish[]): AbsenceWish | undefined {
  const [first, second, ...more] = wishes;
  if (first === undefined || second === undefined || more.length > 0) return more.length > 0 ? undefined : first;
  if (first.kind === 'back') return undefined;
  if (second.kind === 'back')
    return second.fromOn > first.fromOn ? { ...first, toOn: addDays(second.fromOn, -1) } : undefined;
  return second.fromOn <= addDays(first.toOn, 1) && second.toOn >= first.toOn
    ? { ...first, toOn: second.toOn }
    : undefined;
}

interface Read {
  wish: AbsenceWish;
  /** False: no day is named, so today is meant. */
  namesDay: boolean;
}

function readClause(text: string, now: LocalMoment): Read | undefined {
  if (text.includes('?')) return undefined;
  const line = straight(parseWritten(text, KNOWN).line);
  const readers = [
    reasonReader,
    meetingReader,
    daysReader(now.on),
    weekAheadReader(now.on),
    lengthReader,
    phraseReader,
  ];
  const pieces = parsePieces<AbsencePiece>(line, readers);
  const wish = pieces && decide(pieces, now);
  return wish && { wish, namesDay: pieces.some(({ kind }) => NAMES_DAY.includes(kind)) };
}

const FRONTED =
  /^(?:nu|saa|now) (?:er|kommer) jeg |^(?:(?:hej|desvaerre|og|men|saa|paa|i|fra|nu|on|from) )*(?:[a-z]+dag|[a-z]+day|morgen|overmorgen|dag|tomorrow|today|naeste uge|next week|uge \d+)(?: .{0,30})? (?:kommer|kan|er|holder|har|moeder|tager|bliver|melder) (?:jeg|a)(?= )/;
const INVERTED = / (kommer|kan|er|holder|har|moeder|tager|bliver|melder) (?:jeg|a)(?= )/;

/** "På torsdag kommer jeg ikke" in the order of "jeg kommer ikke". Without a day first it is a question. */
function straight(line: string): string {
  return FRONTED.test(line) ? line.replace(INVERTED, ' $1') : line;
}

type Kind = AbsencePiece['kind'];
const NAMES_DAY: readonly Kind[] = ['days', 'length', 'restOfWeek', 'weekend'];
const VERBAL: readonly Kind[] = ['away', 'off', 'take', 'come', 'back', 'not', 'be', 'first', 'notBackUntil'];

function decide(pieces: readonly AbsencePiece[], now: LocalMoment): AbsenceWish | undefined {
  const has = (...kinds: Kind[]) => pieces.some(({ kind }) => kinds.includes(kind));
  // "kommer jeg ikke": a question.
  const firstVerb = pieces.findIndex(({ kind }) => VERBAL.includes(kind));
  if (pieces.some(({ kind }, at) => kind === 'subject' && at > firstVerb)) return undefined;
  const kind = kindOf(has);
  if (kind === undefined) return undefined;
  const backAt = pieces.findIndex(({ kind: one }) => one === 'back' || one === 'backAlone');
  const awayAt = pieces.findIndex(({ kind: one }) => one === 'away' || one === 'off');
  const isBoth = kind === 'away' && backAt > awayAt && awayAt >= 0;
  const told = isBoth ? pieces.slice(0, backAt) : pieces;
  // "Fra torsdag" has an end only for who comes back.
  const span = spanOf(kind === 'back' ? told.filter((one) => one.kind !== 'from') : told, now.on);
  if (span === 'unclear') return undefined;
  if (kind === 'back') return has('to', 'meeting', 'first') ? undefined : { kind, fromOn: span?.fromOn ?? now.on };
  if (span === undefined && (!has('away', 'first', 'notBackUntil') || has('meeting'))) return undefined;
  const away = { kind, fromOn: span?.fromOn ?? now.on, toOn: span?.toOn ?? now.on };
  if (away.toOn < away.fromOn || away.toOn > addDays(away.fromOn, MOST_DAYS - 1)) return undefined;
  if (!isBoth) return away;
  const again = spanOf(pieces.slice(backAt), now.on);
  return again === 'unclear' || again === undefined
    ? undefined
    : joined([away, { kind: 'back', fromOn: again.fromOn }]);
}

function kindOf(has: (...kinds: Kind[]) => boolean): AbsenceWish['kind'] | undefined {
  const isAway = has('away', 'off');
  if (has('first', 'notBackUntil')) return has('days') ? 'away' : undefined;
  // "holder alligevel ikke fri", "er ikke syg mere"
  if (has('not')) return isAway && has('anyway', 'longer') && !has('come') ? 'back' : undefined;
  if (has('longer')) return undefined;
  if (isAway) return has('come') ? undefined : 'away';
  if (has('back') || (has('backAlone') && has('be', 'subject', 'days'))) return 'back';
  return has('come') && has('again', 'anyway') && !has('take') ? 'back' : undefined;
}
