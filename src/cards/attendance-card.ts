import type { Outcome } from '../dialogs/attendance/outcome';
import type { Language } from '../programme/people';
import type { MeetingLine } from '../schedules/week-view';
import { attendanceTexts } from '../text/attendance';
import { capital, daySpanName, momentName, withName } from '../text/dates';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons on these cards and of those that lead to them. */
export const ATTENDANCE_VERBS = {
  open: 'attendance.open',
  say: 'attendance.say',
  skip: 'attendance.skip',
  done: 'attendance.done',
  list: 'attendance.list',
  pick: 'attendance.pick',
  back: 'attendance.back',
} as const;

/** Who learns what from a word about a meeting. */
export type SeenBy = 'coordinator' | 'count' | 'both';

/** One meeting to say something about. */
export interface MeetingToMark {
  meeting: MeetingLine;
  own: Outcome | undefined;
  seenBy: SeenBy;
  /** The week card that was pressed; without it the way back is the list. */
  week: string | undefined;
  notice?: string | undefined;
}

/** "Did the meeting come to anything?", one meeting, one tap. No reason is asked for. */
export function markMeetingCard(view: MeetingToMark, slot: string, language: Language): AdaptiveCard {
  const texts = attendanceTexts[language];
  const { meeting, own, week, notice } = view;
  const named = { o: meeting.occurrenceId, ...(week === undefined ? {} : { week }) };
  const say = (a: Outcome) => button(texts.outcomes[a], ATTENDANCE_VERBS.say, slot, { ...named, a });
  const when = daySpanName(meeting.on, meeting.from, meeting.to, language);
  const body: Element[] = [
    heading(texts.question),
    ...(notice === undefined ? [] : [text(notice)]),
    words(`${capital(withName(meeting.title[language], meeting.withName, language))}, ${when}.`),
    ...(own === undefined ? [] : [text(texts.said[own])]),
    buttonLine(say('held'), say('moved'), say('cancelled')),
    buttonLine(say('absent')),
    text(seenByWords(view.seenBy, language), { isSubtle: true }),
  ];
  const leave =
    week === undefined
      ? [button(texts.back, ATTENDANCE_VERBS.list, slot)]
      : [
          button(texts.skip, ATTENDANCE_VERBS.skip, slot, named),
          button(texts.done, ATTENDANCE_VERBS.done, slot, { week }),
        ];
  return card(texts.question, body, leave);
}

/** A meeting of the last two weeks with the person's own word. */
export interface MarkedMeeting {
  meeting: MeetingLine;
  own: Outcome | 'told-away' | 'not-said';
  isNotAgreed: boolean;
}

/** What the list shows. */
export interface AttendanceList {
  /** The newest first. */
  meetings: readonly MarkedMeeting[];
  /** Who learns what, of all of them together. */
  seenBy: readonly SeenBy[];
  notice?: string | undefined;
  /** The card was opened from another one, and there is a way back to it. */
  mayGoBack: boolean;
}

/** More would not fit in what a card may weigh. */
const MOST_MEETINGS = 12;

/** The last two weeks' meetings with one's own word; each meeting is a button to change it. */
export function attendanceListCard(list: AttendanceList, slot: string, language: Language): AdaptiveCard {
  const texts = attendanceTexts[language];
  const shown = list.meetings.slice(0, MOST_MEETINGS);
  const body: Element[] = [
    heading(texts.listTitle),
    ...(list.notice === undefined ? [] : [text(list.notice)]),
    text(shown.length === 0 ? texts.listEmpty : texts.listIntro),
    ...shown.flatMap((one) => meetingElements(one, slot, language)),
    ...(shown.length < list.meetings.length ? [text(texts.listMore({ shown: shown.length }))] : []),
    ...(shown.length === 0 ? [] : [text(listSeenByWords(list.seenBy, language), { isSubtle: true })]),
  ];
  return card(texts.listTitle, body, list.mayGoBack ? [button(texts.back, ATTENDANCE_VERBS.back, slot)] : []);
}

function meetingElements({ meeting, own, isNotAgreed }: MarkedMeeting, slot: string, language: Language): Element[] {
  const texts = attendanceTexts[language];
  const title = capital(withName(meeting.title[language], meeting.withName, language));
  const moment = capital(momentName({ on: meeting.on, at: meeting.from }, language));
  return [
    words(`${title}: ${texts.words[own]}.${isNotAgreed ? ` ${texts.notAgreed}` : ''}`),
    buttonLine(button(moment, ATTENDANCE_VERBS.pick, slot, { o: meeting.occurrenceId })),
  ];
}

function listSeenByWords(seenBy: readonly SeenBy[], language: Language): string {
  const { peerMeetingsSeenAsCount, othersSeenByCoordinator } = attendanceTexts[language];
  const [only, ...others] = seenBy;
  if (only !== undefined && others.length === 0) return seenByWords(only, language);
  return `${peerMeetingsSeenAsCount} ${othersSeenByCoordinator}`;
}

function seenByWords(seenBy: SeenBy, language: Language): string {
  const { seenByCoordinator, seenAsCount, seenByBoth } = attendanceTexts[language];
  return { coordinator: seenByCoordinator, count: seenAsCount, both: seenByBoth }[seenBy];
}
