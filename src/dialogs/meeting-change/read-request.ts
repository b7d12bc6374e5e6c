import type { Person } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import type { Facts } from '../../schedules/facts';
import { localMomentOf } from '../../schedules/local-time';
import { PEER_MEETING } from '../../schedules/occurrences';
import { partnerNamed } from '../meeting-time/partners';
import { fold } from '../../text/fold';
import { clausesOf, knowWords, parseWritten, type KnownWords } from '../meeting-time/parse-written';
import { daysNamed, daysOfLine } from '../meeting-time/parse-days';
import { parsePieces } from '../meeting-time/parse-pieces';
import type { MeetingRequest } from './meeting-request';
import { placeReader } from './read-place';
import { actionOf, meetingOf } from './request-action';
import {
  dayReader,
  meetingReader,
  numberReader,
  personReader,
  phraseReader,
  reasonReader,
  timesReader,
  type RequestPiece,
} from './request-pieces';
import { whenOf } from './request-when';
import { REQUEST_PHRASES } from './request-words';

/**
 * Reads what a person wants done with one meeting: "flyt udviklingsmødet på torsdag til onsdag kl. 12", "aflys mødet med A", "peermøde B tirsdag
 * 13-15", "the development meeting is in room 2". `undefined` when the text is no such wish, and also when only a part of it is understood:
 * "peermødet med A gik godt". Whether the person may, and whether there is such a meeting, is for others to decide.
 *
 * Times are those of a working day ("kl. 2" is 14.00); what can be read in two ways is not there. A day whose occurrence has no such name
 * (a week, a month without that date) gives a `which` that no occurrence has, or `mismatch`, and never the next one.
 * "Jeg kan ikke komme til peermødet på onsdag" is a wish to call it off, since two cannot meet without one of them, and an absence too
 * (`readAbsence`): who calls asks once.
 */
export function readMeetingRequest(facts: Facts, actor: Person, text: string, now: Date): MeetingRequest | undefined {
  const whole = readClause(facts, actor, text, now);
  if (whole !== undefined) return whole;
  const clauses = clausesOf(text);
  if (clauses.length < 2) return undefined;
  const read = clauses.map((clause) => ({ clause, wish: readClause(facts, actor, clause, now) }));
  const wishes = read.flatMap(({ wish }) => wish ?? []);
  const [wish] = wishes;
  if (wish === undefined || wishes.length > 1) return undefined;
  const others = read.filter((one) => one.wish === undefined).map(({ clause }) => fold(clause));
  return withDayOf(others, wish, localMomentOf(now, facts.programme.timeZone).on);
}

/** "Jeg kan ikke være her torsdag, kan mødet rykkes": the one day that is named beside a wish without days is the day of the meeting. */
function withDayOf(others: readonly string[], wish: MeetingRequest, today: string): MeetingRequest {
  if (wish.action === 'set' || wish.which !== undefined || wish.on !== undefined || wish.mismatch) return wish;
  const days = others.flatMap((line) => daysNamed(line, today));
  const [day] = days;
  return day?.on === undefined || day.mismatch || days.length > 1 ? wish : { ...wish, which: day.on };
}

function readClause(facts: Facts, actor: Person, text: string, now: Date): MeetingRequest | undefined {
  const { programme } = facts;
  const moment = localMomentOf(now, programme.timeZone);
  const written = parseWritten(text, knownWords(programme));
  const dayOf = daysOfLine(moment.on);
  const readers = [
    reasonReader,
    // Before people: one of them may be called Peer.
    meetingReader(programme),
    personReader(facts, dayOf),
    placeReader(dayOf, written.original),
    dayReader(dayOf),
    timesReader,
    phraseReader,
    numberReader,
  ];
  const pieces = parsePieces<RequestPiece>(written.line, readers);
  if (pieces === undefined) return undefined;
  const meeting = meetingOf(actor, pieces);
  const action = meeting && actionOf(actor, pieces, meeting, text.includes('?'));
  if (meeting === undefined || action === undefined) return undefined;
  const partnerId = meeting.id === PEER_MEETING ? partnerOf(facts, actor, pieces) : undefined;
  const somewhere = pieces.find(({ kind }) => kind === 'somewhere');
  const when = whenOf(facts, { pieces, action, meetingId: meeting.id, partnerId, moment, actor });
  if (when === undefined) return undefined;
  const place = somewhere && written.original(somewhere.start, somewhere.end);
  const request = { action: when.action, meetingId: meeting.id, partnerId, ...when.when, place };
  return meeting.id === undefined && when.when.which === undefined ? asOwn(facts, actor, request) : request;
}

/** "Mødet", as a volunteer says it without its day, is the one they have with a peer. */
function asOwn(facts: Facts, actor: Person, request: MeetingRequest): MeetingRequest {
  const partner = actor.role === 'volunteer' ? partnerNamed(facts, actor, '') : undefined;
  return partner === undefined ? request : { ...request, meetingId: PEER_MEETING, partnerId: partner.id };
}

/** Who is meant, as seen by the one who writes. A volunteer need not say it. */
function partnerOf(facts: Facts, actor: Person, pieces: readonly RequestPiece[]): string | undefined {
  const person = pieces.find((piece) => piece.kind === 'person');
  return partnerNamed(facts, actor, person === undefined ? '' : `med ${person.name}`)?.id;
}

const known = new WeakMap<Programme, KnownWords>();

/** The words whose slips are mended: those of the wishes, and what the meetings are called. */
function knownWords(programme: Programme): KnownWords {
  const found = known.get(programme);
  if (found !== undefined) return found;
  const titles = programme.meetings.flatMap(({ title, called }) => [title.da, title.en, ...called]);
  const words = titles.flatMap((title) => fold(title).split(' '));
  const made = knowWords([
    ...REQUEST_PHRASES.words,
    ...words.flatMap((word) => ['', 't', 'et', 'en'].map((end) => word + end)),
  ]);
  known.set(programme, made);
  return made;
}
