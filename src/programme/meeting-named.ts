import { fold } from '../text/fold';
import { isOneSlip } from '../text/one-slip';
import type { Meeting } from './meeting';
import type { Programme } from './programme';

/** Shorter names would be heard in half of what people write. */
const SHORTEST = 3;
/** Shorter names are one slip away from too many other words. */
const SHORTEST_WITH_SLIP = 6;

/**
 * The meeting that a text names, by its title in any language or by what else it is `called`; `undefined` when it names none. A name counts
 * from the beginning of a word on, with any ending ("udviklingsmødet"), when it is written apart ("udviklings møde") and, if nothing is
 * named without, with one slip of the fingers. Of several names the longest wins; of two as long, the meeting that comes first in the file.
 *
 * @param folded - text from `fold` or `foldWhole`.
 */
export function meetingNamed(programme: Pick<Programme, 'meetings'>, folded: string): Meeting | undefined {
  const starts = wordStarts(folded);
  return (
    longestNamed(programme.meetings, (name) => starts.some((start) => start.startsWith(name))) ??
    longestNamed(programme.meetings, (name) => starts.some((start) => startsWithSlip(start, name)))
  );
}

/** What a meeting is called, folded and without gaps; names too short to be heard are left out. */
export function namesOf({ title, called }: Pick<Meeting, 'title' | 'called'>): string[] {
  return [title.da, title.en, ...called]
    .map((name) => wordsOf(fold(name)).join(''))
    .filter(({ length }) => length >= SHORTEST);
}

function longestNamed(meetings: readonly Meeting[], isNamed: (name: string) => boolean): Meeting | undefined {
  const [best] = meetings
    .flatMap((meeting) => namesOf(meeting).map((name) => ({ meeting, name })))
    .sort((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => isNamed(name));
  return best?.meeting;
}

function startsWithSlip(start: string, name: string): boolean {
  if (name.length < SHORTEST_WITH_SLIP) return false;
  // A letter too few, another one, or a letter too many.
  return [-1, 0, 1].some((more) => isOneSlip(start.slice(0, name.length + more), name));
}

/** The text from the start of each of its words on, without gaps. */
function wordStarts(folded: string): string[] {
  const words = wordsOf(folded);
  return words.map((_word, at) => words.slice(at).join(''));
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
}
