import type { Language } from '../programme/people';
import { checkInTexts } from '../text/check-in';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { privateTexts } from '../text/private';
import { button, card, heading, text, type Action, type AdaptiveCard } from './adaptive-card';
import { buttonsOf } from './buttons-of';

/** The verb of the button with which a person closes a private card. */
export const CLOSE_PRIVATE = 'private.close';

/** The button that every private card has. */
export const closeButton = (slot: string, language: Language): Action =>
  button(privateTexts[language].close, CLOSE_PRIVATE, slot);

/** The slot of a card that shows something private, as its [Luk] names it; `undefined` for a card that shows nothing private. */
export const privateSlot = (shown: AdaptiveCard): string | undefined =>
  buttonsOf(shown).find(({ verb }) => verb === CLOSE_PRIVATE)?.data.slot;

/** True for slots of check-ins, planned or one's own. */
const isCheckIn = (slot: string): boolean => /^(own-)?check-in:/.test(slot);

/**
 * What stands in the chat when a private card is closed: one line, nothing to press. After a check-in it is the same as after [Slut her], so that the
 * chat does not tell who has looked at more.
 */
export function neutralCard(slot: string, language: Language): AdaptiveCard {
  const line = isCheckIn(slot) ? checkInTexts[language].finished : privateTexts[language].closed;
  return card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(line)]);
}

/** When it is not known in which message a private card would stand: it is not shown. */
export const writeAnewCard = (language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(privateTexts[language].writeAnew)]);
