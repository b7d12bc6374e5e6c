import type { AdaptiveCard } from '../../cards/adaptive-card';
import { meetingGoneCard } from '../../cards/meeting-gone-card';
import { meetingReminderCard } from '../../cards/meeting-reminder-card';
import { belongsTo } from '../../programme/belongs-to';
import type { Person } from '../../programme/people';
import { settingsOf, type Facts } from '../facts';
import { isoWeekOf, localMomentOf, minutesOf, type LocalMoment } from '../local-time';
import { occurrencesFor, type Occurrence } from '../occurrences';
import { meetingLine } from '../week-view';
import { latestHearing } from '../working-hours';
import type { MessageKind, Occasion } from './message-kind';
import { reminderEnd } from './reminder-end';

/**
 * The reminders that a meeting of the programme asks for by `leadMinutes`: the latest moment inside the person's own hours that is at least so
 * long before. Two lead times that would come at the same moment are one.
 */
export const leadTimeKind: MessageKind = {
  id: 'lead-time',
  nature: 'planned',
  // The leaders have no week card to stand on before it comes.
  roles: ['peer', 'volunteer'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,
  weekShown: (occasion) => isoWeekOf(parts(occasion).on),

  occasionsIn(facts, person, week, taken = []) {
    const occasions: Occasion[] = [];
    for (const one of occurrencesFor(facts, person, week).filter((each) => each.remind)) {
      for (const minutes of leadsOf(facts, person, one)) {
        const busy = [...taken, ...occasions.map(({ due }) => due)];
        const due = latestHearing(facts, person, { on: one.on, at: one.from }, minutes, busy);
        if (due === undefined || isSameReminder(occasions, one, due)) continue;
        occasions.push({ occasion: `${one.id}.${one.on}.${minutes}`, due, usefulUntil: reminderEnd(one) });
      }
    }
    return occasions;
  },

  message({ facts, person, occasion, now, remake }) {
    const { id, on } = parts(occasion);
    const one = occurrencesFor(facts, person, isoWeekOf(on)).find((each) => each.id === id && each.on === on);
    const today = localMomentOf(now, facts.programme.timeZone).on;
    if (one === undefined && remake) return { card: goneCard(facts, person, id, today) };
    if (one === undefined || !one.remind) return undefined;
    return {
      card: meetingReminderCard('lead-time', meetingLine(facts, one), settingsOf(facts, person).language, today),
    };
  },
};

/** The lead times of a meeting for those it is for, the longest first. */
function leadsOf(facts: Facts, person: Person, { meetingId }: Occurrence): number[] {
  const meeting = facts.programme.meetings.find(({ id }) => id === meetingId);
  return belongsTo(facts.programme, person, meetingId)
    ? [...(meeting?.leadMinutes ?? [])].sort((one, other) => other - one)
    : [];
}

/** Two that are pressed together into the same ten minutes of a short day say the same thing twice. */
function isSameReminder(occasions: readonly Occasion[], one: Occurrence, due: LocalMoment): boolean {
  return occasions.some(
    (other) =>
      other.occasion.startsWith(`${one.id}.`) &&
      other.due.on === due.on &&
      Math.abs(minutesOf(other.due.at) - minutesOf(due.at)) <= 30,
  );
}

/** What became of the meeting that the reminder stood for. */
function goneCard(facts: Facts, person: Person, id: string, today: string): AdaptiveCard {
  const change = facts.meetingChanges.find((one) => one.occurrenceId === id);
  const meeting = facts.programme.meetings.find((one) => one.id === change?.meetingId);
  const now = change?.state === 'stands' ? change : undefined;
  const gone = meeting === undefined ? undefined : { title: meeting.title, now };
  return meetingGoneCard(gone, settingsOf(facts, person).language, today.slice(0, 4));
}

function parts(occasion: string): { id: string; on: string } {
  const [, id = '', on = ''] = /^(.+)\.(\d{4}-\d{2}-\d{2})\.\d+$/.exec(occasion) ?? [];
  return { id, on };
}
