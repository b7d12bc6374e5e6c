import type { Language } from '../programme/people';
import type { StatusView } from '../programme/status';
import { capital, dayName, holidayNames, listed, momentName, spanName } from '../text/dates';
import { attendanceTexts } from '../text/attendance';
import { contactNames, contactTexts } from '../text/contacts';
import { changeMeetingTexts } from '../text/change-meeting';
import { notArrivedTexts } from '../text/not-arrived';
import { reachTexts } from '../text/reach';
import { sharedPointTexts } from '../text/shared-points';
import { statusTexts } from '../text/status';
import { unsetNames } from '../text/unset';
import { weekTexts } from '../text/week';
import { weekLoadTexts } from '../text/week-load';
import { ATTENDANCE_VERBS } from './attendance-card';
import { CHANGE_VERBS } from './change-meeting-card';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';
import { NOT_ARRIVED_VERBS, undeliveredWords } from './not-arrived-card';
import { reachLines } from './reach-lines';
import { SHARED_POINT_VERBS } from './shared-point-cards';

/** One calm card: the week's meetings, how many peer meetings have a time, the private line, what is next, what is not set. */
export function statusCard(view: StatusView, language: Language, slot = 'status'): AdaptiveCard {
  const texts = statusTexts[language];
  const title = texts.title({ week: Number(view.week.slice(-2)) });
  const lines = [
    ...peerMeetingLines(view, language),
    ...heldLines(view, language),
    ...fullWeekLines(view, language),
    ...checkInLines(view, language),
    nextLine(view, language),
    ...(view.outage === undefined ? [] : [outageLine(view.outage, view.thisYear, language)]),
    ...reachLines(view, language),
    ...undeliveredLines(view, language),
  ];
  const unset = view.unset.map((key) => unsetNames[language][key]);
  const old = view.unchecked.map((key) => contactNames[language][key]);
  return card(
    title,
    [
      heading(title),
      // Somebody may have written the place.
      ...meetingLines(view, language).map((line) => words(line)),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
      ...(view.undelivered.length === 0
        ? []
        : [buttonLine(button(notArrivedTexts[language].open, NOT_ARRIVED_VERBS.open, slot))]),
      ...sharedElements(view, slot, language),
      // Somebody has given that chat its name.
      ...lostTeamChatLines(view, language).map((line) => words(line)),
      ...(unset.length === 0
        ? []
        : [text(texts.notSet({ facts: listed(unset, language) }), { isSubtle: true, spacing: 'Small' })]),
      ...(old.length === 0
        ? []
        : [
            text(contactTexts[language].unchecked({ names: listed(old, language) }), {
              isSubtle: true,
              spacing: 'Small',
            }),
          ]),
    ],
    [
      ...(view.maySayIfHeld ? [button(attendanceTexts[language].listButton, ATTENDANCE_VERBS.list, slot)] : []),
      ...(view.mayChangeMeetings ? [button(changeMeetingTexts[language].open, CHANGE_VERBS.open, slot)] : []),
    ],
  );
}

/** One neutral line: whose it is and what it says stands behind the button. */
function sharedElements({ sharedWithMe: count }: StatusView, slot: string, language: Language): Element[] {
  const texts = sharedPointTexts[language];
  if (count === 0) return [];
  return [
    text(texts.countForYou({ count }), { spacing: 'Small' }),
    buttonLine(button(texts.showShort, SHARED_POINT_VERBS.forMe, slot, { page: 1 })),
  ];
}

/** More stands behind the button. */
const MOST_UNDELIVERED = 6;

/** What did not arrive. Whose chat is closed stands in the lines about reach, and each message of theirs behind the button. */
function undeliveredLines({ undelivered }: StatusView, language: Language): string[] {
  const lines = undelivered.filter(({ byCalendar }) => !byCalendar).map((line) => undeliveredWords(line, language));
  const rest = lines.length - MOST_UNDELIVERED;
  return [...lines.slice(0, MOST_UNDELIVERED), ...(rest > 0 ? [reachTexts[language].more({ count: rest })] : [])];
}

