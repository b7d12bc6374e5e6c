import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { listNodes } from './card-rules';

/** Everything a person can read on a card, top to bottom: paragraphs, then titles of buttons in the body, then the rest. */
export function readTexts(card: AdaptiveCard): string[] {
  const shown = (node: unknown): string[] =>
    listNodes(node).flatMap(({ type, text, title }) =>
      type === 'TextBlock' || type === 'TextRun' ? [String(text)] : type === 'Action.Execute' ? [String(title)] : [],
    );
  return [...card.body.flatMap(shown), ...shown(card.actions ?? [])];
}

/** The verbs of all buttons on a card, top to bottom. */
export const readVerbs = (card: AdaptiveCard): string[] =>
  listNodes(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ verb }) => String(verb));
