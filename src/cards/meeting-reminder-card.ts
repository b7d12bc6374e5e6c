import type { Language } from '../programme/people';
import type { MeetingLine } from '../schedules/week-view';
import { capital, daySpanName, withName } from '../text/dates';
import { reminderTexts } from '../text/meeting-reminder';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/**
 * A short word before one meeting: what, when, where, and why it comes. A heads-up says how many minutes are left.
 *
 * @param today - the local date people are in. @param minutes - to the meeting's start, for a heads-up.
 */
export function meetingReminderCard(
  kind: 'lead-time' | 'heads-up',
  meeting: MeetingLine,
  language: Language,
  today: string,
  minutes?: number,
): AdaptiveCard {
  const texts = reminderTexts[language];
  const title = withName(meeting.title[language], meeting.withName, language);
  const first = minutes === undefined ? texts.soon({ title }) : texts.inMinutes({ title, minutes });
  const when = daySpanName(meeting.on, meeting.from, meeting.to, language, today.slice(0, 4));
  const body: Element[] = [heading(first), text(`${capital(when)}.`)];
  if (meeting.place !== undefined) body.push(words(weekTexts[language].place({ place: meeting.place })));
  if (meeting.extraLine !== undefined) body.push(words(meeting.extraLine));
  if (kind === 'heads-up') body.push(text(texts.roundOff));
  return card(first, [...body, text(whyLine(kind, language), { isSubtle: true })]);
}
