import type { AdaptiveCard } from '../cards/adaptive-card';
import { attendanceListCard, markMeetingCard, type MarkedMeeting, type SeenBy } from '../cards/attendance-card';
import { agreement, markableIn, outcomeOf, unmarked } from '../dialogs/attendance/outcome';
import { isPeerMeeting } from '../dialogs/attendance/own-meetings';
import { rsvpOf } from '../dialogs/attendance/rsvp';
import { mayDo } from '../programme/access';
import type { Person } from '../programme/people';
import { addDays, addWeeks, isoWeekOf, localMomentOf } from '../schedules/local-time';
import type { Occurrence } from '../schedules/occurrences';
import { meetingLine } from '../schedules/week-view';
import { attendanceTexts } from '../text/attendance';
import type { Turn } from './turn';
import { weekCardFor } from './week-message';

const LISTED_DAYS = 14;

/** One meeting to say something about; `week` is the week of the card it was opened from, if it was a week card. */
export function markCardFor(
  { facts, actor, language }: Turn,
  one: Occurrence,
  slot: string,
  { week, notice }: { week?: string; notice?: string | undefined } = {},
): AdaptiveCard {
  const own = outcomeOf(facts, actor, one);
  return markMeetingCard(
    { meeting: meetingLine(facts, one), own, seenBy: seenBy(actor, one), week, notice },
    slot,
    language,
  );
}

/**
 * The next meeting of the week before `week` that the person has said nothing about, in place of the week card; after the last one, and when
 * there is none, the week card itself. `after` is the meeting that was just answered or skipped; `atEnd` is said on the week card alone.
 */
export async function nextMarkCard(
  turn: Turn,
  week: string,
  slot: string,
  { after, notice, atEnd }: { after?: string; notice?: string; atEnd?: string } = {},
): Promise<AdaptiveCard> {
  const before = addWeeks(week, -1);
  const all = markableIn(turn.facts, turn.actor, before, turn.now).map(({ id }) => id);
  const left = unmarked(turn.facts, turn.actor, before, turn.now).filter(
    ({ id }) => after === undefined || all.indexOf(id) > all.indexOf(after),
  );
  const [next] = left;
  return next === undefined
    ? weekCardFor(turn, week, slot, { notice: notice ?? atEnd })
    : markCardFor(turn, next, slot, { week, notice });
}

/** The last two weeks' meetings with one's own word, the newest first, to answer or to correct. */
export function attendanceListFor(turn: Turn, slot: string, notice?: string): AdaptiveCard {
  const { facts, actor, language } = turn;
  const listed = lastMeetings(turn);
  const meetings = listed.map((one): MarkedMeeting => ({
    meeting: meetingLine(facts, one),
    own: outcomeOf(facts, actor, one) ?? (rsvpOf(facts, actor, one) === 'not-coming' ? 'told-away' : 'not-said'),
    isNotAgreed: agreement(facts, one.id) === 'not-agreed',
  }));
  const seen = [...new Set(listed.map((one) => seenBy(actor, one)))];
  return attendanceListCard({ meetings, seenBy: seen, notice, mayGoBack: slot.startsWith('status:') }, slot, language);
}

function lastMeetings({ facts, actor, now }: Turn): Occurrence[] {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  return [0, -1, -2]
    .flatMap((weeks) => markableIn(facts, actor, addWeeks(isoWeekOf(today), weeks), now).reverse())
    .filter(({ on }) => on >= addDays(today, -LISTED_DAYS));
}

/** What a refused word is answered with. */
export function outcomeNotice(why: 'called-off' | 'not-yet' | 'too-late', { language }: Turn): string {
  const { calledOff, notYet, tooLate } = attendanceTexts[language];
  return { 'called-off': calledOff, 'not-yet': notYet, 'too-late': tooLate }[why];
}

function seenBy(actor: Person, one: Occurrence): SeenBy {
  if (isPeerMeeting(one)) return 'count';
  return mayDo(actor, 'see-status') ? 'both' : 'coordinator';
}
