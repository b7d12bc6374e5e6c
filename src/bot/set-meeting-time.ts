import {
  decideMeetingTime,
  partnersOf,
  type MeetingDecision,
  type MeetingWish,
} from '../dialogs/meeting-time/decide-meeting-time';
import { mayAskQuestions } from '../dialogs/set-up/information';
import { mayDo } from '../programme/access';
import type { Facts } from '../schedules/facts';
import { checkInKind } from '../schedules/kinds/check-in';
import { instantOf, localMomentOf } from '../schedules/local-time';
import type { PeerMeeting } from '../store/store';
import { capital, dayName, daySpanName, holidayNames, listed, momentName, spanName } from '../text/dates';
import { meetingTimeTexts } from '../text/meeting-time';
import { weekTexts } from '../text/week';
import { readTurnFacts, type Turn } from './turn';

/** What became of a wish, in words, and the turn as it is after it. */
export interface MeetingTimeSet {
  saved: boolean;
  words: string;
  turn: Turn;
}

/**
 * Decides about a wish and keeps the meeting if it stands. The same wish twice is the same meeting. Decides and keeps in one
 * transaction: two who choose the same hour at the same moment do not both get it.
 */
export async function setMeetingTime(turn: Turn, wish: MeetingWish): Promise<MeetingTimeSet> {
  return turn.deps.store.transaction(async (store) => {
    const read = await readTurnFacts(store, turn.deps, turn.now);
    const decision = decideMeetingTime(read, turn.actor, wish, turn.now);
    if (decision.kind === 'refused') return { saved: false, words: refusalWords(turn, decision), turn };
    const before = await store.setPeerMeeting(decision.meeting);
    const others = read.peerMeetings.filter((one) => !isSameMeeting(one, decision.meeting));
    const facts = { ...read, peerMeetings: [...others, decision.meeting] };
    const words = [setWords(turn, decision, before), ...questionsWords(turn, read, facts, decision.meeting.week)].join(
      ' ',
    );
    return { saved: true, words, turn: { ...turn, facts } };
  });
}

/** Said to the peer when the new time moves this week's questions or takes their place: nothing changes in silence. */
function questionsWords({ actor, settings, now, language }: Turn, before: Facts, after: Facts, week: string): string[] {
  if (!mayDo(actor, 'answer-check-in') || !mayAskQuestions(settings)) return [];
  const { timeZone } = before.programme;
  const comes = (facts: Facts) =>
    checkInKind.occasionsIn(facts, actor, week).find(({ due }) => instantOf(due, timeZone) > now)?.due;
  const [was, is] = [comes(before), comes(after)];
  const texts = weekTexts[language];
  if (was === undefined) return [];
  if (is === undefined) return [texts.noRoomForQuestions];
  return was.on === is.on && was.at === is.at ? [] : [texts.questionsMoved({ moment: momentName(is, language) })];
}

function isSameMeeting(one: PeerMeeting, other: PeerMeeting): boolean {
  return one.peerId === other.peerId && one.volunteerId === other.volunteerId && one.week === other.week;
}

function setWords(
  { facts, language, now }: Turn,
  { meeting, partner, closed, outsideHours }: Extract<MeetingDecision, { kind: 'set' }>,
  before: PeerMeeting | undefined,
): string {
  const texts = meetingTimeTexts[language];
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const whenOf = ({ on, from, to }: PeerMeeting) => daySpanName(on, from, to, language, thisYear);
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
