import { closedMeetingCard } from '../../cards/closed-meeting-card';
import { mayChangeMeeting } from '../../programme/access';
import { WEEKDAYS, type Person } from '../../programme/people';
import { peopleWith, settingsOf, type Facts } from '../facts';
import { addWeeks, dayInWeek, isoWeekOf, localMomentOf, type LocalMoment } from '../local-time';
import { onClosedDays, proposedDates, type MeetingOnClosedDay } from '../meetings-on-closed-days';
import { PEER_MEETING } from '../occurrences';
import { hearingTimeOn, isHereOn } from '../working-hours';
import type { MessageKind } from './message-kind';

/** The week before, or where nobody works then, the one before that. */
const WEEKS_BEFORE = [1, 2];

/**
 * The week before a weekly meeting falls on a closed day: should it be moved? Asked once, of the coordinator; of the development leader where
 * no coordinator decides about that meeting.
 */
export const closedMeetingKind: MessageKind = {
  id: 'closed-meeting',
  nature: 'change',
  roles: ['coordinator', 'developmentLeader'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: false,

  occasionsIn(facts, person, week, taken = []) {
    const busy = [...taken];
    return closedIn(facts, person, week).flatMap((one) => {
      const due = firstHearing(facts, person, week, busy);
      if (due === undefined) return [];
      busy.push(due);
      return [{ occasion: one.id, due, usefulUntil: { on: one.on, at: one.from } }];
    });
  },

  message({ facts, person, occasion, slot, now }) {
    const one = closedMeeting(facts, person, occasion);
    if (one === undefined) return undefined;
    const view = {
      ...one,
      title: one.meeting.title,
      proposals: proposedDates(facts, one),
      thisYear: localMomentOf(now, facts.programme.timeZone).on.slice(0, 4),
    };
    return { card: closedMeetingCard(view, slot, settingsOf(facts, person).language) };
  },
};

function closedMeeting(facts: Facts, person: Person, id: string): MeetingOnClosedDay | undefined {
  const on = id.split('.').at(-1) ?? '';
  return closedIn(facts, person, isoWeekOf(on)).find((one) => one.id === id);
}

function closedIn(facts: Facts, person: Person, week: string): MeetingOnClosedDay[] {
  return facts.programme.meetings
    .filter((meeting) => meeting.cadence === 'weekly' && meeting.id !== PEER_MEETING)
    .filter((meeting) => mayChangeMeeting(person, meeting))
    .filter((meeting) => person.role === 'coordinator' || !hasCoordinator(facts, meeting))
    .flatMap((meeting) => onClosedDays(facts, meeting, week));
}

function hasCoordinator(facts: Facts, meeting: MeetingOnClosedDay['meeting']): boolean {
  return peopleWith(facts, 'coordinator').some((person) => mayChangeMeeting(person, meeting));
}

function firstHearing(
  facts: Facts,
  person: Person,
  week: string,
  taken: readonly LocalMoment[],
): LocalMoment | undefined {
  for (const weeks of WEEKS_BEFORE) {
    const before = addWeeks(week, -weeks);
    for (const on of WEEKDAYS.map((weekday) => dayInWeek(before, weekday))) {
      const at = isHereOn(facts, person, on) ? hearingTimeOn(person, facts.programme, on, '00:00', taken) : undefined;
      if (at !== undefined) return { on, at };
    }
  }
  return undefined;
}
