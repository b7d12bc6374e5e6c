import type { Language } from '../programme/people';
import type { KindId } from '../schedules/kinds/message-kind';
import type { DayView, MeetingLine, WeekView } from '../schedules/week-view';
import {
  capital,
  dayName,
  holidayNames,
  listed,
  momentName,
  spanName,
  usualMomentName,
  weekdayName,
} from '../text/dates';
import { attendanceTexts } from '../text/attendance';
import { cancelledWords } from '../text/meeting-change';
import { notArrivedTexts } from '../text/not-arrived';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { ATTENDANCE_VERBS } from './attendance-card';
import { button, buttonLine, card, heading, text, type Action, type AdaptiveCard, type Element } from './adaptive-card';
import { loadLine } from './week-load-lines';

/** The messages that are a week card, by what their slots begin with. */
export const WEEK_CARD_KINDS = ['week-card', 'week-anew'] as const satisfies readonly KindId[];

/** How much of the week card is unfolded, and what stands on it beside the week itself. */
export interface WeekCardLook {
  unfolded?: boolean;
  /** The person may set peer meetings by the button; without it, only while a time is missing. */
  maySetTimes?: boolean;
  /** As which message the card came, for those that came by themselves. */
  cameByItself?: (typeof WEEK_CARD_KINDS)[number] | undefined;
  /** The person has said stop: what to say instead of what is coming. */
  quiet?: string | undefined;
  /** When the week's questions close, in words, while they are open and not finished. */
  openCheckIn?: string | undefined;
  /** A line about what was just done. */
  notice?: string | undefined;
  /** A message of the person's own that may not have arrived; `version` names the end that a yes is said to. */
  uncertain?: { words: string; slot: string; version: number; isOfUse: boolean } | undefined;
}

/** The verbs of the two buttons beside a message of one's own that may not have arrived. */
export const OWN_VERBS = { again: 'own.again', came: 'own.came' } as const;

/** The week's plan: a line a day, the rest behind a button. `slot` names the card in the buttons' data. */
export function weekCard(view: WeekView, slot: string, language: Language, look: WeekCardLook = {}): AdaptiveCard {
  const texts = weekTexts[language];
  const title = texts.yourWeek({ week: Number(view.week.slice(-2)) });
  const days = view.days.map((day) => text(dayLine(day, language), { spacing: 'Small' }));
  const data = { week: view.week };
  const body: Element[] = [
    heading(title),
    ...(look.notice === undefined ? [] : [text(look.notice)]),
    ...(look.uncertain === undefined ? [] : uncertainElements(look.uncertain, data, slot, language)),
    ...(days.length === 0 ? [text(texts.noMeetings)] : days),
    ...(look.unfolded === true ? rest(view, language, look) : []),
    ...(view.hasUnmarked
      ? [buttonLine(button(attendanceTexts[language].openButton, ATTENDANCE_VERBS.open, slot, data))]
      : []),
  ];
  const actions: Action[] = [
    ...((look.maySetTimes ?? view.missing.length > 0)
      ? [button(view.missing.length > 0 ? texts.setTime : texts.changeTime, 'meeting-time.open', slot, data)]
      : []),
    look.unfolded === true
      ? button(texts.showLess, 'week.fold', slot, data)
      : button(texts.showRest, 'week.unfold', slot, data),
  ];
  return card(title, body, actions);
}

function uncertainElements(
  { words, slot: d, version: n, isOfUse }: NonNullable<WeekCardLook['uncertain']>,
  { week }: { week: string },
  slot: string,
  language: Language,
): Element[] {
  const texts = notArrivedTexts[language];
  const came = button(texts.itCame, OWN_VERBS.came, slot, { week, d, n });
  if (!isOfUse) return [text(words), buttonLine(came)];
  return [text(words), buttonLine(button(texts.sendAgain, OWN_VERBS.again, slot, { week, d, n }), came)];
}