function lostTeamChatLines({ lostTeamChat, thisYear }: StatusView, language: Language): string[] {
  if (lostTeamChat === undefined) return [];
  const { name, on } = lostTeamChat;
  return [reachTexts[language].lostTeamChat({ name, day: dayName(on, language, thisYear) })];
}

function outageLine({ from, to }: NonNullable<StatusView['outage']>, thisYear: string, language: Language): string {
  const [start, end] = [from, to].map((moment) => momentName(moment, language, thisYear)) as [string, string];
  return statusTexts[language].outage({ from: start, to: end });
}

function meetingLines({ meetings, closed, thisYear }: StatusView, language: Language): string[] {
  const texts = statusTexts[language];
  const lines = meetings.map((one) => {
    const day = dayName(one.on, language, thisYear);
    return weekTexts[language].when({
      day: `${capital(one.title[language])} ${day}`,
      span: spanName(one.from, one.to),
      place: one.place,
    });
  });
  const free = closed.map(({ on, closed: { holiday } }) => {
    const name = holiday === undefined ? undefined : holidayNames[language][holiday];
    return capital(weekTexts[language].closedDay({ day: dayName(on, language, thisYear), name }));
  });
  return lines.length === 0 ? [texts.noMeetings, ...free] : [...lines, ...free];
}

function peerMeetingLines({ peerMeetings }: StatusView, language: Language): string[] {
  const texts = statusTexts[language];
  if (peerMeetings.every(({ of }) => of === 0)) return [texts.noVolunteers];
  return peerMeetings.length === 1
    ? peerMeetings.map(({ set, of }) => texts.peerMeetings({ set, of }))
    : peerMeetings.map(({ peerName, set, of }) => texts.peerMeetingsOf({ name: peerName, set, of }));
}

function heldLines({ heldLastWeek }: StatusView, language: Language): string[] {
  const texts = statusTexts[language];
  return heldLastWeek.map(({ peerName, held, of, open }) => {
    const line = heldLastWeek.length === 1 ? texts.held({ held, of }) : texts.heldOf({ name: peerName, held, of });
    return open === 0 ? line : `${line} ${texts.notSaidYet({ open })}`;
  });
}

function fullWeekLines({ fullWeeks }: StatusView, language: Language): string[] {
  const texts = weekLoadTexts[language];
  return fullWeeks.map(({ week: iso, peerName: name, what }) => {
    const week = Number(iso.slice(-2));
    if (name === undefined) return what === 'week' ? texts.fullWeek({ week }) : texts.dayInFullWeek({ week });
    return what === 'week' ? texts.fullWeekOf({ week, name }) : texts.dayInFullWeekOf({ week, name });
  });
}

function checkInLines({ checkIn, thisYear }: StatusView, language: Language): string[] {
  const texts = statusTexts[language];
  switch (checkIn?.state) {
    case undefined:
      return [];
    case 'none':
      return [texts.checkInNone];
    case 'comes':
      return [`${texts.checkInComes({ moment: momentName(checkIn.due, language, thisYear) })} ${texts.sameForAll}`];
    case 'sent':
      return [`${texts.checkInSent} ${texts.sameForAll}`, ...checkIn.doneNames.map((name) => texts.done({ name }))];
    case 'late': {
      const late = texts.checkInLate({ moment: momentName(checkIn.due, language, thisYear) });
      return [`${late} ${texts.sameForAll}`, ...checkIn.doneNames.map((name) => texts.done({ name }))];
    }
  }
}

function nextLine({ next, thisYear }: StatusView, language: Language): string {
  const texts = statusTexts[language];
  if (next === undefined) return texts.nextNone;
  const moment = momentName({ on: next.on, at: next.from }, language, thisYear);
  return texts.next({ meeting: next.title[language], moment });
}
