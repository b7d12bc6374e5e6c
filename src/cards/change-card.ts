import type { Language } from '../programme/people';
import type { Words } from '../programme/programme';
import type { What } from '../schedules/change-note';
import type { Closed } from '../schedules/closed-days';
import type { LocalMoment } from '../schedules/local-time';
import type { Seen } from '../schedules/seen-change';
import type { MeetingLine } from '../schedules/week-view';
import { capital, dayName, daySpanName, holidayNames, listed, momentName } from '../text/dates';
import { meetingChangeTexts } from '../text/meeting-change';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';
import { passOnWords } from './pass-on';
import { meetingWords } from './week-card';

/** What the message about a change is made from. Local dates and wall times. */
export interface ChangeView {
  what: What;
  title: Words;
  /** The other person of a peer meeting. */
  withName: string | undefined;
  before: Seen | undefined;
  now: Seen | undefined;
  /** The closed day on which the meeting would have been. */
  fellOn: { on: string; closed: Closed } | undefined;
  byName: string | undefined;
  /** What else the person has at the new time. */
  overlaps: readonly MeetingLine[];
  questions: LocalMoment | 'no-room' | undefined;
  reminder: LocalMoment | 'none' | undefined;
  rest: 'week-as-before' | 'others-as-before' | 'more';
  /** The same change as the volunteers meet it, to be passed on. */
  passOn: { title: Words; before: Seen | undefined; now: Seen | undefined } | undefined;
  thisYear: string;
}

/** Before, now, who, and what stays the same; for a peer also the line for the volunteers. */
export function changeCard(view: ChangeView, language: Language): AdaptiveCard {
  const texts = meetingChangeTexts[language];
  const title = view.title[language];
  const isNew = view.what === 'set' && view.fellOn === undefined;
  const first =
    view.what === 'cancelled'
      ? texts.cancelled({ title })
      : isNew
        ? texts.newTime({ title })
        : texts.changed({ title });
  return card(first, [
    heading(first),
    ...whenAndWhere(view, language),
    ...who(view, language),
    ...meetingsBeside(view, language),
    text([...ownMessages(view, language), restLine(view, language)].join(' '), { spacing: 'Small' }),
    ...(view.passOn === undefined
      ? []
      : [
          text(weekTexts[language].passOn, { isSubtle: true }),
          words(passOnWords(view.passOn, view.thisYear, language)),
        ]),
    text(whyLine(isNew ? 'new-time' : 'change', language), { isSubtle: true }),
  ]);
}

/** Before and now, a line each; where only the place is another, the time once. */
function whenAndWhere({ what, before, now, fellOn, thisYear }: ChangeView, language: Language): Element[] {
  const texts = meetingChangeTexts[language];
  const when = ({ on, from, to }: Seen) => daySpanName(on, from, to, language, thisYear);
  const line = (written: string) => text(written, { spacing: 'Small' });
  if (now === undefined) return before === undefined ? [] : [line(`${capital(when(before))}.`)];
  const places = before?.place === now.place ? [] : placeLines(before, now, language);
  if (what === 'place') return [line(`${capital(when(now))}.`), ...places];
  const was = before === undefined ? beforeLine() : texts.before({ when: when(before) });
  return [...(was === undefined ? [] : [line(was)]), line(texts.now({ when: when(now) })), ...places];

  function beforeLine(): string | undefined {
    if (fellOn === undefined) return what === 'held' ? texts.beforeCancelled : undefined;
    const { holiday } = fellOn.closed;
    const name = holiday === undefined ? undefined : holidayNames[language][holiday];
    return texts.beforeClosed({ day: capital(dayName(fellOn.on, language, thisYear)), name });
  }
}

function placeLines(before: Seen | undefined, now: Seen, language: Language): Element[] {
  const texts = meetingChangeTexts[language];
  const was = before === undefined ? [] : [words(texts.placeBefore({ place: before.place }))];
  return [...was, words(texts.placeNow({ place: now.place }))];
}

function who({ what, byName, withName: partner }: ChangeView, language: Language): Element[] {
  const texts = meetingChangeTexts[language];
  const lines = [
    ...(partner === undefined ? [] : [texts.withWhom({ name: partner })]),
    ...(byName === undefined ? [] : [texts.by[what]({ name: byName })]),
  ];
  return lines.length === 0 ? [] : [words(lines.join(' '))];
}

function meetingsBeside({ what, now, overlaps }: ChangeView, language: Language): Element[] {
  if (now === undefined || what === 'place' || overlaps.length === 0) return [];
  const meetings = overlaps.map((one) => meetingWords(one, language));
  return [words(meetingChangeTexts[language].overlaps({ meetings: listed(meetings, language) }))];
}

function ownMessages({ what, overlaps, questions, reminder, thisYear }: ChangeView, language: Language): string[] {
  const texts = meetingChangeTexts[language];
  const week = weekTexts[language];
  const lines = what === 'cancelled' && overlaps.length === 0 ? [texts.free] : [];
  if (reminder === 'none' && what !== 'cancelled') lines.push(texts.noReminder);
  if (reminder !== undefined && reminder !== 'none') {
    lines.push(texts.reminder({ moment: momentName(reminder, language, thisYear) }));
  }
  if (questions === 'no-room') lines.push(week.noRoomForQuestions);
  else if (questions !== undefined) {
    lines.push(week.questionsMoved({ moment: momentName(questions, language, thisYear) }));
  }
  return lines;
}

function restLine({ rest }: ChangeView, language: Language): string {
  const texts = meetingChangeTexts[language];
  if (rest === 'more') return texts.moreHasChanged;
  return rest === 'week-as-before' ? texts.restAsBefore : texts.othersAsBefore;
}
