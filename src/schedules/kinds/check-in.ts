import { checkInCard } from '../../dialogs/check-in/check-in-cards';
import { HOW_OFTEN, isTimeToAsk } from '../../dialogs/check-in/how-often';
import { questionsFor } from '../../dialogs/check-in/rotation';
import { WEEKDAYS, type Language, type Person } from '../../programme/people';
import type { CheckIn } from '../../store/store';
import { momentName } from '../../text/dates';
import { type Facts, settingsOf } from '../facts';
import { addWeeks, dayInWeek, instantOf, localMomentOf, minutesOf, wallTimeOf, type LocalMoment } from '../local-time';
import { occurrencesFor } from '../occurrences';
import { weekCardDay } from '../week-card-day';
import { hearingTimeOn, isClear, isHereOn, mayHearAtMoment, messageHours } from '../working-hours';
import type { MessageKind } from './message-kind';

const QUARTER = 15;

/**
 * The week's three questions: Thursday 13.45; on the working day before when that day is closed; when a meeting is in the way,
 * the last free quarter of an hour of the day (docs/decisions/0007, rule 6). Not at all in a week without a working day.
 */
export const checkInKind: MessageKind = {
  id: 'check-in',
  nature: 'planned',
  roles: ['peer'],
  inLowEnergy: false,
  needsYes: true,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: true,

  everyWeeks: ({ checkInEveryWeeks }) => checkInEveryWeeks,

  occasionsIn(facts, person, week, taken = []) {
    const on = dayFor(facts, person, week);
    const at = on === undefined ? undefined : freeQuarter(facts, person, week, on, taken);
    if (on === undefined || at === undefined) return [];
    return [{ occasion: week, due: { on, at }, usefulUntil: checkInCloses(facts, week) }];
  },

  opens({ facts, person, occasion, slot, now, sentBefore, cameBefore }) {
    const settings = settingsOf(facts, person);
    const questions = questionsFor(sentBefore, settings);
    return {
      id: slot,
      personId: person.id,
      week: occasion,
      origin: 'planned',
      questionIds: isTimeToAsk(cameBefore, settings) ? [HOW_OFTEN] : questions,
      openedAt: now,
      closesAt: instantOf(checkInCloses(facts, occasion), facts.programme.timeZone),
      step: 0,
      state: 'open',
      sealedAnswers: undefined,
      sealedWords: undefined,
      revision: 0,
    };
  },

  message({ facts, person, checkIn }) {
    if (checkIn === undefined) return undefined;
    const { language } = settingsOf(facts, person);
    return { card: checkInCard(checkIn, closesWords(facts, checkIn, language), language, { mayReturn: true }) };
  },
};

/** True in a week whose meetings leave no room for the questions: then a line on the week card says so (docs/decisions/0007, rule 6). */
export function hasNoRoom(facts: Facts, person: Person, week: string): boolean {
  const on = dayFor(facts, person, week);
  return on !== undefined && freeQuarter(facts, person, week, on) === undefined;
}

/** When a check-in closes, in words: `tirsdag d. 10. marts kl. 12.00`. */
export function closesWords(facts: Facts, checkIn: CheckIn, language: Language): string {
  return momentName(localMomentOf(checkIn.closesAt, facts.programme.timeZone), language);
}

/** When the check-in of a week closes: Tuesday 12.00 of the week after. */
export function checkInCloses(facts: Facts, week: string): LocalMoment {
  const { weekday, at } = facts.programme.messages.checkIn.openUntil;
  return { on: dayInWeek(addWeeks(week, 1), weekday), at };
}

/** Their last day up to the programme's weekday, but not before the week card has told of it; else their first day after that. */
function dayFor(facts: Facts, person: Person, week: string): string | undefined {
  const told = weekCardDay(facts, person, week);
  const wanted = dayInWeek(week, facts.programme.messages.checkIn.weekday);
  const days = WEEKDAYS.map((weekday) => dayInWeek(week, weekday)).filter(
    (on) => isHereOn(facts, person, on) && told !== undefined && on >= told,
  );
  return days.filter((on) => on <= wanted).at(-1) ?? days[0];
}

function freeQuarter(
  facts: Facts,
  person: Person,
  week: string,
  on: string,
  taken: readonly LocalMoment[] = [],
): string | undefined {
  const { programme } = facts;
  const busy = occurrencesFor(facts, person, week)
    .filter((one) => one.on === on)
    .map((one) => ({ from: minutesOf(one.from), to: minutesOf(one.to) }));
  const isFree = (at: number) => busy.every(({ from, to }) => at + QUARTER <= from || at - QUARTER >= to);
  const wanted = hearingTimeOn(person, programme, on, programme.messages.checkIn.at, taken);
  if (wanted === undefined || isFree(minutesOf(wanted))) return wanted;
  const { earliest, latest } = messageHours(person, programme);
  for (let at = minutesOf(latest); at >= minutesOf(earliest); at -= QUARTER) {
    const moment = { on, at: wallTimeOf(at) };
    if (isFree(at) && mayHearAtMoment(person, programme, moment) && isClear(taken, moment)) return moment.at;
  }
  return undefined;
}
