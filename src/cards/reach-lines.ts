import type { Language } from '../programme/people';
import type { OutOfReachLine, StatusView } from '../programme/status';
import { dayName } from '../text/dates';
import { reachTexts } from '../text/reach';

/** More would not be read. */
const MOST_PEOPLE = 8;

/** Whom the bot can write to, in lines: who cannot be reached and what to do, guests, and the volunteers' number. Empty when all is well. */
export function reachLines({ reach, thisYear }: StatusView, language: Language): string[] {
  if (reach === undefined) return [];
  const texts = reachTexts[language];
  const lines = reach.people.map((one) => personLine(one, thisYear, language));
  const { count, of } = reach.volunteers;
  return [
    ...lines.slice(0, MOST_PEOPLE),
    ...(lines.length > MOST_PEOPLE ? [texts.more({ count: lines.length - MOST_PEOPLE })] : []),
    ...(count === 0 ? [] : [texts.volunteers({ count, of })]),
  ];
}

function personLine({ name, state, sinceOn, isGuest }: OutOfReachLine, thisYear: string, language: Language): string {
  const texts = reachTexts[language];
  if (state === 'reachable') return texts.guestReachable({ name });
  const line = texts.people[state]({ name, day: sinceOn && dayName(sinceOn, language, thisYear) });
  return isGuest ? `${line} ${texts.guestAsk}` : line;
}
