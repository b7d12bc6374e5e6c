import { loadLine } from '../cards/week-load-lines';
import { loadNote } from '../programme/week-load';
import type { Facts } from '../schedules/facts';
import { localMomentOf } from '../schedules/local-time';
import type { Turn } from './turn';

/**
 * What does not fit once a peer meeting has its time: the week, or that day. Said at once to the peer whose week it is, and to nobody else; the
 * time stands all the same, because the two choose it themselves.
 */
export function loadWords(
  { actor, language, now }: Pick<Turn, 'actor' | 'language' | 'now'>,
  after: Facts,
  meeting: { week: string; on: string },
): string[] {
  const note = actor.role === 'peer' ? loadNote(after, actor, meeting.week) : undefined;
  if (note === undefined) return [];
  const ofThatDay = (days: readonly string[]) => days.filter((on) => on === meeting.on);
  const thisYear = localMomentOf(now, after.programme.timeZone).on.slice(0, 4);
  const line = loadLine(
    { ...note, fullDays: ofThatDay(note.fullDays), tightDays: ofThatDay(note.tightDays) },
    language,
    thisYear,
  );
  return line === '' ? [] : [line];
}
