import type { Language, Role } from '../programme/people';
import type { Occurrence } from '../schedules/occurrences';
import type { MeetingLine } from '../schedules/week-view';
import { capital, dayName, listed, spanName, timeName } from '../text/dates';
import { weekTexts } from '../text/week';
import { card, heading, text, type AdaptiveCard } from './adaptive-card';
import { meetingWords } from './week-card';

/** What the reminder for the development meeting is made from. */
export interface TomorrowView {
  meeting: Occurrence;
  title: { da: string; en: string };
  /** The same meeting as the volunteers meet it, if there are any. */
  forVolunteers: Occurrence | undefined;
  /** What else the person has that day. */
  others: readonly MeetingLine[];
  place: string | undefined;
  /** False when closed days lie between the reminder and the meeting. */
  isTomorrow: boolean;
  role: Role;
}

/** The reminder: what, when, until when for whom. The peer also gets the line for the volunteers, ready to pass on. */
export function tomorrowCard(view: TomorrowView, language: Language): AdaptiveCard {
  return view.role === 'volunteer' ? volunteerCard(view, language) : peerCard(view, language);
}

function peerCard(
  { meeting, title, forVolunteers, others, place, isTomorrow }: TomorrowView,
  language: Language,
): AdaptiveCard {
  const texts = weekTexts[language];
  const first = isTomorrow ? texts.tomorrow({ title: title[language] }) : texts.onDay({ title: title[language] });
  const lines = [whenLine(meeting, place, language)];
  if (forVolunteers !== undefined && forVolunteers.to !== meeting.to) {
    lines.push(texts.volunteersUntil({ until: timeName(forVolunteers.to) }));
  }
  if (place === undefined) lines.push(texts.placeUnset);
  const body = [heading(first), text(lines.join(' '))];
  if (others.length > 0) {
    const meetings = others.map((one) => meetingWords(one, language));
    body.push(text(texts.sameDay({ meetings: listed(meetings, language) })));
  }
  if (forVolunteers !== undefined) {
    const passOn = `${volunteerWords(isTomorrow, language)} ${whenLine(forVolunteers, place, language)}`;
    body.push(text(texts.passOn, { isSubtle: true }), text(passOn, { spacing: 'Small' }));
  }
  return card(first, [...body, text(texts.whyTomorrow, { isSubtle: true })]);
}

function volunteerCard({ meeting, place, isTomorrow }: TomorrowView, language: Language): AdaptiveCard {
  const first = volunteerWords(isTomorrow, language);
  return card(first, [heading(first), text(whenLine(meeting, place, language))]);
}

function volunteerWords(isTomorrow: boolean, language: Language): string {
  const texts = weekTexts[language];
  return isTomorrow ? texts.projectGroupTomorrow : texts.projectGroupOnDay;
}

function whenLine(meeting: Occurrence, place: string | undefined, language: Language): string {
  const day = capital(dayName(meeting.on, language));
  return weekTexts[language].when({ day, span: spanName(meeting.from, meeting.to), place });
}
