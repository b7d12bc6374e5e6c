import { tomorrowCard } from '../../cards/tomorrow-card';
import type { Person } from '../../programme/people';
import { type Facts, peopleWith, settingsOf } from '../facts';
import { addDays, isoWeekOf, localMomentOf, minutesOf, wallTimeOf } from '../local-time';
import { occurrencesFor, type Occurrence } from '../occurrences';
import { meetingLine } from '../week-view';
import { hearingTime, workingDayBefore } from '../working-hours';
import type { MessageKind } from './message-kind';

/** A reminder is of use until half an hour before the meeting begins (docs/decisions/0007, rule 7). */
const USEFUL_BEFORE_START_MINUTES = 30;

/** Tomorrow's development meeting, told on the person's last working day before it (Wednesday 14.15). */
export const tomorrowKind: MessageKind = {
  id: 'tomorrow',
  roles: ['peer', 'volunteer'],
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,

  occasionsIn(facts, person, week) {
    const meeting = developmentMeeting(facts, person, week);
    if (meeting === undefined) return [];
    const on = workingDayBefore(person, facts.programme, meeting.on);
    const at = hearingTime(person, facts.programme, facts.programme.messages.tomorrow.at);
    if (on === undefined || at === undefined) return [];
    const usefulUntil = wallTimeOf(Math.max(0, minutesOf(meeting.from) - USEFUL_BEFORE_START_MINUTES));
    return [{ occasion: meeting.on, due: { on, at }, usefulUntil: { on: meeting.on, at: usefulUntil } }];
  },

  message({ facts, person, occasion, now }) {
    const meeting = developmentMeeting(facts, person, isoWeekOf(occasion));
    if (meeting === undefined || meeting.on !== occasion) return undefined;
    const [volunteer] = peopleWith(facts, 'volunteer');
    const forVolunteers =
      volunteer === undefined ? undefined : developmentMeeting(facts, volunteer, isoWeekOf(occasion));
    const today = localMomentOf(now, facts.programme.timeZone).on;
    const { title, place } = meetingLine(facts, meeting);
    const isTomorrow = addDays(today, 1) === meeting.on;
    const others = occurrencesFor(facts, person, isoWeekOf(occasion))
      .filter((one) => one.on === meeting.on && one.meetingId !== meeting.meetingId)
      .map((one) => meetingLine(facts, one));
    const view = { meeting, title, forVolunteers, others, place, isTomorrow, role: person.role };
    return { card: tomorrowCard(view, settingsOf(facts, person).language) };
  },
};

function developmentMeeting(facts: Facts, person: Person, week: string): Occurrence | undefined {
  return occurrencesFor(facts, person, week).find((one) => one.meetingId === 'development-meeting');
}
