import type { Refusal, Target } from '../dialogs/meeting-change/change-decision';
import { mayDo } from '../programme/access';
import { closedOn } from '../schedules/closed-days';
import { findPerson } from '../schedules/facts';
import { localMomentOf } from '../schedules/local-time';
import { capital, dayName, daySpanName, holidayNames, listed, spanName } from '../text/dates';
import { changeMeetingTexts } from '../text/change-meeting';
import { meetingTimeTexts } from '../text/meeting-time';
import type { Turn } from './turn';

type Words = Pick<Turn, 'facts' | 'language' | 'now'>;

/** Why nothing is changed, in words. */
export function refusalWords(turn: Words, refusal: Refusal): string {
  const { language } = turn;
  const texts = changeMeetingTexts[language];
  switch (refusal.why) {
    case 'peers-own':
      return meetingTimeTexts[language].notYours;
    case 'peer-place':
      return texts.peerPlace;
    case 'not-yours': {
      const roles = refusal.meeting.canBeMovedBy.filter((role) => mayDo({ role }, 'change-meeting'));
      const names = roles.map((role) => texts.roles[role]);
      return texts.notYours({ title: refusal.meeting.title[language], roles: listed(names, language) });
    }
    case 'unset':
      return texts.unset({ title: refusal.meeting.title[language] });
    case 'overlap': {
      const { from, to, title } = refusal.line;
      return texts.overlap({ span: spanName(from, to), title: title[language] });
    }
    case 'which': {
      const meetings = refusal.targets.map((one) => `${titleOf(turn, one)} ${dayName(one.on, language)}`);
      return texts.whichOfMany({ meetings: listed(meetings, language) });
    }
    case 'place':
      return texts.placeMissing;
    case 'other-week':
      return texts.otherWeek;
    default:
      return texts[refusal.why];
  }
}

/** What is said when it is so already. */
export function unchangedWords(turn: Words, target: Target): string {
  const texts = changeMeetingTexts[turn.language];
  if (target.state === 'closed') return texts.alreadyClosed(closedDay(turn, target.on));
  const when = whenOf(turn, target);
  return target.state === 'cancelled' ? texts.alreadyCancelled({ when }) : texts.alreadyStands({ when });
}

/** A closed day and what it is called, for the start of a sentence. */
export function closedDay(turn: Words, on: string): { day: string; name: string | undefined } {
  const { facts, language } = turn;
  const holiday = closedOn(facts.programme, on)?.holiday;
  const name = holiday === undefined ? undefined : holidayNames[language][holiday];
  return { day: capital(dayName(on, language, thisYearOf(turn))), name };
}

/** When something is, in words: `onsdag d. 4. marts kl. 10.00-12.00`. */
export function whenOf(turn: Words, { on, from, to }: Pick<Target, 'on' | 'from' | 'to'>): string {
  return daySpanName(on, from, to, turn.language, thisYearOf(turn));
}

/** What a meeting is called: `udviklingsmøde`. */
export function titleOf({ facts, language }: Words, { meetingId }: Pick<Target, 'meetingId'>): string {
  return facts.programme.meetings.find(({ id }) => id === meetingId)?.title[language] ?? '';
}

/** What tells occurrences apart, as short as it can be: the meeting, else whom it is with, else the day. */
export function labelsOf(turn: Words, targets: readonly Target[]): string[] {
  const names = [
    (one: Target) => titleOf(turn, one),
    (one: Target) => (one.withPersonId === undefined ? '' : (findPerson(turn.facts, one.withPersonId)?.name ?? '')),
    (one: Target) => dayName(one.on, turn.language, thisYearOf(turn)),
  ];
  const telling = names.find((nameOf) => new Set(targets.map(nameOf)).size === targets.length);
  return targets.map((one) => capital(telling?.(one) ?? `${titleOf(turn, one)} ${dayName(one.on, turn.language)}`));
}

function thisYearOf({ facts, now }: Words): string {
  return localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
}
