import { weekCard } from '../../cards/week-card';
import { WEEKDAYS } from '../../programme/people';
import { settingsOf } from '../facts';
import { dayInWeek } from '../local-time';
import { weekCardDay } from '../week-card-day';
import { weekView } from '../week-view';
import { hearingTimeOn, isHereOn, messageHours } from '../working-hours';
import type { MessageKind } from './message-kind';

/** The week's plan, on the person's first working day of the week from the programme's weekday on (Tuesday 10.15). */
export const weekCardKind: MessageKind = {
  id: 'week-card',
  nature: 'planned',
  roles: ['peer'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: true,
  weekShown: (week) => week,

  occasionsIn(facts, person, week) {
    const first = weekCardDay(facts, person, week);
    const last = WEEKDAYS.map((day) => dayInWeek(week, day))
      .filter((on) => isHereOn(facts, person, on))
      .at(-1);
    const { at } = facts.programme.messages.weekCard;
    const due = first === undefined ? undefined : hearingTimeOn(person, facts.programme, first, at);
    if (first === undefined || last === undefined || due === undefined) return [];
    const { latest } = messageHours(person, facts.programme);
    return [{ occasion: week, due: { on: first, at: due }, usefulUntil: { on: last, at: latest } }];
  },

  message({ facts, person, occasion, slot, now }) {
    const view = weekView(facts, person, occasion, now);
    return {
      card: weekCard(view, slot, settingsOf(facts, person).language, { cameByItself: 'week-card', maySetTimes: true }),
    };
  },
};
