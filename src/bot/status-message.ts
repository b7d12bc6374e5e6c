import type { AdaptiveCard } from '../cards/adaptive-card';
import { notYoursCard } from '../cards/refusal-cards';
import { statusCard } from '../cards/status-card';
import { attendanceIn } from '../dialogs/attendance/attendance-month';
import { mayDo } from '../programme/access';
import { statusView, type StatusInput } from '../programme/status';
import { peopleWith } from '../schedules/facts';
import { addWeeks, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { LAST_OUTAGE, parseOutage } from '../schedules/outage';
import { LOST_TEAM_CHAT, lostTeamChat } from '../schedules/reach/keep-reach';
import { deliveriesOfWeek, reachNow } from './not-arrived';
import { countPointsFor } from './shared-points';
import { readStatus } from './status-read';
import type { Turn } from './turn';

/** How things stand now, for those who may see it; a kind no for everybody else. `slot` names the card in its buttons' data. */
export async function statusCardFor(turn: Turn, slot: string): Promise<AdaptiveCard> {
  const { facts, actor, language, now } = turn;
  if (!mayDo(actor, 'see-status')) return notYoursCard(language);
  return statusCard(statusView(facts, actor, await readStatusInput(turn), now), language, slot);
}

async function readStatusInput(turn: Turn): Promise<StatusInput> {
  const { facts, now } = turn;
  const week = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  const read = await readStatus(turn);
  const lastWeek = peopleWith(facts, 'peer').map((peer) => ({
    peer,
    // An absence that was told to nobody shows in nothing that a leader reads.
    attendance: attendanceIn({ ...facts, absences: [] }, peer, addWeeks(week, -1)),
  }));
  return {
    doneIds: read.doneIds,
    deliveries: deliveriesOfWeek(turn, read),
    reach: reachNow(turn, read),
    lostTeamChat: lostTeamChat(read.facts.get(LOST_TEAM_CHAT), read.teamChats),
    lastWeek,
    outage: parseOutage(read.facts.get(LAST_OUTAGE)),
    sharedWithMe: countPointsFor(turn, read.points),
  };
}
