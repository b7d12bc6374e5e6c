import { meetingReminderCard } from '../../cards/meeting-reminder-card';
import { belongsTo } from '../../programme/belongs-to';
import type { Person } from '../../programme/people';
import { settingsOf, type Facts } from '../facts';
import { isoWeekOf, localMomentOf, minutesOf, wallTimeOf, type LocalMoment } from '../local-time';
import { occurrencesFor, type Occurrence } from '../occurrences';
import { meetingLine } from '../week-view';
import { isClear, isHereOn, mayHearAtMoment } from '../working-hours';
import type { MessageKind, Occasion } from './message-kind';

/** A word that cannot come at the chosen minute may come so much earlier; farther off it is no heads-up. */
const EARLIER_AT_MOST_MINUTES = 30;

/** After a meeting nothing comes for a while: time to land. */
const LANDING_MINUTES = 10;

/**
 * A word before each meeting, so many minutes as the person has chosen. Inside their own hours, never in their break, never within ten minutes of
 * another message nor just after a meeting; then a little earlier, and if that cannot be either, not at all. The words say the real number of minutes.
 */
export const headsUpKind: MessageKind = {
  id: 'heads-up',
  nature: 'asked',
  roles: ['peer', 'volunteer', 'coordinator', 'developmentLeader'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: false,

  occasionsIn(facts, person, week, taken = []) {
    const minutes = settingsOf(facts, person).headsUpMinutes;
    if (minutes === undefined) return [];
    // A leader sees every meeting of the programme; a word comes only before those that are also theirs.
    const meetings = occurrencesFor(facts, person, week).filter((one) =>
      belongsTo(facts.programme, person, one.meetingId),
    );
    const occasions: Occasion[] = [];
    for (const one of meetings) {
      const busy = [...taken, ...occasions.map(({ due }) => due)];
      const due = momentBefore(facts, person, one, minutes, { busy, meetings });
      if (due === undefined) continue;
      occasions.push({ occasion: `${one.id}.${one.on}`, due, usefulUntil: { on: one.on, at: one.from } });
    }
    return occasions;
  },

  message({ facts, person, occasion, now }) {
    const [, id, on = ''] = /^(.+)\.(\d{4}-\d{2}-\d{2})$/.exec(occasion) ?? [];
    const one = occurrencesFor(facts, person, isoWeekOf(on)).find((each) => each.id === id && each.on === on);
    if (one === undefined) return undefined;
    const { language } = settingsOf(facts, person);
    const local = localMomentOf(now, facts.programme.timeZone);
    const minutes = minutesOf(one.from) - minutesOf(local.at);
    return { card: meetingReminderCard('heads-up', meetingLine(facts, one), language, local.on, minutes) };
  },
};

function momentBefore(
  facts: Facts,
  person: Person,
  { on, from }: Occurrence,
  minutes: number,
  { busy, meetings }: { busy: readonly LocalMoment[]; meetings: readonly Occurrence[] },
): LocalMoment | undefined {
  if (!isHereOn(facts, person, on)) return undefined;
  const wanted = minutesOf(from) - minutes;
  for (let at = wanted; at >= Math.max(0, wanted - EARLIER_AT_MOST_MINUTES); at -= 1) {
    const moment = { on, at: wallTimeOf(at) };
    const isLanding = meetings.some(
      (one) => one.on === on && at >= minutesOf(one.to) && at < minutesOf(one.to) + LANDING_MINUTES,
    );
    if (!isLanding && mayHearAtMoment(person, facts.programme, moment) && isClear(busy, moment)) return moment;
  }
  return undefined;
}
