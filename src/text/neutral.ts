import type { Language } from '../programme/people';

/** The first line of a card that may not tell what it is about: the bot's name and nothing else. */
export const NEUTRAL_HEADING = 'Medspiller';

/** The notification of such a card. */
export const neutralNotice = {
  da: 'Medspiller har skrevet til dig.',
  en: 'Medspiller has written to you.',
} satisfies Record<Language, string>;
