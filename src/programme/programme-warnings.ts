import { closedOn, closesAt, isInPeriod } from '../schedules/closed-days';
import { weekdayOf } from '../schedules/local-time';
import { planWarnings } from '../text/programme-errors/plan-warnings';
import type { Finding } from './cross-check';
import type { Meeting } from './meeting';
import type { Weekday } from './people';
import type { Programme } from './programme';
import { agreedDatesIn } from './series-checks';
import { isToldWhenUnset } from './unset-facts';

const WEEKEND: readonly Weekday[] = ['saturday', 'sunday'];

/** The week card, tomorrow, and the week's questions. */
const FIXED_A_WEEK = 3;

/** What is odd about a programme that is right: days and dates of meetings that somebody may have written by mistake, or not written. */
export function programmeWarnings(programme: Programme, file: unknown): Finding[] {
  return programme.meetings.flatMap((meeting, index) => {
    const path = ['meetings', index];
    const dates = agreedDatesIn(file, path).flatMap(({ path: at, on }) =>
      dateWarnings(programme, meeting, on).map((words) => ({ path: at, words })),
    );
    const rest = [
      ...unsetWarnings(meeting),
      ...weekendWarnings(programme, meeting),
      ...leadWarnings(programme, meeting),
    ];
    return [...dates, ...rest.map(({ path: below, words }) => ({ path: [...path, ...below], words }))];
  });
}

/** A meeting without a day or a time reminds nobody. What status tells as not set is not told here too. */
function unsetWarnings(meeting: Meeting): Finding[] {
  if (meeting.timesAgreedBy !== undefined) return [];
  const isWeekly = meeting.cadence === 'weekly';
  const hasDay = isWeekly ? meeting.weekday !== null : meeting.on !== null || meeting.dates.length > 0;
  const isTold = isToldWhenUnset(meeting.id);
  if (!hasDay) return isTold ? [] : [{ path: ['id'], words: planWarnings.noDay() }];
  return meeting.from !== null || (isTold && isWeekly) ? [] : [{ path: ['from'], words: planWarnings.noTime() }];
}

function weekendWarnings(programme: Programme, { weekday, on }: Meeting): Finding[] {
  const found: Finding[] = [];
  if (weekday !== null && isFreeWeekend(programme, weekday)) {
    found.push({ path: ['weekday'], words: planWarnings.weekend(weekday) });
  }
  if (on !== null && isFreeWeekend(programme, on.weekday)) {
    found.push({ path: ['on'], words: planWarnings.weekend(on.weekday) });
  }
  return found;
}

/** The reminders of a meeting give way to the week's fixed messages, so they need room beside them. */
function leadWarnings({ weeklyCapForPeer: cap }: Programme, { leadMinutes, audiences }: Meeting): Finding[] {
  const isForPeers = audiences.some(({ role }) => role === 'peer');
  if (leadMinutes.length === 0 || !isForPeers || cap > FIXED_A_WEEK) return [];
  return [{ path: ['leadMinutes'], words: planWarnings.noRoomForLeads(cap) }];
}

function dateWarnings(programme: Programme, meeting: Meeting, on: string): Finding['words'][] {
  if (!isInPeriod(programme, on)) return [planWarnings.outsidePeriod(on)];
  const closed = closedOn(programme, on);
  if (closed !== undefined) return [planWarnings.closedDay(on, closed.holiday)];
  const found: Finding['words'][] = [];
  if (isFreeWeekend(programme, weekdayOf(on))) found.push(planWarnings.weekendDate(on));
  if (meeting.month !== null && Number(on.slice(5, 7)) !== meeting.month) {
    found.push(planWarnings.otherMonth(on, meeting.month));
  }
  const closes = closesAt(programme, on);
  if (closes !== undefined && meeting.to !== null && meeting.to > closes) {
    found.push(planWarnings.afterClosing(on, closes));
  }
  return found;
}

/** Saturday and Sunday, unless the peer works then. */
function isFreeWeekend({ roles }: Programme, weekday: Weekday): boolean {
  return WEEKEND.includes(weekday) && !roles.peer.workingDays.includes(weekday);
}
