import { rsvpView } from '../../dialogs/attendance/rsvp';
import { partnerNamed } from '../../dialogs/meeting-time/partners';
import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesAfter, PEER_MEETING } from '../../schedules/occurrences';
import { meetingLine } from '../../schedules/week-view';
import { mayDo } from '../../programme/access';
import { meetingNamed } from '../../programme/meeting-named';
import type { Person } from '../../programme/people';
import type { Meeting } from '../../programme/programme';
import { dayName, momentName, withName } from '../../text/dates';
import { meetingTimeTexts } from '../../text/meeting-time';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import { rsvpCardFor, rsvpSlot } from '../rsvp-card';
import type { Turn } from '../turn';
import type { Command } from './command';

const WEEKS_AHEAD = 6;
/** A meeting that was named may be far away: sparring and evaluation are monthly, and some have one date only. */
const WEEKS_AHEAD_IF_NAMED = 60;

const WITH_WHOM = /\b(?:med|with|ses|meet|meeting) (?:(?:min|den|my|the|frivillig|volunteer) )*([a-z0-9][a-z0-9.-]*)/;

/** What asks for a time; "hvornår er kurset" asks for something that is no meeting here. */
const WHEN_IS =
  /^(hvornaar|hvonaar|hvanor|hvad tid|when|what time) (er|ska|skal|starter|begynder|is|are|does) (?!kurs)/;

/** The next meeting with a time, or the next of the kind that was named. */
export const nextMeeting: Command = {
  id: 'next-meeting',
  phrases: { da: ['næste møde'], en: ['next meeting'] },
  about: { da: 'dit næste møde', en: 'your next meeting' },
  offeredTo: () => true,
  pattern:
    /^(hvornaar|hvonaar|hvanor|hvad tid) (er|ska|skal|starter|begynder) (?!kurs).*(moede|sparr?ing|supervision|temadag|evaluering|workshop)|^(hvad er )?(mit |det )?naeste moede$|^(when|what time) (is|are|does) .*(meeting|sparring|supervision|theme day|evaluation|workshop|moede)|^(what s |what is )?(my |the )?next meeting$|^er der personalemoede|^(hvornaar|hvonaar|hvanor) (moedes|ses) (jeg|vi|a) |^when (do|am) i (meet|meeting) |^when (do|are) we (meet|meeting) /,
  // A kind of meeting that only this workplace has is asked for by its own name.
  reads: ({ facts }, text) => WHEN_IS.test(fold(text)) && meetingNamed(facts.programme, fold(text)) !== undefined,

  async run(turn, text) {
    const { facts, actor, language, now } = turn;
    const local = localMomentOf(now, facts.programme.timeZone);
    const named = meetingNamed(facts.programme, fold(text));
    const partner = named === undefined || named.id === PEER_MEETING ? partnerAskedFor(turn, fold(text)) : undefined;
    const wanted = partner === undefined ? named : facts.programme.meetings.find(({ id }) => id === PEER_MEETING);
    if (wanted?.timesAgreedBy !== undefined && !mayDo(actor, 'set-peer-meeting')) {
      return [{ text: meetingTimeTexts[language].notYours }];
    }
    const length = wanted === undefined ? WEEKS_AHEAD : WEEKS_AHEAD_IF_NAMED;
    const weeks = Array.from({ length }, (_, ahead) => addWeeks(isoWeekOf(local.on), ahead));
    const [next] = occurrencesAfter(facts, actor, local, weeks).filter(
      (one) =>
        (wanted === undefined || one.meetingId === wanted.id) &&
        (partner === undefined || one.withPersonId === partner.id),
    );
    const texts = replyTexts[language];
    if (next === undefined) return [{ text: withoutTime(turn, wanted, local.on) }];
    const line = meetingLine(facts, next);
    const meeting = withName(line.title[language], line.withName, language);
    const moment = momentName({ on: next.on, at: next.from }, language, local.on.slice(0, 4));
    const sentence = texts.nextMeeting({ meeting, moment });
    // Who does not belong to the meeting, or cannot answer so far ahead, is not asked.
    if (rsvpView(facts, actor, next.id, now) === undefined) return [{ text: sentence }];
    return [{ card: rsvpCardFor(turn, next, rsvpSlot(turn, next), sentence) }];
  },
};

/** "Hvornår skal jeg mødes med A": the one of the actor's partners whose name stands behind "med"; "peeren" is a volunteer's one peer. */
function partnerAskedFor({ facts, actor }: Turn, folded: string): Person | undefined {
  const name = WITH_WHOM.exec(folded)?.[1];
  const partner = name === undefined ? undefined : partnerNamed(facts, actor, folded);
  // A volunteer's only peer is found whatever is said.
  const isSaid = name !== undefined && [...fold(partner?.name ?? '').split(' '), 'peer', 'peeren'].includes(name);
  return actor.role === 'volunteer' && !isSaid ? undefined : partner;
}

function withoutTime({ language }: Turn, wanted: Meeting | undefined, today: string): string {
  const texts = replyTexts[language];
  if (wanted === undefined) return texts.nextMeetingNone;
  const title = wanted.title[language];
  const next = wanted.from === null ? wanted.dates.find((on) => on >= today) : undefined;
  if (next === undefined) return texts.nextMeetingUnset({ title });
  return texts.nextMeetingDay({ title, day: dayName(next, language, today.slice(0, 4)) });
}
