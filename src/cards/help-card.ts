import type { Language } from '../programme/people';
import { replyTexts } from '../text/replies';
import { card, heading, text, words, type AdaptiveCard } from './adaptive-card';

/** What one may type, a line each, and that nobody is watching. */
export function helpCard(lines: readonly { phrase: string; about: string }[], language: Language): AdaptiveCard {
  const texts = replyTexts[language];
  return card(texts.helpTitle, [
    heading(texts.helpTitle),
    ...lines.map(({ phrase, about }) => words(`${phrase}: ${about}`)),
    text(texts.helpNotWatched, { isSubtle: true }),
  ]);
}
