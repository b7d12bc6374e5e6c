import { saidNoCard, saidYesCard, welcomeCard } from '../../cards/set-up-card';
import { isAskedAboutCheckIns, mayAskQuestions } from '../../dialogs/set-up/information';
import { informationCardFor } from '../../dialogs/set-up/information-cards';
import type { Person } from '../../programme/people';
import { momentName, usualMomentName, weekdayName } from '../../text/dates';
import { settingsOf, type Facts } from '../facts';
import { isItsWeek } from '../its-week';
import { addWeeks, dayInWeek, isoWeekOf, localMomentOf } from '../local-time';
import { checkInKind } from './check-in';
import type { MessageKind } from './message-kind';

/**
 * The first contact. The calendar never plans it: opening the chat does, and the first question that may not come because the information has changed
 * since the yes. It tells what, who sees and how to stop; whoever has answered before reads where that stands.
 */
export const welcomeKind: MessageKind = {
  id: 'welcome',
  nature: 'asked',
  roles: ['peer', 'volunteer', 'coordinator', 'developmentLeader'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: true,
  newestOnly: true,

  occasionsIn: () => [],

  message({ facts, person, slot, now }) {
    const settings = settingsOf(facts, person);
    const { language } = settings;
    if (!isAskedAboutCheckIns(person.role)) return { card: welcomeCard(person.role, language) };
    if (settings.checkIns === 'no') return { card: saidNoCard(language) };
    if (!mayAskQuestions(settings)) return { card: informationCardFor(slot, settings) };
    return { card: saidYesCard(slot, firstCheckIn(facts, person, now), language) };
  },
};

/** When the next weekly questions come, in words: `torsdag d. 5. marts kl. 13.45`. */
export function firstCheckIn(facts: Facts, person: Person, now: Date): string {
  const local = localMomentOf(now, facts.programme.timeZone);
  const week = isoWeekOf(local.on);
  const settings = settingsOf(facts, person);
  const { language } = settings;
  const [next] = [0, 1, 2, 3, 4, 5]
    .map((ahead) => addWeeks(week, ahead))
    .filter((one) => isItsWeek(checkInKind, settings, one))
    .flatMap((one) => checkInKind.occasionsIn(facts, person, one))
    .filter(({ due }) => `${due.on} ${due.at}` > `${local.on} ${local.at}`);
  if (next !== undefined) return momentName(next.due, language, local.on.slice(0, 4));
  // Six weeks without a working day would be the programme's doing; then the usual time is said without a date.
  const { weekday, at } = facts.programme.messages.checkIn;
  return usualMomentName(weekdayName(dayInWeek(week, weekday), language), at, language);
}
