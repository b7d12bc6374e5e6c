import type { Language } from '../programme/people';
import type { LoadNote } from '../programme/week-load';
import { dayName, listed } from '../text/dates';
import { weekLoadTexts } from '../text/week-load';

/** Where a week has too much in it, in one line for the peer whose week it is. */
export function loadLine(note: LoadNote, language: Language, thisYear?: string): string {
  const texts = weekLoadTexts[language];
  const days = (dates: readonly string[]) =>
    listed(
      dates.map((on) => dayName(on, language, thisYear)),
      language,
    );
  const isSaid = note.fullDays.length === 1 && note.tightDays.join() === note.fullDays.join();
  return [
    ...(note.isOverFull ? [texts.fullWeek({ week: Number(note.week.slice(-2)) })] : []),
    ...(note.fullDays.length > 0 ? [texts.fullDays({ days: days(note.fullDays) })] : []),
    ...(note.tightDays.length === 0 ? [] : [isSaid ? texts.tightToo : texts.tight({ days: days(note.tightDays) })]),
  ].join(' ');
}
