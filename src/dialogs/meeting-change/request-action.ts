import type { Person, Role } from '../../programme/people';
import { PEER_MEETING } from '../../schedules/occurrences';
import type { MeetingRequest } from './meeting-request';
import type { RequestPiece } from './request-pieces';

/** The meeting that a wish is about: one of the programme by its key, or just "mødet". */
export interface RequestedMeeting {
  id: string | undefined;
  /** "peermødet", and not "peermøde": something that is there, rather than something that is wanted. */
  definite: boolean;
}

type Kind = RequestPiece['kind'];

/** The one meeting that is named, by its name or by whom it is with; `undefined` when there is none, or more than one. */
export function meetingOf(actor: Person, pieces: readonly RequestPiece[]): RequestedMeeting | undefined {
  const meetings = pieces.filter((piece) => piece.kind === 'meeting');
  const people = pieces.filter((piece) => piece.kind === 'person');
  const ids = new Set(meetings.map(({ id }) => id));
  if (ids.size > 1 || people.length > 1) return undefined;
  const [id] = ids;
  if (id !== undefined) return { id, definite: meetings.some(({ definite }) => definite) };
  const has = (kind: Kind) => pieces.some((piece) => piece.kind === kind);
  const isPeerMeeting =
    people.length > 0 ? people.every((person) => meets(actor, person, has)) : meetsUnnamed(actor, has);
  if (isPeerMeeting) return { id: PEER_MEETING, definite: true };
  return (has('generic') || isDayAlone(pieces)) && people.length === 0 ? { id: undefined, definite: true } : undefined;
}

/** "Aflys onsdag": whatever is that day. */
function isDayAlone(pieces: readonly RequestPiece[]): boolean {
  const days = pieces.filter((piece) => piece.kind === 'day');
  const others = pieces.filter(({ kind }) => kind !== 'day' && !AROUND.includes(kind));
  const isCancelled = others.length === 1 && others[0]?.kind === 'cancel';
  return isCancelled && days.length === 1 && days.every(({ day }) => day.on !== undefined && !day.possessive);
}

const AROUND: readonly Kind[] = ['nothing', 'ask', 'prep', 'subject'];

/** "B onsdag kl. 13-15", and nothing else, from one of the two who meet. */
function isNameAndTime({ role }: Person, pieces: readonly RequestPiece[]): boolean {
  const has = (kind: Kind) => pieces.filter((piece) => piece.kind === kind).length === 1;
  const isSpan = pieces.some((piece) => piece.kind === 'times' && piece.times.to !== undefined);
  const isOnlyThat = pieces.every(({ kind }) => ['person', 'day', 'times', 'prep', 'nothing'].includes(kind));
  return (role === 'peer' || role === 'volunteer') && isOnlyThat && has('person') && has('day') && isSpan;
}

/** Peers meet volunteers, and leaders speak of both. A name that nobody here has may be a volunteer's, if it is said to be. */
function meets(actor: Person, { role }: { role: Role | undefined }, has: (kind: Kind) => boolean): boolean {
  if (role === undefined) return has('volunteer');
  if (actor.role === 'peer') return role === 'volunteer';
  return role === 'peer' || (role === 'volunteer' && actor.role !== 'volunteer');
}

function meetsUnnamed({ role }: Person, has: (kind: Kind) => boolean): boolean {
  if (role === 'peer') return has('volunteer');
  return has('peer') || (role === 'volunteer' ? has('meet') : has('volunteer'));
}

/** First in a sentence, before these, a verb asks whether it is so: "er udviklingsmødet aflyst", "flytter vi mødet". */
const ASKED_ABOUT: readonly (readonly [readonly Kind[], readonly Kind[]])[] = [
  [
    ['be', 'have', 'must', 'hold'],
    ['subject', 'person', 'meeting', 'generic', 'meet', 'day'],
  ],
  [['moves', 'cancels', 'sets', 'meet', 'agreed', 'moved', 'cancelled'], ['subject']],
  [['moves', 'cancels', 'sets'], ['person']],
];
const WISHES: readonly Kind[] = ['ask', 'can', 'move', 'cancel', 'set', 'reinstate'];

/** What is wished for; `undefined` when it is a question, is told to be otherwise, or is nothing that can be done. */
export function actionOf(
  actor: Person,
  pieces: readonly RequestPiece[],
  meeting: RequestedMeeting,
  hasQuestionMark: boolean,
): MeetingRequest['action'] | undefined {
  const has = (...kinds: Kind[]) => pieces.some(({ kind }) => kinds.includes(kind));
  const [first, second] = pieces.map(({ kind }) => kind).filter((kind) => kind !== 'nothing');
  if (first === undefined || has('not')) return undefined;
  const isQuestion = ASKED_ABOUT.some(
    ([verbs, next]) => verbs.includes(first) && second !== undefined && next.includes(second),
  );
  // "A flytter på torsdag" is about a house.
  const isAboutPerson =
    first === 'person' &&
    !has('meeting', 'generic', 'meet') &&
    !(has('agreed') && has('subject')) &&
    !isNameAndTime(actor, pieces);
  if (isQuestion || isAboutPerson) return undefined;
  if (has('can') && first !== 'can') return undefined;
  if (hasQuestionMark && !has(...WISHES)) return undefined;

  const calledOff = has('cancel', 'cancels', 'cancelled', 'noMeeting');
  const moved = has('move', 'moves', 'moved', 'newTime');
  const set = has('set', 'sets', 'agreed', 'meet');
  const isAway = has('later', 'weekLater', 'dayLater');
  if (has('somewhere', 'where'))
    return !calledOff && !has('reinstate', 'times', 'later') && (has('somewhere') || moved || set)
      ? 'place'
      : undefined;
  if (has('reinstate')) return calledOff || moved || set ? undefined : 'reinstate';
  if (calledOff) return moved || isAway || has('cannot', 'set', 'sets', 'meet') ? undefined : 'cancel';
  if (has('cannot')) return moved || isAway || has('set', 'sets') || meeting.id !== PEER_MEETING ? undefined : 'cancel';
  if (moved) return 'move';
  // "Mødet begynder en time senere": at what time is asked.
  if (isAway && has('hold') && !set && !has('anyway')) return 'move';
  if (has('instead', 'insteadOf'))
    return has('be', 'hold', 'set', 'agreed', 'meet', 'must') && has('day', 'times') ? 'move' : undefined;
  if (has('anyway')) return has('be', 'hold', 'keep') && !set && !has('times') ? 'reinstate' : undefined;
  return isAway || !isSet(pieces, meeting, has) ? undefined : 'set';
}

function isSet(
  pieces: readonly RequestPiece[],
  { id, definite }: RequestedMeeting,
  has: (...kinds: Kind[]) => boolean,
): boolean {
  const [day, time] = [has('day'), has('times', 'number')];
  const isWished = has('set', 'sets', 'agreed');
  if (id === undefined) return isWished && (day || time);
  if (id !== PEER_MEETING) return (isWished && (day || time)) || (day && has('times'));
  const isMeeting = has('meeting', 'generic', 'volunteer', 'peer');
  // "Vi skal have fundet en tid med C" is a wish for help with finding one.
  if (has('agreed', 'meet', 'be', 'have', 'hold', 'keep') || !isMeeting) return day || time;
  if (has('set', 'sets', 'ask')) return true;
  // "peermødet på torsdag" tells of a meeting, "peermøde med A" is one that is wanted.
  return definite ? day && time : day || time || pieces.some(({ kind }) => kind === 'person');
}