function rest(view: WeekView, language: Language, look: WeekCardLook): Element[] {
  const texts = weekTexts[language];
  const week = Number(view.week.slice(-2));
  const lines: string[] = [];
  if (view.missing.length > 0) {
    const names = listed(
      view.missing.map(({ name }) => name),
      language,
    );
    lines.push(`${texts.noTimeYet({ names, week })} ${texts.theyChoose}`);
  }
  if (view.volunteersMeet !== undefined) {
    const { on, from, to } = view.volunteersMeet;
    lines.push(texts.forVolunteers({ day: dayName(on, language, view.thisYear), span: spanName(from, to) }));
  }
  for (const { on, closed } of view.closedNextWeek) {
    const name = closed.holiday === undefined ? undefined : holidayNames[language][closed.holiday];
    lines.push(
      `${capital(texts.closedDay({ day: dayName(on, language, view.thisYear), name }))} ${texts.closedNoMeeting}`,
    );
  }
  lines.push(...view.loads.map((note) => loadLine(note, language, view.thisYear)));
  if (view.noRoomForQuestions) lines.push(texts.noRoomForQuestions);
  if (look.openCheckIn !== undefined) lines.push(texts.openCheckIn({ closes: look.openCheckIn }));
  if (look.quiet !== undefined) lines.push(look.quiet);
  else if (view.coming !== undefined) lines.push(comingLine(view.coming, view.thisYear, language));
  const headsUps = look.quiet === undefined ? headsUpLine(view, language) : undefined;
  if (headsUps !== undefined) lines.push(headsUps);
  if (look.cameByItself !== undefined) lines.push(whyLine(look.cameByItself, language));
  return lines.map((line) => text(line, { isSubtle: true, spacing: 'Small' }));
}

/** What the bot will still send by itself this week, in words. */
function comingLine(coming: NonNullable<WeekView['coming']>, thisYear: string, language: Language): string {
  const texts = weekTexts[language];
  const messages = coming.filter((one) => !isHeadsUp(one));
  if (messages.length === 0) return texts.nothingMoreComing;
  const moments = messages.map(({ kind, due, waits = due }) => {
    const when = waits === 'soon' ? texts.soon : momentName(waits, language, thisYear);
    return `${when} (${texts.comingKinds[kind]})`;
  });
  return texts.coming({ moments: listed(moments, language) });
}

/** They come with every meeting, so they have a line of their own; one that is late is a message among the others. */
function isHeadsUp({ kind, waits }: NonNullable<WeekView['coming']>[number]): boolean {
  return kind === 'heads-up' && waits === undefined;
}

/** When a chosen word before a meeting comes, meeting for meeting. */
function headsUpLine(view: Pick<WeekView, 'coming' | 'days'>, language: Language): string | undefined {
  const moments = (view.coming ?? []).filter(isHeadsUp).map(({ due }) => {
    const day = view.days.some(({ on }) => on === due.on) ? weekdayName(due.on, language) : dayName(due.on, language);
    return usualMomentName(day, due.at, language);
  });
  return moments.length === 0 ? undefined : weekTexts[language].headsUps({ moments: listed(moments, language) });
}

/** One day in one line: `Torsdag: kl. 10.00-12.00 udviklingsmøde.` */
function dayLine(day: DayView, language: Language): string {
  const texts = weekTexts[language];
  if (day.closed !== undefined && day.meetings.length === 0) {
    const name = day.closed.holiday === undefined ? undefined : holidayNames[language][day.closed.holiday];
    return `${capital(texts.closedDay({ day: dayName(day.on, language), name }))} ${texts.closedNoMeeting}`;
  }
  const meetings = day.meetings.map((meeting) => meetingWords(meeting, language));
  const planned = meetings.length === 0 ? texts.nothingThatDay : `${listed(meetings, language)}.`;
  const words = day.away ? texts.notHere({ meetings: listed(meetings, language) }) : planned;
  const calledOff = day.cancelled.map((meeting) => meetingWords(meeting, language));
  const cancelled = calledOff.length === 0 ? '' : ` ${cancelledWords(listed(calledOff, language), language)}`;
  return `${capital(weekdayName(day.on, language))}: ${words}${cancelled}`;
}

/** A meeting inside a line: `kl. 12.30-14.30 peermøde med Frivillig A`. */
export function meetingWords(meeting: MeetingLine, language: Language): string {
  const title = meeting.title[language];
  return weekTexts[language].meeting({ span: spanName(meeting.from, meeting.to), title, name: meeting.withName });
}
