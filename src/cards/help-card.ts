import type { Language } from '../programme/people';
import { replyTexts } from '../text/replies';
import { card, heading, text, words, type AdaptiveCard } from './adaptive-card';

/** What one may type, a line each, how to see more if there is more, and that nobody is watching. */
export function helpCard(
  lines: readonly { phrase: string; about: string }[],
  language: Language,
  hasMore = false,
): AdaptiveCard {
  const texts = replyTexts[language];
  return card(texts.helpTitle, [
    heading(texts.helpTitle),
    ...lines.map(({ phrase, about }) => words(`${phrase}: ${about}`)),
    ...(hasMore ? [text(texts.helpMore)] : []),
    text(texts.helpNotWatched, { isSubtle: true }),
  ]);
}
