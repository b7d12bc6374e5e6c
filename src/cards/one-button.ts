import type { Language } from '../programme/people';
import { quietTexts } from '../text/quiet';
import { button, buttonLine, type AdaptiveCard, type Element } from './adaptive-card';
import { buttonsOf } from './buttons-of';

/** The verb of the button that stands alone: it brings the card with all that it had. */
export const SHOW_CHOICES_VERB = 'choices.show';

/** A button that shows the rest of its card stays, for all there is can be reached by it. */
const SHOWS_THE_REST: readonly string[] = ['week.unfold'];

/**
 * The card with the same words and at most one button, for somebody with low energy: what could be pressed or filled in comes when they ask for it.
 * A card with one button, or none, stays as it is.
 */
export function withOneButton(card: AdaptiveCard, slot: string, language: Language): AdaptiveCard {
  const buttons = buttonsOf(card);
  const { actions: _, body, ...rest } = card;
  if (buttons.length <= 1 && !body.some(isInput)) return card;
  const kept =
    buttons.find(({ verb }) => SHOWS_THE_REST.includes(verb)) ??
    button(quietTexts[language].showChoices, SHOW_CHOICES_VERB, slot);
  return { ...rest, body: [...body.flatMap(onlyWords), buttonLine(kept)] };
}

function isInput(element: Element): boolean {
  return element.type.startsWith('Input.') || (element.type === 'Container' && element.items.some(isInput));
}

function onlyWords(element: Element): Element[] {
  if (element.type === 'ActionSet' || isInput(element)) return [];
  if (element.type !== 'Container') return [element];
  const items = element.items.flatMap(onlyWords);
  return items.length === 0 ? [] : [{ ...element, items }];
}
