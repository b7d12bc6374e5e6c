import type { Language } from '../programme/people';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { refusalTexts } from '../text/refusals';
import { card, heading, text, type AdaptiveCard } from './adaptive-card';

/** To someone who pressed what belongs to another, or what does not exist: one and the same card, so neither is revealed. */
export const notYoursCard = (language: Language): AdaptiveCard => refusal(refusalTexts[language].notYours, language);

/** In place of a card whose press data has another version than ours. */
export const oldCardCard = (language: Language): AdaptiveCard => refusal(refusalTexts[language].oldCard, language);

const refusal = (words: string, language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(words)]);
