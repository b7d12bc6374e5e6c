import type { Language } from '../programme/people';
import type { Rsvp, RsvpView } from '../dialogs/attendance/rsvp';
import type { MeetingLine } from '../schedules/week-view';
import { capital, daySpanName, withName } from '../text/dates';
import { rsvpTexts } from '../text/rsvp';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verb of the three buttons. */
export const RSVP_VERB = 'rsvp.say';

/** The lines about coming, for any card that names a meeting: the question, or the own answer in words, and the three buttons until it begins. */
export function rsvpElements(view: RsvpView | undefined, slot: string, language: Language): Element[] {
  if (view === undefined) return [];
  const texts = rsvpTexts[language];
  const { answer, open, other, seenBy } = view;
  const elements: Element[] = [];
  if (other?.answer !== undefined) elements.push(words(texts.otherSaid[other.answer]({ name: other.name })));
  if (!open) {
    const said = answer === undefined ? texts.startedUnsaid : `${texts.said[answer]} ${texts.started}`;
    return [...elements, text(said)];
  }
  elements.push(text(answer === undefined ? texts.ask : texts.said[answer]));
  if (answer === 'not-coming' && other !== undefined) elements.push(words(texts.tellYourself({ name: other.name })));
  const press = (title: string, a: Rsvp) => button(title, RSVP_VERB, slot, { o: view.occurrenceId, at: view.start, a });
  return [
    ...elements,
    buttonLine(press(texts.coming, 'coming'), press(texts.notComing, 'not-coming'), press(texts.unsure, 'unsure')),
    text(`${texts.seenBy[seenBy]} ${texts.changeable}`, { isSubtle: true, spacing: 'Small' }),
  ];
}

/** One meeting with its lines about coming; `sentence` is said instead of its day and time. */
export function meetingWithRsvpCard(
  meeting: MeetingLine,
  view: RsvpView | undefined,
  slot: string,
  language: Language,
  sentence?: string,
): AdaptiveCard {
  const title = capital(meeting.title[language]);
  const when = capital(daySpanName(meeting.on, meeting.from, meeting.to, language));
  return card(title, [
    heading(title),
    words(sentence ?? `${withName(when, meeting.withName, language)}.`),
    ...rsvpElements(view, slot, language),
  ]);
}

/** The same card with a line under its heading about what was just pressed. */
export function withNotice(shown: AdaptiveCard, notice: string | undefined): AdaptiveCard {
  if (notice === undefined) return shown;
  const [first, ...rest] = shown.body;
  return { ...shown, body: [...(first === undefined ? [] : [first]), text(notice), ...rest] };
}
