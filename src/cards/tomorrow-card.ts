import type { RsvpView } from '../dialogs/attendance/rsvp';
import type { Language, Role } from '../programme/people';
import type { Occurrence } from '../schedules/occurrences';
import type { MeetingLine } from '../schedules/week-view';
import { capital, dayName, listed, spanName, timeName } from '../text/dates';
import { meetingListTexts } from '../text/meeting-list';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';
import { rsvpElements } from './rsvp';
import { laterButton } from './snooze-card';
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
  /** One more line, in the words of the one who wrote it. */
  extraLine: string | undefined;
  /** False when closed days lie between the reminder and the meeting. */
  isTomorrow: boolean;
  role: Role;
  /** What the person has said about coming; the card's slot names it in the buttons' data. */
  rsvp: { view: RsvpView | undefined; slot: string };
  /** The card has the button that puts it off. */
  mayReturn?: boolean;
  /** How many points stand on the meeting's list, if the person uses it. */
  points?: number;
}

/** The reminder: what, when, until when for whom. The peer also gets the line for the volunteers, ready to pass on. */
export function tomorrowCard(view: TomorrowView, language: Language): AdaptiveCard {
  return view.role === 'volunteer' ? volunteerCard(view, language) : peerCard(view, language);
}

function peerCard(
  { meeting, title, forVolunteers, others, place, extraLine, isTomorrow, rsvp, mayReturn, points }: TomorrowView,
  language: Language,
): AdaptiveCard {
  const texts = weekTexts[language];
  const first = isTomorrow ? texts.tomorrow({ title: title[language] }) : texts.onDay({ title: title[language] });
  const lines = [whenLine(meeting, undefined, language)];
  if (forVolunteers !== undefined && forVolunteers.to !== meeting.to) {
    lines.push(texts.volunteersUntil({ until: timeName(forVolunteers.to) }));
  }
  if (place === undefined) lines.push(texts.placeUnset);
  const body: Element[] = [heading(first), text(lines.join(' ')), ...placeLine(place, language)];
  if (extraLine !== undefined) body.push(words(extraLine));
  body.push(...pointsLine(points, language), ...rsvpElements(rsvp.view, rsvp.slot, language));
  if (others.length > 0) {
    const meetings = others.map((one) => meetingWords(one, language));
    body.push(text(texts.sameDay({ meetings: listed(meetings, language) })));
  }
  if (forVolunteers !== undefined) {
    const passOn = `${volunteerWords(isTomorrow, language)} ${whenLine(forVolunteers, place, language)}`;
    body.push(text(texts.passOn, { isSubtle: true }), words(passOn));
  }
  const why = text(whyLine('tomorrow', language), { isSubtle: true });
  return card(first, [...body, why], mayReturn === true ? [laterButton(rsvp.slot, language)] : []);
}

function volunteerCard(
  { meeting, place, extraLine, isTomorrow, rsvp, mayReturn, points }: TomorrowView,
  language: Language,
): AdaptiveCard {
  const first = volunteerWords(isTomorrow, language);
  const more = extraLine === undefined ? [] : [words(extraLine)];
  const coming = rsvpElements(rsvp.view, rsvp.slot, language);
  const why = text(whyLine('tomorrow', language), { isSubtle: true });
  const when = text(whenLine(meeting, undefined, language));
  const body = [
    heading(first),
    when,
    ...placeLine(place, language),
    ...more,
    ...pointsLine(points, language),
    ...coming,
    why,
  ];
  return card(first, body, mayReturn === true ? [laterButton(rsvp.slot, language)] : []);
}

/** Only how many there are: what they say stands on the list. */
function pointsLine(count: number | undefined, language: Language): Element[] {
  return count === undefined || count === 0 ? [] : [text(meetingListTexts[language].reminder({ count }))];
}

/** Somebody may have written the place. */
function placeLine(place: string | undefined, language: Language): Element[] {
  return place === undefined ? [] : [words(weekTexts[language].place({ place }))];
}

function volunteerWords(isTomorrow: boolean, language: Language): string {
  const texts = weekTexts[language];
  return isTomorrow ? texts.projectGroupTomorrow : texts.projectGroupOnDay;
}

function whenLine(meeting: Occurrence, place: string | undefined, language: Language): string {
  const day = capital(dayName(meeting.on, language));
  return weekTexts[language].when({ day, span: spanName(meeting.from, meeting.to), place });
}
