import type { Language } from '../programme/people';
import { checkInTexts } from '../text/check-in';
import { HOW_OFTEN_CHOICES, howOftenTexts } from '../text/how-often';
import { button, buttonLine, text, type AdaptiveCard } from './adaptive-card';
import { neutralPage } from './private-page';
import { WHO_TO_GO_TO } from './who-to-go-to-card';

/** The verb of choosing how often; `choice` names what was chosen. */
export const HOW_OFTEN_VERB = 'how-often.choose';

/** In the place of the questions, once: how they are wanted. What happens if nothing is pressed stands there. */
export function howOftenCard(slot: string, language: Language): AdaptiveCard {
  const texts = howOftenTexts[language];
  return neutralPage(language, [
    text(texts.ask),
    text(texts.ifNothing, { isSubtle: true }),
    ...HOW_OFTEN_CHOICES.map((choice) => buttonLine(button(texts.choices[choice], HOW_OFTEN_VERB, slot, { choice }))),
    { ...buttonLine(button(checkInTexts[language].whoToGoTo, WHO_TO_GO_TO, slot)), separator: true },
  ]);
}

/** What stands there after the choice: one line, nothing to press. */
export const howOftenChosenCard = (said: string, language: Language): AdaptiveCard =>
  neutralPage(language, [text(said)]);
