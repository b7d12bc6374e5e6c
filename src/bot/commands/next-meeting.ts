import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesAfter } from '../../schedules/occurrences';
import { meetingLine } from '../../schedules/week-view';
import { mayDo } from '../../programme/access';
import type { Meeting, MeetingId } from '../../programme/programme';
import { dayName, momentName, withName } from '../../text/dates';
import { meetingTimeTexts } from '../../text/meeting-time';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import type { Turn } from '../turn';
import type { Command } from './command';

const WEEKS_AHEAD = 6;
/** A meeting that was named may be far away: sparring and evaluation are monthly, and some have one date only. */
const WEEKS_AHEAD_IF_NAMED = 60;

/** The next meeting with a time, or the next of the kind that was named. */
export const nextMeeting: Command = {
  id: 'next-meeting',
  phrases: { da: ['næste møde'], en: ['next meeting'] },
  about: { da: 'dit næste møde', en: 'your next meeting' },
  offeredTo: () => true,
  pattern:
    /^(hvornaar|hvonaar|hvanor|hvad tid) (er|ska|skal|starter|begynder) (?!kurs).*(moede|sparr?ing|supervision|temadag|evaluering|workshop)|^(hvad er )?(mit |det )?naeste moede$|^(when|what time) (is|are|does) .*(meeting|sparring|supervision|theme day|evaluation|workshop|moede)|^(what s |what is )?(my |the )?next meeting$|^er der personalemoede/,

  async run(turn, text) {
    const { facts, actor, language, now } = turn;
    const local = localMomentOf(now, facts.programme.timeZone);
    const wanted = namedMeeting(turn, text);
    if (wanted?.id === 'peer-meeting' && !mayDo(actor, 'set-peer-meeting')) {
      return [{ text: meetingTimeTexts[language].notYours }];
    }
    const length = wanted === undefined ? WEEKS_AHEAD : WEEKS_AHEAD_IF_NAMED;
    const weeks = Array.from({ length }, (_, ahead) => addWeeks(isoWeekOf(local.on), ahead));
    const [next] = occurrencesAfter(facts, actor, local, weeks).filter(
      (one) => wanted === undefined || one.meetingId === wanted.id,
    );
    const texts = replyTexts[language];
    if (next === undefined) return [{ text: withoutTime(turn, wanted, local.on) }];
    const line = meetingLine(facts, next);
    const meeting = withName(line.title[language], line.withName, language);
    const moment = momentName({ on: next.on, at: next.from }, language, local.on.slice(0, 4));
    return [{ text: texts.nextMeeting({ meeting, moment }) }];
  },
};

function withoutTime({ language }: Turn, wanted: Meeting | undefined, today: string): string {
  const texts = replyTexts[language];
  if (wanted === undefined) return texts.nextMeetingNone;
  const title = wanted.title[language];
  const dated = wanted.date !== null && wanted.date >= today && wanted.from === null;
  if (!dated || wanted.date === null) return texts.nextMeetingUnset({ title });
  return texts.nextMeetingDay({ title, day: dayName(wanted.date, language, today.slice(0, 4)) });
}

/** What people call each kind of meeting, folded, in both languages. */
const CALLED: Record<MeetingId, RegExp> = {
  'development-meeting': /udviklingsmoede|development meeting/,
  'peer-meeting': /peer ?moede|peer meeting/,
  'staff-meeting': /personalemoede|staff meeting/,
  'theme-day': /temadag|theme day/,
  supervision: /supervision/,
  // "sparing" for "sparring" is the commonest slip of all.
  sparring: /sparr?ing/,
  evaluation: /evaluering|evaluation/,
  'intro-meeting': /intro/,
  workshop: /workshop/,
};

function namedMeeting({ facts }: Turn, text: string): Meeting | undefined {
  const folded = fold(text);
  return facts.programme.meetings.find(({ id }) => CALLED[id].test(folded));
}
