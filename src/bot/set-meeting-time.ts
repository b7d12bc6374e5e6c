import {
  decideMeetingTime,
  partnersOf,
  type MeetingDecision,
  type MeetingWish,
} from '../dialogs/meeting-time/decide-meeting-time';
import { tellAboutChange } from '../schedules/change-notices';
import { localMomentOf } from '../schedules/local-time';
import { peerMeetingId } from '../schedules/occurrences';
import { isSameTime } from '../schedules/seen-change';
import type { PeerMeeting } from '../store/store';
import { capital, dayName, daySpanName, holidayNames, listed, spanName } from '../text/dates';
import { meetingTimeTexts } from '../text/meeting-time';
import { loadWords } from './load-words';
import { questionsWords } from './questions-words';
import { partnerWords } from './tell-words';
import { readTurnFacts, type Turn } from './turn';

/** What became of a wish, in words, and the turn as it is after it. */
export interface MeetingTimeSet {
  saved: boolean;
  words: string;
  turn: Turn;
}

/**
 * Decides about a wish and keeps the meeting if it stands. The same wish twice is the same meeting. Decides, keeps and tells the other one in
 * one transaction: two who choose the same hour at the same moment do not both get it.
 *
 * @param says - `who-hears`: the words also say whether the other hears of it from the bot. `time`: the caller says that.
 */
export async function setMeetingTime(
  turn: Turn,
  wish: MeetingWish,
  says: 'who-hears' | 'time' = 'who-hears',
): Promise<MeetingTimeSet> {
  const { deps, actor, now } = turn;
  return deps.store.transaction(async (store) => {
    const read = await readTurnFacts(store, deps, now);
    const decision = decideMeetingTime(read, actor, wish, now);
    if (decision.kind === 'refused') return { saved: false, words: refusalWords(turn, decision), turn };
    const { meeting } = decision;
    const standing = read.peerMeetings.find((one) => peerMeetingId(one) === peerMeetingId(meeting));
    const before = standing?.state === 'cancelled' ? undefined : standing;
    if (before !== undefined && isSameTime(before, meeting)) {
      return { saved: true, words: setWords(turn, decision, before), turn: { ...turn, facts: read } };
    }
    await store.setPeerMeeting(meeting);
    const facts = await readTurnFacts(store, deps, now);
    await tellAboutChange(store, { before: read, after: facts, occurrenceId: peerMeetingId(meeting), actor, now });
    const words = [
      setWords(turn, decision, before),
      ...(says === 'time' ? [] : partnerWords(turn, { ...meeting, withPersonId: decision.partner.id }, 'is-told')),
      ...questionsWords(turn, read, facts, meeting.week),
      ...loadWords(turn, facts, meeting),
    ].join(' ');
    return { saved: true, words, turn: { ...turn, facts } };
  });
}

function setWords(
  { facts, language, now }: Turn,
  { meeting, partner, closed, outsideHours }: Extract<MeetingDecision, { kind: 'set' }>,
  before: Omit<PeerMeeting, 'revision'> | undefined,
): string {
  const texts = meetingTimeTexts[language];
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const whenOf = ({ on, from, to }: Pick<PeerMeeting, 'on' | 'from' | 'to'>) =>
    daySpanName(on, from, to, language, thisYear);
  const when = whenOf(meeting);
  const { name } = partner;
  const lines = [firstLine()];
  if (closed !== undefined) {
    const holiday = closed.holiday === undefined ? undefined : holidayNames[language][closed.holiday];
    lines.push(texts.closed({ day: capital(dayName(meeting.on, language, thisYear)), name: holiday }));
  }
  if (outsideHours) lines.push(texts.outsideHours);
  return lines.join(' ');

  function firstLine(): string {
    if (before === undefined) return texts.set({ name, when });
    return whenOf(before) === when
      ? texts.unchanged({ name, when })
      : texts.moved({ name, before: whenOf(before), when });
  }
}

function refusalWords(
  { facts, actor, language }: Turn,
  decision: Extract<MeetingDecision, { kind: 'refused' }>,
): string {
  const texts = meetingTimeTexts[language];
  switch (decision.why) {
    case 'not-yours':
      return texts.notYours;
    case 'who': {
      const names = partnersOf(facts, actor).map(({ name }) => name);
      return names.length === 0 ? texts.noPartner : texts.who({ names: listed(names, language) });
    }
    case 'overlap': {
      const { from, to, title } = decision.meeting;
      return texts.overlap({ span: spanName(from, to), title: title[language] });
    }
    default:
      return texts[decision.why];
  }
}
