import type { Language } from '../programme/people';
import type { MeetingLine } from '../schedules/week-view';
import { capital, daySpanName, withName } from '../text/dates';
import { calendarTexts } from '../text/calendar';
import { card, heading, text, type AdaptiveCard } from './adaptive-card';

/** A meeting with the address that opens it in one's own calendar, ready to be saved. */
export interface CalendarEntry {
  meeting: MeetingLine;
  addUrl: string;
}

/** The next meetings with a link each, and the file with all of them. Nothing is put into a calendar by the bot. */
export function calendarCard(
  { entries, fileUrl, thisYear }: { entries: readonly CalendarEntry[]; fileUrl: string | undefined; thisYear: string },
  language: Language,
): AdaptiveCard {
  const texts = calendarTexts[language];
  const lines = entries.map(({ meeting, addUrl }) => {
    const when = capital(daySpanName(meeting.on, meeting.from, meeting.to, language, thisYear));
    return `${when}: ${withName(meeting.title[language], undefined, language)}. [${texts.add}](${addUrl})`;
  });
  return card(texts.title, [
    heading(texts.title),
    ...(lines.length === 0 ? [text(texts.nothing)] : lines.map((line) => text(line, { spacing: 'Small' }))),
    ...(fileUrl === undefined
      ? [text(texts.noFile, { isSubtle: true })]
      : [text(`[${texts.file}](${fileUrl})`), text(texts.fileAbout, { isSubtle: true, spacing: 'Small' })]),
    text(texts.othersMaySee, { isSubtle: true, spacing: 'Small' }),
  ]);
}
