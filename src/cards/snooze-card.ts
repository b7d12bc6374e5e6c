import type { Language } from '../programme/people';
import { weekdayName } from '../text/dates';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { quietTexts } from '../text/quiet';
import { button, buttonLine, card, heading, text, type Action, type AdaptiveCard } from './adaptive-card';

/** The verbs of putting a card off. The slot is the card's own; `choice` names what was chosen. */
export const SNOOZE_VERBS = { open: 'snooze.open', choose: 'snooze.choose', back: 'snooze.back' } as const;

/** The button on a card that may come again. */
export const laterButton = (slot: string, language: Language): Action =>
  button(quietTexts[language].later, SNOOZE_VERBS.open, slot);

/**
 * The choices in the card's place. Those that would come too late to be of use are not there.
 *
 * @param tomorrow - the next day of the person's own, a local date; `isTomorrow` says whether that is tomorrow.
 */
export function snoozeCard(
  choices: { today: boolean; tomorrow: string | undefined; isTomorrow: boolean },
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = quietTexts[language];
  const choose = (title: string, choice: string) => buttonLine(button(title, SNOOZE_VERBS.choose, slot, { choice }));
  const { today, tomorrow, isTomorrow } = choices;
  const day = (on: string) =>
    isTomorrow ? texts.laterTomorrow : texts.laterOn({ weekday: weekdayName(on, language) });
  return card(
    neutralNotice[language],
    [
      heading(NEUTRAL_HEADING),
      text(texts.laterAsk),
      ...(today ? [choose(texts.laterToday, 'today')] : []),
      ...(tomorrow === undefined ? [] : [choose(day(tomorrow), 'tomorrow')]),
      choose(texts.notThisWeek, 'never'),
    ],
    [button(texts.back, SNOOZE_VERBS.back, slot)],
  );
}

/** What stands in the card's place when it comes again at a moment, in words. */
export const comesBackCard = (moment: string, language: Language): AdaptiveCard =>
  line(quietTexts[language].comesBack({ moment }), language);

/** The same when it has come. */
export const cameBackCard = (language: Language): AdaptiveCard => line(quietTexts[language].cameBack, language);

/** The same when it does not come: one neutral line, nothing to press. */
export const doesNotComeBackCard = (language: Language): AdaptiveCard =>
  line(quietTexts[language].doesNotComeBack, language);

const line = (words: string, language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(words)]);
